import { formatNumber, formatShortDay } from '#/lib/core/format.ts';
import { addWeeks, type WeekKey, weeksBetween } from '#/lib/core/week-key.ts';
import type { ReviewedGoal, ReviewedMetric, ReviewView } from '#/lib/reviews/queries.ts';
import type { QueueItem } from '#/lib/reviews/review-list.ts';
import { daysSince, daysWords } from './since-words.ts';
import { firstName } from './thread-words.ts';

/** "week 7" where its longest goal is in its seventh, as on the trail; without a goal "9 to 15 Nov". */
export function weekName({ week, goals }: Pick<ReviewView, 'week' | 'goals'>): string {
  return numberOf(goals) === null ? shortWeek(week) : `week ${numberOf(goals)}`;
}

/** "Tomás, week 7". */
export function reviewTitle(review: ReviewView): string {
  return `${firstName(review.mentee.name)}, ${weekName(review)}`;
}

/** "What changed since week 6"; "What was logged" where there is nothing to compare it with. */
export function changedTitle(review: ReviewView): string {
  if (review.before === null) return 'What was logged';
  return `What changed since ${weekBefore(review, review.before)}`;
}

/** An earlier week beside a review: "week 6" where it is the one before, else "the week of 26 Oct". */
export function weekBefore({ week, goals }: Pick<ReviewView, 'week' | 'goals'>, then: WeekKey) {
  const number = numberOf(goals);
  const isCounted = number !== null && number > 1 && weeksBetween(then, week) === 1;
  return isCounted ? `week ${number - 1}` : `the week of ${formatShortDay(then)}`;
}

/** "16 to 22 Nov". */
export function shortWeek(week: WeekKey): string {
  const monday = formatShortDay(week);
  const sunday = formatShortDay(addDays(week, 6));
  const [day, month] = monday.split(' ');
  return sunday.endsWith(` ${month}`) ? `${day} to ${sunday}` : `${monday} to ${sunday}`;
}

/** "3 waiting, oldest 2 days"; "1 waiting, for 2 days"; "nothing waiting". */
export function waitingLine(items: readonly QueueItem[], total: number, now: string): string {
  if (total === 0) return 'nothing waiting';
  const oldest = Math.max(...items.map(({ awaitingSince }) => daysSince(awaitingSince, now)));
  const days = daysWords(oldest);
  return total === 1 ? `1 waiting, for ${days}` : `${total} waiting, oldest ${days}`;
}

/** The queue in one sentence. @param items its beginning; none of a later page */
export function queueTitle(items: readonly QueueItem[], total: number, now: string): string {
  if (total === 0) return 'Nothing waits for you.';
  if (items.length === 0) return `${total} weeks wait for you.`;
  const oldest = Math.max(...items.map(({ awaitingSince }) => daysSince(awaitingSince, now)));
  const weeks = total === 1 ? 'One week waits for you' : `${total} weeks wait for you`;
  if (oldest === 0) return `${weeks}, ${total === 1 ? '' : 'all '}since today.`;
  return `${weeks}, ${total === 1 ? '' : 'the oldest '}for ${daysWords(oldest)}.`;
}

/** Why a review that another mentor owes is offered. */
export function offeredWords({ awaitingSince }: { awaitingSince: string }, now: string): string {
  const days = daysSince(awaitingSince, now);
  return days >= 6
    ? `Offered to you too, because it has waited ${daysWords(days)}.`
    : 'Offered to you too, because the mentor who owes it is away.';
}

/** The distance to the plan with its sign, in the metric's own unit: "+0.7", "−4 pts", "+1 week". */
export function deltaWords(
  { kind, unit }: Pick<ReviewedMetric, 'kind' | 'unit'>,
  delta: number,
): string {
  const size = Math.abs(delta);
  const sign = delta > 0 ? '+' : delta < 0 ? '−' : '±';
  if (kind === 'habit') return `${sign}${formatNumber(size)} ${size === 1 ? 'week' : 'weeks'}`;
  if (unit === '%') return `${sign}${formatNumber(size)} ${size === 1 ? 'pt' : 'pts'}`;
  return `${sign}${formatNumber(size, unit)}`;
}

/** "1 at risk", "2 off track", "1 confident, but behind": the worst that there is; null without any. */
export function worryWords(goals: readonly Pick<ReviewedGoal, 'said' | 'disagreement'>[]) {
  const apart = goals.filter(({ disagreement }) => disagreement === 'confident_but_behind').length;
  const off = goals.filter(({ said }) => said === 'off_track').length;
  const risk = goals.filter(({ said }) => said === 'at_risk').length;
  if (off > 0) return { tone: 'rust', text: `${off} off track` } as const;
  if (risk > 0) return { tone: 'amber', text: `${risk} at risk` } as const;
  if (apart > 0) return { tone: 'amber', text: `${apart} confident, but behind` } as const;
  return null;
}

function numberOf(goals: ReviewView['goals']): number | null {
  return Math.max(0, ...goals.map(({ weekNumber }) => weekNumber)) || null;
}

function addDays(week: WeekKey, days: number): string {
  const next = addWeeks(week, 1);
  return new Date(Date.parse(`${next}T00:00:00Z`) - (7 - days) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
