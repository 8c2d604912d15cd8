import type { Temporal } from 'temporal-polyfill';
import type { CheckInState } from '#/db/vocabulary.ts';
import { type DatedDueRule, dueClock, type WeekKey } from '#/lib/core/week.ts';
import { type IsHidden, standingAsSeen, trailAsSeen } from '#/lib/pace/as-seen.ts';
import { offWeeksOf } from '#/lib/pace/goal-weeks.ts';
import { headline } from '#/lib/pace/headline.ts';
import { menteeHeadline } from '#/lib/pace/mentee-headline.ts';
import { consistency, dueWeeks, shareLogged, streak } from '#/lib/pace/streak.ts';
import { type Trail, trail } from '#/lib/pace/trail.ts';
import type { GoalStanding, MetricFacts, PaceClock } from '#/lib/pace/types.ts';
import type { SharedFacts } from './access.ts';
import type { DashboardFacts } from './queries.ts';

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
}

/** The dashboard of a member at a moment. */
export function dashboard(
  facts: DashboardFacts,
  { now, zone, rules, hiddenThrough = null }: Moment,
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
    .sort((a, b) => need(b.standing) - need(a.standing));
  const spans = facts.spans.map(({ pauses, ...span }) => ({
    ...span,
    offWeeks: offWeeksOf({ pauses, excused }, through),
  }));
  const loggedWeeks = new Set(logged.keys());
  const due = dueWeeks(spans, through, loggedWeeks).filter((week) => !isHidden(week));
  const begun = goals.filter(({ state }) => state !== 'draft');
  const drawn = trailAsSeen(trail(begun.slice(0, LANES_SHOWN), logged, clock), isHidden);
  const share = shareLogged(due, loggedWeeks, clock);
  return {
    currentWeek: clock.currentWeek,
    due: { week: clock.nextDueWeek, at: clock.nextDueAt.toString() },
    log: logToWrite(facts.checkIns, due, clock),
    headline: headline(goals, {
      hasGoals: goals.length > 0 || spans.length > 0,
      currentWeekDue: due.includes(clock.currentWeek),
      currentWeekLogged: loggedWeeks.has(clock.currentWeek),
    }),
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

export interface SharedDashboard extends Omit<Dashboard, 'log'> {
  /** How much this mentee asks for the mentor's attention; the most comes first. */
  need: number;
}

/** A mentee's dashboard, as it is shared with their mentor. */
export function sharedDashboard(
  { facts, mentee, hiddenThrough, owed }: SharedFacts,
  now: Temporal.Instant,
): SharedDashboard {
  const { timeZone: zone, dueRules: rules } = mentee;
  const { log: _, ...board } = dashboard(facts, { now, zone, rules, hiddenThrough });
  const standings = board.goals.map(({ standing }) => standing);
  return {
    ...board,
    headline: menteeHeadline(mentee.name.trim().split(/\s+/u)[0] || mentee.name, board.goals),
    need:
      Math.max(-1, ...standings.map(need)) +
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

/** How much a goal asks for attention: behind, then without fresh numbers, then the rest; paused ones last. */
function need({ state, shown, stale, said }: GoalStanding): number {
  if (state !== 'active') return -1;
  const doubt = said === 'off_track' ? 2 : said === 'at_risk' ? 1 : 0;
  if (shown === 'behind') return 10 + doubt;
  if (stale || shown === 'no_data') return 5 + doubt;
  return doubt;
}

function fractionOfWeek(now: Temporal.Instant, zone: string): number {
  const local = now.toZonedDateTimeISO(zone);
  return (local.dayOfWeek - 1 + local.hour / 24 + local.minute / 1440) / 7;
}
