import type { ReactNode } from 'react';
import { journalFields } from '#/components/check-ins/log-setup.ts';
import { Markdown } from '#/components/markdown/markdown.tsx';
import { Icon } from '#/components/ui/icon.tsx';
import type { CommentAnchor } from '#/db/vocabulary.ts';
import type { ReviewView } from '#/lib/reviews/queries.ts';
import type { Thread } from '#/lib/reviews/thread-list.ts';
import { Commentable } from './commentable.tsx';
import type { Reader } from './reader.ts';
import { ThreadList } from './thread-list.tsx';
import { firstName, threadsOn } from './thread-words.ts';

type JournalCardProps = { review: ReviewView; reader: Reader };

/** The journal field by field with what was said on it, and at the end what was said on the week as a whole. */
export function JournalCard({ review, reader }: JournalCardProps) {
  const { journal, threads, goals, mentee } = review;
  const shown = journalFields.filter(
    ({ key }) =>
      journal && (journal[key].trim() !== '' || threadsOn(threads, { anchor: key }).length > 0),
  );
  const placed = new Set(
    [
      ...shown.flatMap(({ key }) => threadsOn(threads, { anchor: key })),
      ...goals.flatMap(({ id }) => threadsOn(threads, { goalId: id })),
    ].map(({ id }) => id),
  );
  const rest = threads.filter(({ id }) => !placed.has(id));
  return (
    <section className="card parts" aria-label="Journal">
      <h2 className="sr-only">Journal</h2>
      {journal === null && (
        <p className="part numbers-only">
          <Icon name="lock" />
          {firstName(mentee.name)} shares the numbers{' '}
          {reader.side === 'mentor' ? 'with you' : 'here'}, not the journal.
        </p>
      )}
      {journal !== null && shown.length === 0 && (
        <p className="part text-soft">Nothing was written this week.</p>
      )}
      {journal !== null &&
        shown.map(({ key, label }) => (
          <Part
            key={key}
            {...{ review, reader, label }}
            anchor={key}
            threads={threadsOn(threads, { anchor: key })}
          >
            {journal[key].trim() === '' ? (
              <p className="text-soft">Nothing any more.</p>
            ) : (
              <Markdown source={journal[key]} />
            )}
          </Part>
        ))}
      <Part {...{ review, reader }} anchor="check_in" label="The week as a whole" threads={rest} />
    </section>
  );
}

type PartProps = JournalCardProps & {
  anchor: CommentAnchor;
  label: string;
  threads: Thread[];
  children?: ReactNode;
};

function Part({ review, reader, anchor, label, threads, children }: PartProps) {
  const { checkInId, mentee } = review;
  const writes = reader.side === 'mentor';
  if (!writes && !children && threads.length === 0) return null;
  return (
    <div className="part">
      <Commentable
        id={`on-${checkInId}-${anchor}`}
        name={label}
        heading={<h3>{label}</h3>}
        write={
          writes
            ? {
                at: { door: 'review', checkInId },
                subjects: [{ anchor, name: label }],
                writer: { memberId: reader.memberId, name: reader.name },
                menteeName: mentee.name,
              }
            : null
        }
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
