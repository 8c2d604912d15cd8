import type { WeekKey } from '#/lib/core/week-key.ts';
import { asPlanned } from '../as-planned.ts';
import { goalStanding } from '../goal-standing.ts';
import { positionOf, valuesByWeek } from '../measured.ts';
import { pastLine, planOf } from '../plan-line.ts';
import type { GoalFacts, PaceClock } from '../types.ts';

/** A forecast as it was told with a measurement: the 80 % band at the goal's end, and the chance of its target. */
export interface Told {
  readonly metricId: string;
  readonly week: WeekKey;
  readonly low: number;
  readonly high: number;
  readonly chance: number;
}

/** What became of a forecast. */
export interface Judged {
  /** What came lay inside the band. */
  readonly held: boolean;
  readonly chance: number;
  /** The target was met. */
  readonly met: boolean;
}

/**
 * Of each metric of a closed goal the first forecast told from the middle of its way on and before its last week, held
 * against what came. Nothing of a goal that was dropped, or of which the last week was not measured; nothing of a
 * forecast that another plan was about.
 */
export function judgedForecasts(
  goal: GoalFacts,
  told: readonly Told[],
  clock: PaceClock,
): Judged[] {
  const { weeks } = goalStanding(goal, clock);
  const ended = asPlanned(goal, goal.closedWeek ?? clock.nextDueWeek);
  return ended.metrics.flatMap((metric) => {
    const values = valuesByWeek(metric, weeks);
    if (values.at(-1) == null) return [];
    const first = told
      .filter(({ metricId, week }) => metricId === metric.id && isHalfWay(weeks, week))
      .sort((a, b) => (a.week < b.week ? -1 : 1))[0];
    if (!first || goal.earlierPlans.some(({ untilWeek }) => untilWeek > first.week)) return [];
    const plan = planOf(metric, weeks.length);
    const position = positionOf(metric, values);
    const dust = 1e-9 * Math.max(1, Math.abs(first.low), Math.abs(first.high));
    const held = position >= first.low - dust && position <= first.high + dust;
    return [{ held, chance: first.chance, met: pastLine(plan, position, plan.end) >= 0 }];
  });
}

function isHalfWay(weeks: readonly WeekKey[], week: WeekKey): boolean {
  const number = weeks.indexOf(week) + 1;
  return number >= weeks.length / 2 && number < weeks.length;
}
