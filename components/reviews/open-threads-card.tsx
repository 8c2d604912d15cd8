import { Card } from '#/components/ui/card.tsx';
import type { Thread } from '#/lib/reviews/thread-list.ts';
import { shortWeek } from './review-words.ts';
import { firstName, firstWords, openComment } from './thread-words.ts';

type OpenThreadsProps = { threads: readonly Thread[]; menteeName: string };

/** Questions of other weeks that nobody has answered yet. */
export function OpenThreadsCard({ threads, menteeName }: OpenThreadsProps) {
  if (threads.length === 0) return null;
  return (
    <Card title={`Threads still open with ${firstName(menteeName)}`} small>
      <ul className="open-threads">
        {threads.map((thread) => {
          const said = openComment(thread);
          return (
            <li key={thread.id} className="quote">
              <a href={placeOf(thread)}>“{firstWords(said?.body ?? '')}”</a>{' '}
              <small>
                {thread.week ? shortWeek(thread.week) : thread.about},{' '}
                {thread.waitingFor === 'mentor' ? 'waits for you' : 'not answered'}
              </small>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** The exact place of a thread, on the mentor's side. */
function placeOf(thread: Thread): string {
  const at = `#comment-${(openComment(thread) ?? thread).id}`;
  return thread.checkInId
    ? `/reviews/${thread.checkInId}${at}`
    : `/mentees/${thread.mentorshipId}/goals/${thread.goalId}${at}`;
}
