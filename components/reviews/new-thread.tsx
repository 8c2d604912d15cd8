'use client';

import { type RefObject, useState } from 'react';
import { Select } from '#/components/ui/inputs.tsx';
import { Segmented } from '#/components/ui/segmented.tsx';
import { beginThread, type NewThreadKind } from './comment-calls.ts';
import { useKeptWords, wordsPlace } from './kept-words.ts';
import { MessageForm } from './message-form.tsx';
import type { MentorChoice, Subject, ThreadPlace } from './reader.ts';
import { firstName, initials, kindWords } from './thread-words.ts';
import { useSend } from './use-send.ts';

export type NewThreadProps = {
  at: ThreadPlace;
  /** The first is chosen; of one only, none is asked for. */
  subjects: readonly Subject[];
  writer: { memberId: string; name: string };
  /** Who gets the turn with a question; empty for the member's side, who chooses a mentor. */
  menteeName?: string;
};

type Props = NewThreadProps & {
  id: string;
  onClose: () => void;
  field: RefObject<HTMLTextAreaElement | null>;
};

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

/** The box in which a thread begins. */
export function NewThread({ at, subjects, writer, menteeName, id, onClose, field }: Props) {
  const mentors: readonly MentorChoice[] = 'mentors' in at ? at.mentors : [];
  const byMentor = at.door === 'review' || at.door === 'mentee-goal';
  const [kind, setKind] = useState<NewThreadKind>('question');
  const [subject, setSubject] = useState(0);
  const [mentorshipId, setMentor] = useState(mentors[0]?.mentorshipId ?? '');
  const chosen = subjects[subject] ?? subjects[0];
  const place = wordsPlace(writer.memberId, id);
  const kept = useKeptWords(place);
  const { busy, problem, post } = useSend(
    (body, key) => beginThread(at, { subject: chosen, kind, mentorshipId, body }, key),
    place,
    JSON.stringify([subject, kind, mentorshipId]),
  );
  const mentor = mentors.find((one) => one.mentorshipId === mentorshipId);
  const turn = menteeName ?? mentor?.name;
  const about = subjects.length === 1 ? ` on ${chosen?.name}` : '';
  return (
    <div className="box" id={id}>
      <span className="avatar" aria-hidden="true">
        {initials(writer.name)}
      </span>
      <MessageForm
        name={`${byMentor ? 'Comment' : 'Question'}${about}`}
        send={byMentor ? 'Send' : `Ask ${firstName(mentor?.name ?? '')}`}
        text={kept.text}
        onType={kept.type}
        onSend={() => post(kept.text, kept.forget)}
        onCancel={onClose}
        hint={
          kind === 'question' && turn
            ? `Markdown works. A question hands the turn to ${firstName(turn)}.`
            : 'Markdown works.'
        }
        {...{ busy, problem, field }}
      >
        {byMentor && (
          <Segmented
            name={`${id}-kind`}
            legend="Kind"
            legendHidden
            segments={kinds}
            value={kind}
            onChange={(value) => setKind(value as NewThreadKind)}
          />
        )}
        {subjects.length > 1 && (
          <Select
            name={`${id}-about`}
            label="About"
            value={`${subject}`}
            onChange={(event) => setSubject(Number(event.target.value))}
            options={subjects.map(({ name }, i) => ({ value: `${i}`, label: name }))}
          />
        )}
        {mentors.length > 1 && (
          <Select
            name={`${id}-mentor`}
            label="To"
            value={mentorshipId}
            onChange={(event) => setMentor(event.target.value)}
            options={mentors.map((one) => ({ value: one.mentorshipId, label: one.name }))}
          />
        )}
      </MessageForm>
    </div>
  );
}
