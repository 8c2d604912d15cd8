import { Notice } from '#/components/ui/notice.tsx';
import type { WeekThreads } from '#/lib/reviews/thread-list.ts';
import type { Reader } from './reader.ts';
import { dayWords } from './since-words.ts';
import { firstName, openComment } from './thread-words.ts';

type WhoseTurnProps = { said: WeekThreads; reader: Reader };

/** Over the member's own week: with whom it is, and since when. Nothing when nobody owes it anything. */
export function WhoseTurn({ said, reader }: WhoseTurnProps) {
  const { duty, threads } = said;
  const { now, timeZone } = reader;
  const asked = threads.filter(({ waitingFor, open }) => open && waitingFor === 'member');
  const question = asked[0] && openComment(asked[0]);
  if (asked[0] && question) {
    const others = asked.length - 1;
    return (
      <div className="mb-4">
        <Notice tone="warn">
          <b className="font-semibold">{firstName(asked[0].mentorName)} asks you something.</b>{' '}
          <a className="link" href={`#comment-${question.id}`}>
            Answer it
          </a>
          {others > 0 && ` There ${others === 1 ? 'is one more' : `are ${others} more`} below.`}
        </Notice>
      </div>
    );
  }
  if (!duty || duty.state === 'released') return null;
  const mentor = firstName(duty.mentorName);
  if (duty.state === 'reviewed' && duty.reviewedAt) {
    const by = firstName(duty.reviewedByName ?? duty.mentorName);
    return (
      <div className="mb-4">
        <Notice
          tone="done"
          title={`Reviewed by ${by} ${onDay(dayWords(duty.reviewedAt, now, timeZone))}.`}
        >
          {duty.changedSinceReview && `You changed it since; ${by} is told so.`}
        </Notice>
      </div>
    );
  }
  const since = dayWords(duty.awaitingSince, now, timeZone);
  return (
    <div className="mb-4">
      <Notice>
        {duty.state === 'awaiting_member'
          ? `Your turn since ${since}.`
          : `With ${mentor} since ${since}. You need not wait for it.`}
      </Notice>
    </div>
  );
}

function onDay(day: string): string {
  return day === 'today' ? day : `on ${day}`;
}
