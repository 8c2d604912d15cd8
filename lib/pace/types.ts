import type { Confidence, Direction, GoalState, MetricKind, Pace } from '#/db/vocabulary.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';

export interface Point {
  readonly week: WeekKey;
  readonly value: number;
}

export interface Waypoint {
  readonly weekNumber: number;
  readonly value: number;
}

export interface MetricFacts {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: MetricKind;
  /** Level: the value at the start. Total: what was there before week 1, mostly 0. Habit: not used. */
  readonly baseline: number;
  /** Level, total: the value at the end. Habit: the threshold of each week. */
  readonly target: number;
  /** Habit: at least (`up`) or at most (`down`). Level: asked only when target = baseline ("keep it"). */
  readonly direction: Direction;
  /** Habit only: share of the goal's weeks that must hold, above 0 and up to 1; null counts as 1. */
  readonly requiredShare: number | null;
  /** 0 or more; 0 is shown and not counted. */
  readonly weight: number;
  /** Level and total: values that the plan line passes on its way, by week number 1..n − 1; straight between them. */
  readonly waypoints: readonly Waypoint[];
  /** Level only: the ends of the scale its values lie on, as far as they are known. */
  readonly scaleLow: number | null;
  readonly scaleHigh: number | null;
  /** At most one per week, in any order. A week without a value has no point. */
  readonly points: readonly Point[];
}

/** Of one metric, what its plan line is made of. */
export interface PlanTerms
  extends Pick<MetricFacts, 'baseline' | 'target' | 'direction' | 'requiredShare' | 'waypoints'> {
  readonly metricId: string;
}

/** A plan that a change replaced. */
export interface EarlierPlan {
  /** The first week in which it holds no more; ahead when the change makes the plan easier. */
  readonly untilWeek: WeekKey;
  readonly weeks: number;
  readonly terms: readonly PlanTerms[];
}

/** When a goal runs: enough to know in which weeks a log is due. */
export interface GoalSpan {
  readonly state: GoalState;
  readonly startWeek: WeekKey;
  /** Active weeks the goal lasts, 2–12. */
  readonly weeks: number;
  /** Paused and excused weeks, in any order; see `offWeeksOf`. */
  readonly offWeeks: readonly WeekKey[];
  readonly closedWeek: WeekKey | null;
}

export interface GoalFacts extends GoalSpan {
  readonly id: string;
  readonly title: string;
  readonly metrics: readonly MetricFacts[];
  /** In the order in which they were replaced; `asPlanned` tells which plan holds in a week. */
  readonly earlierPlans: readonly EarlierPlan[];
  /** The week of the newest decision about a new plan. */
  readonly replannedWeek: WeekKey | null;
  readonly confidences: readonly { readonly week: WeekKey; readonly confidence: Confidence }[];
}

/** Where "now" lies in the member's weeks; `dueClock` of lib/core/week.ts gives it. */
export interface PaceClock {
  readonly currentWeek: WeekKey;
  readonly nextDueWeek: WeekKey;
  readonly lastDueWeek: WeekKey;
}

export type { Pace };
export type Disagreement = 'confident_but_behind' | 'doubtful_but_ahead';
export type BufferTone = 'red' | 'amber' | 'green';

/** What the numbers so far say of the end; 80 % of such bands hold what comes. */
export interface Forecast {
  /** Index 1..n of the newest measurement, from which the band spreads. */
  readonly fromIndex: number;
  /** Ends of the 80 % band at the indexes `fromIndex` to n (both begin at the position now): level: the value; total: the sum; habit: weeks kept. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Probability, 0..1, that the target is met at the end. */
  readonly chance: number;
}

/** A plan that held before: its values at the indexes `fromIndex`, `fromIndex` + 1, … of the goal's weeks. */
export interface EarlierLine {
  readonly fromIndex: number;
  readonly values: readonly number[];
}

export interface MetricStanding {
  readonly metricId: string;
  /** Judged at the newest measurement, not at today: how old that is, `stale` says. */
  readonly status: Pace;
  /** Index 1..n of the active week of the newest measurement; 0 without any. */
  readonly atIndex: number;
  /** Level: newest. Total: baseline + everything added. Habit: newest weekly value. */
  readonly value: number | null;
  /** Habit: weeks kept so far, and weeks that must be kept by the end; else null. */
  readonly kept: number | null;
  readonly required: number | null;
  /** The plan at `atIndex`, in the metric's unit; habit: in kept weeks. */
  readonly planned: number | null;
  /** Distance to `planned`, positive on the good side; habit: in weeks. */
  readonly delta: number | null;
  /** `delta` as a share of the whole way: progress minus planned progress. */
  readonly lead: number | null;
  /** Raw, 0 at the start and 1 at the target, also below and above; clamp only to draw. */
  readonly progress: number | null;
  /** Level: value to reach by the next due moment. Total: amount to add this week. Habit: the threshold; null: this week may be missed. Null too when nothing is due. */
  readonly minimum: number | null;
  /** Due moments, from the next one on, for which standing still is on the line; null when there is none or no data. */
  readonly buffer: number | null;
  /** 0 red, 1 amber, 2 or more green; green too when nothing is left to do until the end. */
  readonly bufferTone: BufferTone | null;
  /** The latest passed due week and all after it have no value. */
  readonly stale: boolean;
  /** n + 1 values, from the start (0) to the end (n) of the goal; habit: the flat threshold. */
  readonly line: readonly number[];
  /** n values, one per active week, null where none was measured; total: cumulative. */
  readonly actuals: readonly (number | null)[];
  /** The plans that held before the one of `line`, oldest first, each over the weeks in which it did. */
  readonly earlierLines: readonly EarlierLine[];
  /** Null below three measurements: "not enough data yet". */
  readonly forecast: Forecast | null;
}

export interface GoalStanding {
  readonly goalId: string;
  readonly state: GoalState;
  /** What the member said last. */
  readonly said: Confidence | null;
  /** What the numbers show. */
  readonly shown: Pace;
  /** Whether the numbers are out of date: every metric is. */
  readonly stale: boolean;
  readonly disagreement: Disagreement | null;
  /** Weighted mean of the metrics, raw; null without any measurement or weight. */
  readonly progress: number | null;
  /** Weighted mean distance to the plan in progress (1 = the whole goal), positive when ahead. */
  readonly lead: number | null;
  /** Active weeks begun: 0 before the start, n in the last week and ever after. */
  readonly weekIndex: number;
  readonly weeksTotal: number;
  /** All weeks of the goal, in order; the axis of its charts. */
  readonly weeks: readonly WeekKey[];
  readonly endWeek: WeekKey;
  /** Active still, though its last due moment has passed: time to close it. */
  readonly over: boolean;
  /** Chance of the metric least likely to be met, 0..1: the goal's own is at most that. Null without a forecast. */
  readonly chance: number | null;
  /** Due weeks without a log, in a row, up to the latest due week that has passed. */
  readonly missedInARow: number;
  /** Why it needs a new plan; null when it does not, or when that was decided lately. */
  readonly replan: 'missed' | 'unlikely' | null;
  /** Index 1..n of the week whose due moment comes next for this goal; null when paused, over or not active. */
  readonly nextDueIndex: number | null;
  readonly metrics: readonly MetricStanding[];
}
