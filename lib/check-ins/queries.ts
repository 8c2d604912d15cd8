import 'server-only';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import type { CheckInState, Direction, MetricKind } from '#/db/vocabulary.ts';
import type { Context } from '#/lib/core/context.ts';
import { StaleVersion } from '#/lib/core/errors.ts';
import { addWeeks, type WeekKey, weekOf } from '#/lib/core/week.ts';
import { asPlanned } from '#/lib/pace/as-planned.ts';
import { actualsOf, valuesByWeek } from '#/lib/pace/measured.ts';
import { minimumFor } from '#/lib/pace/minimum.ts';
import { planLine, planOf } from '#/lib/pace/plan-line.ts';
import { contentIn, type StoredCheckIn, type WeekFacts, weekFacts } from './access.ts';
import type { CheckInContent } from './input.ts';
import { mayChangeValues } from './policy.ts';
import {
  dueAt,
  goalsOfWeek,
  goalWeekNumber,
  goalWeeks,
  isLate,
  type LoggedGoal,
  type LoggedMetric,
  lastBefore,
  valuesEditableUntil,
  weekProblem,
} from './rules.ts';

export interface FormMetric {
  id: string;
  name: string;
  unit: string;
  kind: MetricKind;
  direction: Direction;
  target: number;
  /** The newest value before this week. */
  last: { week: WeekKey; value: number } | null;
  /** What to enter to be on the line this week; null for a habit that may be missed. */
  paceSays: number | null;
  /** What the submitted value was compared to when it was stored. */
  stored: LoggedMetric['stored'];
  /** 0..n and 1..n of the goal's weeks; of a total the sum so far. */
  line: number[];
  actuals: (number | null)[];
}

export interface FormGoal {
  id: string;
  title: string;
  /** 1..n; 0 when it was logged in this week and is no part of it any more. */
  weekNumber: number;
  weeks: number;
  metrics: FormMetric[];
  /** Those still open, and those that this check-in reached. */
  milestones: { id: string; title: string; weekNumber: number }[];
}

/** One week, ready to be written or read. Instants are ISO text. */
export interface CheckInForm {
  week: WeekKey;
  currentWeek: WeekKey;
  /** The start of the member's first goal; null without one. */
  firstWeek: WeekKey | null;
  timeZone: string;
  dueAt: string;
  state: 'open' | CheckInState;
  /** Null while nothing is saved. */
  version: number | null;
  updatedAt: string | null;
  submittedAt: string | null;
  late: boolean;
  /** How often it was edited after the submission. */
  revisions: number;
  valuesEditableUntil: string | null;
  /** Until the submission always, then for 72 hours. */
  valuesEditable: boolean;
  /** Why this week cannot be logged, if it cannot. */
  problem: string | null;
  /** A week off that was not logged before it was. */
  isOff: boolean;
  lastFocus: WeekFacts['lastFocus'];
  /** A goal of this week ran in the week before too, and that is not submitted. */
  weekBeforeOpen: boolean;
  goals: FormGoal[];
  /** One entry for each of `goals`, with each of its metrics, in their order. */
  content: CheckInContent;
  /** Plans typed in the draft for goals that have left this week since. */
  leftOver: string[];
}

/**
 * Everything the page of one week needs, in one statement, for the member the transaction names; null when it
 * names nobody.
 */
export async function checkInForm(
  db: Db,
  week: WeekKey,
  now: Temporal.Instant,
): Promise<CheckInForm | null> {
  const facts = await weekFacts(db, week);
  if (!facts) return null;
  const goals = goalsOfWeek(facts.goals, week);
  const said = contentIn(facts, week);
  const before = addWeeks(week, -1);
  const shown = new Set(goals.map(({ id }) => id));
  const isOff = facts.isOff && facts.checkIn?.state !== 'submitted';
  return {
    week,
    currentWeek: weekOf(now, facts.timeZone),
    firstWeek: facts.firstWeek,
    timeZone: facts.timeZone,
    ...standing(facts.checkIn, dueAt(week, facts), now),
    problem: facts.checkIn && !isOff ? null : weekProblem(week, facts, now),
    isOff,
    lastFocus: facts.lastFocus,
    weekBeforeOpen:
      facts.lastLogged !== before && goals.some((goal) => goalWeekNumber(goal, before) > 0),
    goals: goals.map((goal) => formGoal(goal, week)),
    content: { ...(said ?? blank), goals: goals.map((goal) => entryOf(goal, said, week)) },
    leftOver: (said?.goals ?? []).flatMap(({ goalId, nextChange }) =>
      shown.has(goalId) || nextChange.trim() === '' ? [] : [nextChange],
    ),
  };
}

