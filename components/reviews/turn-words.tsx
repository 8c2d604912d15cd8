import { formatMoment, formatWeek } from '#/lib/core/format.ts';
import type { ReviewView } from '#/lib/reviews/queries.ts';
import type { Reader } from './reader.ts';
import { offeredWords } from './review-words.ts';
import { agoWords, dayWords } from './since-words.ts';
import { firstName } from './thread-words.ts';

type TurnWordsProps = { review: ReviewView; reader: Reader };

/** The line under a mentor's title: the days, when it was submitted, whose turn it is and since when. */
export function TurnWords({ review, reader }: TurnWordsProps) {
  const { week, submittedAt, late, dueAt, mentee } = review;
  const { timeZone } = reader;
  return (
    <>
      {formatWeek(week)}. Submitted {formatMoment(submittedAt, timeZone)}
      {late && dueAt && `, due ${formatMoment(dueAt, timeZone)}`}.{' '}
      {turnOf(review.duty, firstName(mentee.name), reader)}
    </>
  );
}

function turnOf(duty: ReviewView['duty'], mentee: string, { now, timeZone }: Reader): string {
  if (!duty) return 'It is from before your time: yours to read, not owed.';
  const since = dayWords(duty.awaitingSince, now, timeZone);
  if (duty.state === 'awaiting_member') return `${mentee}’s turn since ${since}.`;
  if (duty.state === 'reviewed' && duty.reviewedAt)
    return `Reviewed ${agoWords(duty.reviewedAt, now)}.`;
  if (duty.state !== 'awaiting_mentor') return 'Nobody owes it a review.';
  if (duty.offered) return offeredWords(duty, now);
  return duty.mine
    ? `Your turn since ${since}.`
    : `Another mentor’s turn since ${since}; you may answer too.`;
}
