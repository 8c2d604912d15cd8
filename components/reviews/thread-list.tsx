import { Badge } from '#/components/ui/badge.tsx';
import type { Thread } from '#/lib/reviews/thread-list.ts';
import { CommentEntry } from './comment-entry.tsx';
import type { Reader } from './reader.ts';
import { ReplyBox } from './reply-box.tsx';
import { firstName, saysWords, subjectWords } from './thread-words.ts';

type ThreadListProps = {
  threads: readonly Thread[];
  reader: Reader;
  /** What they are about, for those who hear it: "Comments on Wins". */
  label: string;
  /** Which of them say what they are about: those on a metric or a milestone, or all. */
  named?: 'parts' | 'all' | undefined;
};

/**
 * Threads, each with its messages in order and a way to answer. Nothing when there is none. With `side: 'read-only'`
 * there is nothing to press but the history of edits.
 */
export function ThreadList({ threads, reader, label, named }: ThreadListProps) {
  if (threads.length === 0) return null;
  return (
    <ul className="threads" aria-label={label}>
      {threads.map((thread) => (
        <li key={thread.id} className="thread">
          {saysAbout(thread, named) && (
            <p className="about">
              On <bdi>{subjectWords(thread)}</bdi>
            </p>
          )}
          <ol>
            {thread.comments.map((comment) => (
              <li key={comment.id}>
                <CommentEntry {...{ comment, thread, reader }} />
              </li>
            ))}
          </ol>
          <ThreadFoot thread={thread} reader={reader} />
        </li>
      ))}
    </ul>
  );
}

function saysAbout({ anchor }: Thread, named: ThreadListProps['named']): boolean {
  return named === 'all' || (named === 'parts' && (anchor === 'metric' || anchor === 'milestone'));
}

function ThreadFoot({ thread, reader }: { thread: Thread; reader: Reader }) {
  const { waitingFor, comments, open } = thread;
  const first = comments[0];
  const waits = waitingFor === reader.side;
  const canWrite = reader.side !== 'read-only' && open;
  if (!first || (!canWrite && !waitingFor)) return null;
  return (
    <div className="thread-foot">
      {waitingFor && open && <WaitingBadge thread={thread} reader={reader} />}
      {canWrite && (
        <ReplyBox
          threadId={thread.id}
          memberId={reader.memberId}
          to={saysWords(first)}
          waits={waits}
          goesOn={comments.findLast(({ deleted }) => !deleted)?.mine ?? false}
        />
      )}
    </div>
  );
}

function WaitingBadge({ thread, reader }: { thread: Thread; reader: Reader }) {
  if (thread.waitingFor === reader.side) return <Badge tone="amber">Waits for your answer</Badge>;
  if (thread.waitingFor === 'mentor')
    return <Badge tone="sky">Waits for {firstName(thread.mentorName)}</Badge>;
  return <Badge tone="sky">Not answered yet</Badge>;
}
