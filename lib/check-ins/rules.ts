import { Temporal } from 'temporal-polyfill';
import type { Confidence, FocusOutcome, GoalState, Pace } from '#/db/vocabulary.ts';
import { type DatedDueRule, dueMoment, dueRuleFor, type WeekKey, weekOf } from '#/lib/core/week.ts';
import { asPlanned } from '#/lib/pace/as-planned.ts';
import { forecastOf } from '#/lib/pace/forecast.ts';
import { activeWeeks, offWeeksOf, type Rests } from '#/lib/pace/goal-weeks.ts';
import { positionOf, valuesByWeek } from '#/lib/pace/measured.ts';
import { paceOf } from '#/lib/pace/pace.ts';
import { planLine, planOf } from '#/lib/pace/plan-line.ts';
import type { EarlierPlan, MetricFacts } from '#/lib/pace/types.ts';
import type { CheckInContent } from './input.ts';

/** A form of more goals than this helps nobody; the ones that started first come first. */
export const goalsAtMost = 50;
/** Values and confidence stay open this long after the submission; text stays open always. */
export const editHours = 72;

/** A member's time, and how far back their log reaches. */
export interface LogReach {
  readonly timeZone: string;
  readonly dueRules: readonly DatedDueRule[];
  /** The first Monday of the earliest goal that is no draft; null without one. */
  readonly firstWeek: WeekKey | null;
  /** Whether the week that is looked at is off. */
  readonly isOff: boolean;
}

export interface LoggedMetric extends MetricFacts {
  /** What was stored with the value of this week; null when there is none. */
  readonly stored: { readonly previousValue: number | null; readonly plannedValue: number } | null;
}

export interface LoggedGoal extends Rests {
  readonly id: string;
  readonly title: string;
  readonly state: GoalState;
  readonly startWeek: WeekKey;
  readonly weeks: number;
  readonly closedWeek: WeekKey | null;
  readonly metrics: readonly LoggedMetric[];
  readonly earlierPlans: readonly EarlierPlan[];
  readonly milestones: readonly {
    readonly id: string;
    readonly title: string;
    readonly weekNumber: number;
    readonly reachedWeek: WeekKey | null;
  }[];
  /** What was said about it in this week's submitted check-in. */
  readonly said: { readonly confidence: Confidence; readonly nextChange: string } | null;
}

export interface SubmittedText {
  readonly journal: {
    wins: string;
    blockers: string;
    learned: string;
    focus: string;
    lastFocusOutcome: FocusOutcome | null;
  };
  readonly private: { energy: number | null; note: string };
}

/** Why this week cannot be logged now, in words; null when it can. */
export function weekProblem(
  week: WeekKey,
  { timeZone, firstWeek, isOff }: LogReach,
  now: Temporal.Instant,
): string | null {
  if (isOff) return 'This week is off: nothing is due.';
  if (week > weekOf(now, timeZone)) return 'This week has not begun yet. Log it when it has.';
  if (!firstWeek) return 'There is nothing to log yet. Start a goal first.';
  if (week < firstWeek) return 'This week lies before the start of your first goal.';
  return null;
}

/** The week of a goal, 1..n, that falls into this week; 0 when the goal is no part of it. */
export function goalWeekNumber(goal: LoggedGoal, week: WeekKey): number {
  if (goal.state === 'draft' || (goal.closedWeek && week > goal.closedWeek)) return 0;
  return goalWeeks(goal, week).indexOf(week) + 1;
}

/** The goals that a week's check-in is about: those that run in it, and those that were logged in it. */
export function goalsOfWeek(goals: readonly LoggedGoal[], week: WeekKey): LoggedGoal[] {
  const isLogged = ({ said, metrics, milestones }: LoggedGoal) =>
    said ||
    metrics.some(({ stored }) => stored) ||
    milestones.some(({ reachedWeek }) => reachedWeek === week);
  return goals
    .filter((goal) => goalWeekNumber(goal, week) > 0 || isLogged(goal))
    .slice(0, goalsAtMost);
}

/** All weeks of a goal as they lie when a pause that still lasts goes on through `through`. */
export function goalWeeks(goal: LoggedGoal, through: WeekKey): WeekKey[] {
  return activeWeeks(goal.startWeek, goal.weeks, offWeeksOf(goal, through));
}

/** The due moment of a week in the member's zone. */
export function dueAt(week: WeekKey, { timeZone, dueRules }: LogReach): Temporal.Instant {
  return dueMoment(week, dueRuleFor(week, dueRules), timeZone);
}

/** Exactly at the due moment is still in time. */
export function isLate(submittedAt: Temporal.Instant, due: Temporal.Instant): boolean {
  return Temporal.Instant.compare(submittedAt, due) > 0;
}

