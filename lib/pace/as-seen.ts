import type { WeekKey } from '#/lib/core/week-key.ts';
import { goalStanding } from './goal-standing.ts';
import { replanNeed } from './replan/need.ts';
import type { Trail } from './trail.ts';
import type { GoalFacts, GoalStanding, MetricStanding, PaceClock } from './types.ts';

/** Whether a week may hold a log that whoever looks does not get to see. */
export type IsHidden = (week: WeekKey) => boolean;

/**
 * Where a goal stands for somebody who does not see all of its weeks. What cannot be told from the weeks they see is
 * not told: a hidden week is neither missed nor stale, and an amount or a habit that began in hidden weeks gets no
 * verdict, for its sum is not known.
 */
export function standingAsSeen(
  goal: GoalFacts,
  clock: PaceClock,
  isHidden: IsHidden,
): GoalStanding {
  const seen = goalStanding(goal, clock);
  if (!seen.weeks.some(isHidden)) return seen;
  const judged = goalStanding(
    {
      ...goal,
      metrics: goal.metrics.map((metric) =>
        metric.kind === 'level' ? metric : { ...metric, points: [] },
      ),
    },
    clock,
  );
  const lastDue = seen.weeks.findLast((week) => week <= clock.lastDueWeek);
  const isUnknown = lastDue !== undefined && isHidden(lastDue);
  const metrics = judged.metrics.map((metric, i) => ({
    ...(goal.metrics[i]?.kind === 'level' ? metric : withoutVerdict(metric, seen.metrics[i])),
    stale: !isUnknown && (seen.metrics[i]?.stale ?? false),
  }));
  const due = seen.weeks.filter((week) => week <= clock.lastDueWeek);
  const missedInARow = Math.min(
    seen.missedInARow,
    due.length - 1 - due.findLastIndex((week) => isHidden(week)),
  );
  const isWhole = goal.metrics.every(({ kind }) => kind === 'level');
  const [progress, chance] = isWhole ? [judged.progress, judged.chance] : [null, null];
  const stale = !isUnknown && seen.stale;
  const replan = replanNeed({ ...judged, chance, missedInARow }, goal.replannedWeek, clock);
  return { ...judged, progress, chance, stale, missedInARow, replan, metrics };
}

/** The trail without what it would say of hidden weeks. */
export function trailAsSeen(trail: Trail, isHidden: IsHidden): Trail {
  return {
    ...trail,
    lanes: trail.lanes.map((lane) => ({
      ...lane,
      marks: lane.marks.filter(({ index, state }) => {
        const week = trail.weeks[index];
        return state === 'logged' || state === 'late' || week === undefined || !isHidden(week);
      }),
    })),
  };
}

/** The weekly values stay: of a habit each stands for itself. What is counted up from them does not. */
function withoutVerdict(blank: MetricStanding, seen: MetricStanding | undefined): MetricStanding {
  return {
    ...blank,
    ...(blank.kept !== null && seen ? { value: seen.value, actuals: seen.actuals } : {}),
    kept: null,
    required: null,
    minimum: null,
    buffer: null,
    bufferTone: null,
  };
}
