import type { Temporal } from 'temporal-polyfill';
import type { CheckInState } from '#/db/vocabulary.ts';
import { addWeeks, type DatedDueRule, dueClock, type WeekKey } from '#/lib/core/week.ts';
import { type IsHidden, standingAsSeen, trailAsSeen } from '#/lib/pace/as-seen.ts';
import { offWeeksOf } from '#/lib/pace/goal-weeks.ts';
import { headline } from '#/lib/pace/headline.ts';
import { menteeHeadline } from '#/lib/pace/mentee-headline.ts';
import { needOf } from '#/lib/pace/need.ts';
import { type Asked, type NextStep, nextSteps } from '#/lib/pace/next-steps.ts';
import { consistency, dueWeeks, shareLogged, streak } from '#/lib/pace/streak.ts';
import { type Trail, trail } from '#/lib/pace/trail.ts';
import type { GoalStanding, MetricFacts, PaceClock } from '#/lib/pace/types.ts';
import type { LastWords } from '#/lib/reviews/thread-list.ts';
import type { SharedFacts } from './access.ts';
import type { BoardFacts, DashboardFacts } from './queries.ts';

/** More than these are a link to the rest: a page of a thousand goals helps nobody. */
export const LANES_SHOWN = 8;
export const METRICS_SHOWN = 9;

export interface DashboardGoal {
  id: string;
  title: string;
  standing: GoalStanding;
  metrics: MetricFacts[];
  /** Whoever looks does not see all of its weeks: what has no verdict has none because of that. */
  isPartlyHidden: boolean;
}

export interface Dashboard {
  currentWeek: WeekKey;
  /** The next log that is owed: the current week's, or the next one's once this week's moment has passed. */
  due: { week: WeekKey; at: string };
  /** The week to log now: the last one whose moment has passed when it is still open, else the current one. */
  log: { week: WeekKey; state: 'open' | CheckInState; overdue: boolean } | null;
  headline: string[];
  /** What to do now, the most pressing first; see `nextSteps`. */
  nextSteps: NextStep[];
  /** The first week that counts again, when the current one is off. */
  offUntil: WeekKey | null;
  /** Active and paused goals, the neediest first. */
  goals: DashboardGoal[];
  trail: Trail;
  /** 0 to trail.weeks.length, in the member's zone. */
  todayFraction: number;
  rhythm: { streak: number; consistency: number | null; logged: number; due: number };
}

interface Moment {
  now: Temporal.Instant;
  /** The member's IANA zone. */
  zone: string;
  /** Their due moments over time. */
  rules: readonly DatedDueRule[];
  /** Up to this week, one without a log is hidden from whoever looks; for the member nothing is. */
  hiddenThrough?: WeekKey | null;
  /** Questions that wait for the member. */
  asked?: readonly Asked[];
}

