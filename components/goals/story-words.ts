import type { GoalWeek } from '#/lib/check-ins/goal-week-list.ts';
import { formatNumber } from '#/lib/core/format.ts';
import type { MetricRecord } from '#/lib/goals/access.ts';
import { likelyWords, paceWords } from '#/lib/pace/standing-words.ts';

type Value = GoalWeek['values'][number];

/** "4", "72%", "+3 pages": of a total it is what the week added. */
export function valueWords(value: number, { kind, unit }: MetricRecord): string {
  const text = formatNumber(value, unit);
  return kind === 'total' && value > 0 ? `+${text}` : text;
}

/** What was told when it was logged: "plan 3.3, on pace, 80% likely". */
export function thenWords({ plannedValue, pace, chance }: Value, metric: MetricRecord): string {
  const { kind, unit, direction } = metric;
  const plan = plannedValue === null ? null : formatNumber(plannedValue, unit);
  const bound = direction === 'up' ? 'at least' : 'at most';
  const compared =
    plan === null
      ? null
      : kind === 'habit'
        ? `${bound} ${plan}`
        : `plan ${plan}${kind === 'total' ? ' in all' : ''}`;
  const told = pace === null || pace === 'no_data' ? null : paceWords(pace).text.toLowerCase();
  // In the last week there is nothing left to be likely.
  const likely = chance !== null && chance > 0 && chance < 1 ? likelyWords(chance) : null;
  return [compared, told, likely].filter(Boolean).join(', ');
}