/** Until when values and confidence can be changed. @param submittedAt ISO text */
export function valuesEditableUntil(submittedAt: string): Temporal.Instant {
  return Temporal.Instant.from(submittedAt).add({ hours: editHours });
}

/** "What changes next week?" is asked, and kept, only of a goal that is not on track. */
export function asksForChange(confidence: Confidence | null): boolean {
  return confidence === 'off_track' || confidence === 'at_risk';
}

/** What a submitted check-in says, in the shape in which it came in. */
export function contentOf(
  goals: readonly LoggedGoal[],
  { journal, private: own }: SubmittedText,
  week: WeekKey,
): CheckInContent {
  return {
    goals: goals.map(({ id, metrics, milestones, said }) => ({
      goalId: id,
      confidence: said?.confidence ?? null,
      nextChange: said?.nextChange ?? '',
      values: metrics.map((metric) => ({ metricId: metric.id, value: valueAt(metric, week) })),
      milestonesReached: milestones.filter((one) => one.reachedWeek === week).map(({ id }) => id),
    })),
    journal,
    private: own,
  };
}

/** The value of a week, null when it was not reported. */
export function valueAt(metric: MetricFacts, week: WeekKey): number | null {
  return metric.points.find((point) => point.week === week)?.value ?? null;
}

/** The newest value before a week. */
export function lastBefore(metric: MetricFacts, week: WeekKey) {
  return metric.points
    .filter((point) => point.week < week)
    .reduce<MetricFacts['points'][number] | null>(
      (last, point) => (last && last.week > point.week ? last : point),
      null,
    );
}

export interface MeasurementRow {
  metricId: string;
  value: number;
  previousValue: number | null;
  /** The plan line at this week in the metric's unit; of a total the sum, of a habit the threshold. */
  plannedValue: number | null;
  /** Distance to the plan in its unit (of a total from the sum, of a habit in kept weeks), positive on the good side. */
  delta: number | null;
  pace: Pace;
  /** The 80 % band at the goal's end (of a habit in kept weeks) and the chance of its target, as this log tells them. */
  forecastLow: number | null;
  forecastHigh: number | null;
  chance: number | null;
}

/** The values to store for a week: those that were reported, each with what it is compared to. */
export function measurementRows(
  content: CheckInContent,
  goals: readonly LoggedGoal[],
  week: WeekKey,
): MeasurementRow[] {
  const values = new Map(
    content.goals.flatMap((goal) => goal.values.map((one) => [one.metricId, one.value] as const)),
  );
  return goals.flatMap((newest) => {
    const goal = asPlanned(newest, week);
    return goal.metrics.flatMap((metric) => {
      const value = values.get(metric.id) ?? null;
      if (value === null) return [];
      const plannedValue = planLine(metric, goal.weeks)[goalWeekNumber(goal, week)] ?? null;
      const previousValue = lastBefore(metric, week)?.value ?? null;
      const compared = { previousValue, plannedValue, ...paceAt(goal, metric, { week, value }) };
      return [{ metricId: metric.id, value, ...compared }];
    });
  });
}

/** The pace that a value of a week shows, whatever is logged for later weeks; on the plan it was stored with, if it was. */
function paceAt(
  goal: LoggedGoal,
  metric: LoggedMetric,
  point: { week: WeekKey; value: number },
): Omit<MeasurementRow, 'metricId' | 'value' | 'previousValue' | 'plannedValue'> {
  const index = goalWeekNumber(goal, point.week);
  const unknown = { forecastLow: null, forecastHigh: null, chance: null };
  if (index === 0) return { delta: null, pace: 'no_data', ...unknown };
  const soFar = [...metric.points.filter(({ week }) => week < point.week), point];
  const measured = { ...metric, points: soFar };
  const plan = planOf(measured, goal.weeks);
  const stored = metric.kind === 'habit' ? null : (metric.stored?.plannedValue ?? null);
  const known = valuesByWeek(measured, goalWeeks(goal, point.week));
  const position = positionOf(measured, known.slice(0, index));
  const forecast = forecastOf(measured, plan, known);
  const line = stored === null ? plan : { ...plan, at: () => stored };
  const { status, delta } = paceOf(line, position, index);
  const told = forecast && {
    forecastLow: forecast.low.at(-1) ?? null,
    forecastHigh: forecast.high.at(-1) ?? null,
    chance: forecast.chance,
  };
  return { delta, pace: status, ...(told ?? unknown) };
}

/** What is kept about each goal: nothing when no confidence was chosen. */
export function confidenceRows({ goals }: CheckInContent) {
  return goals.flatMap(({ goalId, confidence, nextChange }) =>
    confidence
      ? [{ goalId, confidence, nextChange: asksForChange(confidence) ? nextChange : '' }]
      : [],
  );
}

export function reachedMilestones({ goals }: CheckInContent): string[] {
  return goals.flatMap(({ milestonesReached }) => milestonesReached);
}
