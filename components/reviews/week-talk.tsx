import type { ReactNode } from 'react';
import type { CommentAnchor } from '#/db/vocabulary.ts';
import type { Thread } from '#/lib/reviews/thread-list.ts';
import { subjectsOf } from './changed-card.tsx';
import { Commentable } from './commentable.tsx';
import type { MentorChoice, Reader, Subject } from './reader.ts';
import { ThreadList } from './thread-list.tsx';

type Talk = {
  week: string;
  reader: Reader;
  threads: readonly Thread[];
  /** Who sees this, and can be asked. */
  mentors: readonly MentorChoice[];
};

type WeekTalkProps = Talk & { anchor: CommentAnchor; label: string; children?: ReactNode };

/** A field of the member's own week with what was said on it. */
export function WeekTalk({ anchor, label, children, ...talk }: WeekTalkProps) {
  const { week, reader, threads } = talk;
  return (
    <div className="part">
      <Commentable
        id={`on-${week}-${anchor}`}
        name={label}
        heading={<h2 className="plain">{label}</h2>}
        write={writeAt(talk, [{ anchor, name: label }])}
      >
        {children}
        <ThreadList
          {...{ threads, reader }}
          label={`Comments on ${label}`}
          named={threads.some((thread) => thread.anchor !== anchor) ? 'all' : undefined}
        />
      </Commentable>
    </div>
  );
}

type GoalTalkProps = Talk & { goal: Parameters<typeof subjectsOf>[0] & { title: string } };

/** The same under a goal of the week. Nothing where nothing was said and nobody can be asked. */
export function GoalTalk({ goal, ...talk }: GoalTalkProps) {
  const { week, reader, threads, mentors } = talk;
  if (threads.length === 0 && mentors.length === 0) return null;
  return (
    <div className="goal-talk">
      <Commentable
        id={`on-${week}-${goal.id}`}
        name={goal.title}
        heading={threads.length > 0 ? <h3 className="label">Said on this</h3> : <span />}
        write={writeAt(talk, subjectsOf(goal))}
      >
        <ThreadList {...{ threads, reader }} label={`Comments on ${goal.title}`} named="parts" />
      </Commentable>
    </div>
  );
}

function writeAt({ week, reader, mentors }: Talk, subjects: readonly Subject[]) {
  if (mentors.length === 0) return null;
  const { memberId, name } = reader;
  const choices = mentors.map((mentor) => ({
    mentorshipId: mentor.mentorshipId,
    name: mentor.name,
  }));
  const at = { door: 'check-in', week, mentors: choices } as const;
  return { at, subjects, writer: { memberId, name } };
}
