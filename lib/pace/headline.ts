import type { Outcome } from '#/db/vocabulary.ts';
import { formatShortDay } from '#/lib/core/format.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { decisionOf } from './headline/decision.ts';
import { type HeadlineGoal, hasNumbers, runningOf, subjectOf } from './headline/goals.ts';
import { idleHeadline } from './headline/idle.ts';
import { paceSentence } from './headline/pace.ts';

export type { HeadlineGoal } from './headline/goals.ts';

export interface HeadlineFacts {
  /** The member has, or once had, a goal of any state. */
  readonly hasGoals: boolean;
  /** At least one goal is active in the current week. */
  readonly currentWeekDue: boolean;
  readonly currentWeekLogged: boolean;
  /** The first week that counts again after the time off that the current week lies in; null when it is not off. */
  readonly offUntil: WeekKey | null;
  readonly lastClosed: { readonly title: string; readonly outcome: Outcome } | null;
}

/**
 * One or two plain sentences on top of the dashboard: the state, then the next decision. From facts alone, never
 * empty, never blaming. What comes first: nothing yet, time off, nothing that runs, the first week, a new plan that
 * is needed, stale numbers, goals behind, a goal whose weeks are up, doubts that the numbers do not share.
 * @param goals those that are not closed, in the order of the page
 */
export function headline(goals: readonly HeadlineGoal[], facts: HeadlineFacts): string[] {
  const running = runningOf(goals);
  if (facts.offUntil !== null && (facts.hasGoals || goals.length > 0)) {
    return timeOff(goals, facts.offUntil);
  }
  if (running.length === 0) return idleHeadline(goals, facts);
  const needsPlan = running.some(({ standing }) => standing.replan !== null);
  const isFirst = !running.some(hasNumbers);
  if (isFirst && !needsPlan) return firstWeek(running, facts);
  const state = isFirst ? noNumbers(running) : paceSentence(running);
  return [state, decisionOf(running, goals) ?? weekState(facts)];
}

function timeOff(goals: readonly HeadlineGoal[], until: WeekKey): string[] {
  const goesOn = goals.some(({ standing }) => standing.state === 'active' && !standing.over);
  const next = goesOn ? ` until the week of ${formatShortDay(until)}` : '';
  return ['You are off this week.', `Nothing is due${next}.`];
}

function firstWeek(running: readonly HeadlineGoal[], facts: HeadlineFacts): string[] {
  const next = facts.currentWeekLogged
    ? 'Add a value to your log to see your pace.'
    : facts.currentWeekDue
      ? 'Log this week to see your pace.'
      : weekState(facts);
  return [noNumbers(running), next];
}

function noNumbers(running: readonly HeadlineGoal[]): string {
  return `${running.length === 1 ? `${subjectOf(running)} has no` : 'No goal has'} numbers yet.`;
}

function weekState(facts: HeadlineFacts): string {
  if (facts.currentWeekLogged) return 'This week is logged; the next one opens on Monday.';
  return facts.currentWeekDue ? 'This week is not logged yet.' : 'Nothing is due this week.';
}