/** The dashboard of a member at a moment. */
export function dashboard(
  facts: BoardFacts & Partial<DashboardFacts>,
  { now, zone, rules, hiddenThrough = null, asked = [] }: Moment,
): Dashboard {
  const clock = dueClock(now, rules, zone);
  const through = clock.nextDueWeek > clock.currentWeek ? clock.nextDueWeek : clock.currentWeek;
  const { excused } = facts;
  const logged = new Map(
    facts.checkIns.flatMap(({ week, state, late }) =>
      state === 'submitted' ? [[week, { late }]] : [],
    ),
  );
  const isHidden: IsHidden = (week) =>
    hiddenThrough !== null && week <= hiddenThrough && !logged.has(week);
  const goals = facts.goals
    .map(({ pauses, ...goal }) => ({
      ...goal,
      standing: standingAsSeen(
        { ...goal, offWeeks: offWeeksOf({ pauses, excused }, through) },
        clock,
        isHidden,
      ),
    }))
    .sort((a, b) => needOf(b.standing) - needOf(a.standing));
  const spans = facts.spans.map(({ pauses, ...span }) => ({
    ...span,
    offWeeks: offWeeksOf({ pauses, excused }, through),
  }));
  const loggedWeeks = new Set(logged.keys());
  const due = dueWeeks(spans, through, loggedWeeks).filter((week) => !isHidden(week));
  const begun = goals.filter(({ state }) => state !== 'draft');
  const drawn = trailAsSeen(trail(begun.slice(0, LANES_SHOWN), logged, clock), isHidden);
  const share = shareLogged(due, loggedWeeks, clock);
  const log = logToWrite(facts.checkIns, due, clock);
  const offUntil = weekAfterOff(excused, clock.currentWeek);
  return {
    currentWeek: clock.currentWeek,
    due: { week: clock.nextDueWeek, at: clock.nextDueAt.toString() },
    log,
    headline: headline(goals, {
      hasGoals: goals.length > 0 || spans.length > 0,
      currentWeekDue: due.includes(clock.currentWeek),
      currentWeekLogged: loggedWeeks.has(clock.currentWeek),
      offUntil,
      lastClosed: facts.lastClosed ?? null,
    }),
    nextSteps: nextSteps({ goals, log, asked }, clock),
    offUntil,
    goals: begun.map(({ id, title, standing, metrics }) => ({
      id,
      title,
      standing,
      metrics: [...metrics],
      isPartlyHidden: standing.weeks.some(isHidden),
    })),
    trail: drawn,
    todayFraction: drawn.currentIndex + fractionOfWeek(now, zone),
    rhythm: {
      streak: streak(due, loggedWeeks, clock),
      consistency: consistency(due, loggedWeeks, clock),
      logged: share.logged,
      due: share.due,
    },
  };
}

/** The questions that wait for the member, as `nextSteps` takes them. */
export function askedOf({ waiting }: LastWords): Asked[] {
  return waiting.flatMap(({ comments, week, goalId, about }) => {
    const question = comments.findLast((one) => one.kind === 'question' && !one.deleted);
    if (!question) return [];
    const { id: commentId, author } = question;
    return [{ commentId, name: firstName(author), week, goalId, about }];
  });
}

export interface SharedDashboard extends Omit<Dashboard, 'log' | 'nextSteps'> {
  /** How much this mentee asks for the mentor's attention; the most comes first. */
  need: number;
}

/** A mentee's dashboard, as it is shared with their mentor. */
export function sharedDashboard(
  { facts, mentee, hiddenThrough, owed }: SharedFacts,
  now: Temporal.Instant,
): SharedDashboard {
  const { timeZone: zone, dueRules: rules } = mentee;
  const { log: _, nextSteps: __, ...board } = dashboard(facts, { now, zone, rules, hiddenThrough });
  const standings = board.goals.map(({ standing }) => standing);
  return {
    ...board,
    headline: menteeHeadline(firstName(mentee.name), board.goals, board.offUntil),
    need:
      Math.max(-1, ...standings.map(needOf)) +
      (standings.some(({ disagreement }) => disagreement === 'confident_but_behind') ? 20 : 0) +
      (owed.count > 0 ? 4 : 0),
  };
}

function logToWrite(
  checkIns: DashboardFacts['checkIns'],
  due: readonly WeekKey[],
  clock: PaceClock,
): Dashboard['log'] {
  const stateOf = (week: WeekKey) => checkIns.find((one) => one.week === week)?.state ?? 'open';
  const isOpen = (week: WeekKey) => due.includes(week) && stateOf(week) !== 'submitted';
  const { currentWeek, lastDueWeek } = clock;
  if (isOpen(lastDueWeek)) return { week: lastDueWeek, state: stateOf(lastDueWeek), overdue: true };
  if (!due.includes(currentWeek)) return null;
  return { week: currentWeek, state: stateOf(currentWeek), overdue: false };
}

/** The first week after those off that the current one is part of; null when it is not off. */
function weekAfterOff(excused: readonly WeekKey[], currentWeek: WeekKey): WeekKey | null {
  if (!excused.includes(currentWeek)) return null;
  let week = currentWeek;
  while (excused.includes(week)) week = addWeeks(week, 1);
  return week;
}

function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] || name;
}

function fractionOfWeek(now: Temporal.Instant, zone: string): number {
  const local = now.toZonedDateTimeISO(zone);
  return (local.dayOfWeek - 1 + local.hour / 24 + local.minute / 1440) / 7;
}
