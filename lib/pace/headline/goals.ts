import { formatWeekEnd } from '#/lib/core/format.ts';
import { likelyWords } from '../standing-words.ts';
import type { GoalStanding, MetricStanding } from '../types.ts';
import { allGoals, quoted } from './words.ts';

export interface HeadlineGoal {
  readonly title: string;
  readonly standing: GoalStanding;
}

/** Of two or more goals "Both goals", of one its title. */
export function subjectOf(goals: readonly HeadlineGoal[]): string {
  const [first] = goals;
  return goals.length === 1 && first ? quoted(first.title) : allGoals(goals.length);
}

export function isGood({ standing }: HeadlineGoal): boolean {
  return standing.shown === 'on_pace' || standing.shown === 'ahead';
}

export function isAhead({ standing }: HeadlineGoal): boolean {
  return standing.shown === 'ahead';
}

export function isBehind({ standing }: HeadlineGoal): boolean {
  return standing.shown === 'behind';
}

export function hasNumbers({ standing }: HeadlineGoal): boolean {
  return standing.shown !== 'no_data';
}

/** Those that run now: active, begun, and with a due moment to come. */
export function runningOf<G extends HeadlineGoal>(goals: readonly G[]): G[] {
  return goals.filter(
    ({ standing }) => standing.state === 'active' && !standing.over && standing.weekIndex > 0,
  );
}

/** "22% likely by 7 Jan". */
export function likelyBy({ endWeek }: GoalStanding, chance: number): string {
  return `${likelyWords(chance)} by ${formatWeekEnd(endWeek)}`;
}

/** Whether every target is reached before the end; what only has to be kept is not done before. */
export function isReached({ standing: { metrics } }: HeadlineGoal): boolean {
  const counted = metrics.filter((metric) => !isKept(metric));
  return counted.length > 0 && counted.every((metric) => (metric.progress ?? 0) >= 1);
}

function isKept({ required, line, progress }: MetricStanding): boolean {
  return required === null && line[0] === line.at(-1) && (progress ?? 0) >= 1;
}