/** What a change on an old version is answered with: the week as it stands, read afresh. */
export async function staleCheckIn(ctx: Context, week: WeekKey): Promise<StaleCheckIn> {
  const form = await checkInForm(ctx.db, week, ctx.now);
  const current = form?.version ? form : null;
  return new StaleVersion(current?.version ?? 0, current) as StaleCheckIn;
}

type StaleCheckIn = StaleVersion & { current: CheckInForm | null };

const blank: CheckInContent = {
  goals: [],
  journal: { wins: '', blockers: '', learned: '', focus: '', lastFocusOutcome: null },
  private: { energy: null, note: '' },
};

function standing(checkIn: StoredCheckIn | null, due: Temporal.Instant, now: Temporal.Instant) {
  const submittedAt = checkIn?.submittedAt ?? null;
  const settledDue = checkIn?.dueAt ? Temporal.Instant.from(checkIn.dueAt) : due;
  const at = submittedAt === null ? now : Temporal.Instant.from(submittedAt);
  return {
    dueAt: settledDue.toString(),
    state: checkIn?.state ?? 'open',
    version: checkIn?.version ?? null,
    updatedAt: checkIn?.updatedAt ?? null,
    submittedAt,
    late: isLate(at, settledDue),
    revisions: checkIn?.revisions ?? 0,
    valuesEditableUntil: submittedAt && valuesEditableUntil(submittedAt).toString(),
    valuesEditable: submittedAt === null || mayChangeValues(submittedAt, now),
  } as const;
}

function formGoal(newest: LoggedGoal, week: WeekKey): FormGoal {
  const goal = asPlanned(newest, week);
  const { id, title, weeks, milestones } = goal;
  return {
    id,
    title,
    weeks,
    weekNumber: goalWeekNumber(goal, week),
    metrics: goal.metrics.map((metric) => formMetric(metric, goal, week)),
    milestones: milestones
      .filter(({ reachedWeek }) => reachedWeek === null || reachedWeek === week)
      .map(({ id, title, weekNumber }) => ({ id, title, weekNumber })),
  };
}

function formMetric(metric: LoggedMetric, goal: LoggedGoal, week: WeekKey): FormMetric {
  const { id, name, unit, kind, direction, target, stored } = metric;
  const index = goalWeekNumber(goal, week);
  const values = valuesByWeek(metric, goalWeeks(goal, week));
  return {
    id,
    name,
    unit,
    kind,
    direction,
    target,
    stored,
    last: lastBefore(metric, week),
    // Without the weeks after: a late log asks what pace asked for then.
    paceSays:
      index === 0
        ? null
        : minimumFor(metric, planOf(metric, goal.weeks), values.slice(0, index), index),
    line: planLine(metric, goal.weeks),
    actuals: actualsOf(metric, values),
  };
}

function entryOf(goal: LoggedGoal, said: CheckInContent | null, week: WeekKey) {
  const entry = said?.goals.find(({ goalId }) => goalId === goal.id);
  const values = new Map(entry?.values.map(({ metricId, value }) => [metricId, value]));
  const isOffered = new Set(
    goal.milestones
      .filter(({ reachedWeek }) => reachedWeek === null || reachedWeek === week)
      .map(({ id }) => id),
  );
  return {
    goalId: goal.id,
    confidence: entry?.confidence ?? null,
    nextChange: entry?.nextChange ?? '',
    values: goal.metrics.map(({ id }) => ({ metricId: id, value: values.get(id) ?? null })),
    milestonesReached: (entry?.milestonesReached ?? []).filter((id) => isOffered.has(id)),
  };
}
