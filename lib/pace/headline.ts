import type { GoalState } from '#/db/vocabulary.ts';
import { allGoals, goalsOf, inWords, quoted, sentenceCase } from './headline-words.ts';
import type { GoalStanding } from './types.ts';

export interface HeadlineGoal {
  readonly title: string;
  readonly standing: GoalStanding;
}

export interface HeadlineFacts {
  /** The member has, or once had, a goal of any state. */
  readonly hasGoals: boolean;
  /** At least one goal is active in the current week. */
  readonly currentWeekDue: boolean;
  readonly currentWeekLogged: boolean;
}

/**
 * One or two plain sentences on top of the dashboard: the state, then the next decision. From facts
 * alone, never empty, never blaming.
 * @param goals those that are not closed, in the order of the page
 */
export function headline(goals: readonly HeadlineGoal[], facts: HeadlineFacts): string[] {
  const active = goals.filter(({ standing }) => standing.state === 'active');
  const over = active.filter(({ standing }) => standing.over);
  const running = active.filter(({ standing }) => !standing.over && standing.weekIndex > 0);
  if (running.length === 0) return over.length > 0 ? allRun(over) : nothingRuns(goals, facts);
  const measured = running.filter(({ standing }) => standing.shown !== 'no_data');
  if (measured.length === 0) return noNumbers(running, facts);
  const areStale = measured.every(({ standing }) => standing.stale);
  const next = areStale
    ? 'The latest due week has no numbers yet; they can still be added.'
    : (decision(running) ?? closing(over) ?? remark(running) ?? weekState(facts));
  return [paceSentence(running, areStale), next];
}

function paceSentence(running: readonly HeadlineGoal[], areStale: boolean): string {
  const good = running.filter(isGood);
  const told = good.length > 0 ? good : running.filter(isBehind);
  const state = good.length === 0 ? 'behind' : running.every(isAhead) ? 'ahead of plan' : 'on pace';
  const one = areStale ? `was ${state} at the last log.` : `is ${state}.`;
  const many = areStale ? `were ${state} at the last log.` : `are ${state}.`;
  if (told.length === running.length || (told.length === 1 && good.length === 0)) {
    return `${subjectOf(told)} ${told.length === 1 ? one : many}`;
  }
  return `${goalsOf(told.length, running.length)} ${told.length === 1 ? one : many}`;
}

function decision(running: readonly HeadlineGoal[]): string | null {
  const behind = running.filter(isBehind).sort((a, b) => leadOf(a) - leadOf(b));
  const [worst, second] = behind;
  if (!worst) return null;
  const title = quoted(worst.title);
  const isConfident = worst.standing.disagreement === 'confident_but_behind';
  if (!running.some(isGood)) {
    if (second) return `${title} is furthest behind: begin there.`;
    return isConfident
      ? 'You called it on track; the numbers do not show that yet.'
      : 'It needs a decision.';
  }
  if (!second && isConfident) return `${title} is behind, though you called it on track.`;
  if (!second) return `${title} is behind: it needs a decision.`;
  if (behind.length === 2) return `${title} and ${quoted(second.title)} need a decision.`;
  return `${sentenceCase(inWords(behind.length))} are behind: begin with ${title}.`;
}

function closing(over: readonly HeadlineGoal[]): string | null {
  const [first] = over;
  return first ? `${quoted(first.title)} has run its weeks: close it with an outcome.` : null;
}

function remark(running: readonly HeadlineGoal[]): string | null {
  const doubted = running.find(({ standing }) => standing.disagreement === 'doubtful_but_ahead');
  if (doubted && running.length === 1) return 'You had doubts; the numbers do not share them.';
  if (doubted) return `${quoted(doubted.title)} is ahead of plan, though you had doubts.`;
  const stale = running.find(({ standing }) => standing.stale || standing.shown === 'no_data');
  if (!stale) return null;
  const since = stale.standing.shown === 'no_data' ? 'yet' : 'for its latest due week';
  return `${quoted(stale.title)} has no numbers ${since}.`;
}

function weekState(facts: HeadlineFacts): string {
  if (facts.currentWeekLogged) return 'This week is logged.';
  return facts.currentWeekDue ? 'This week is not logged yet.' : 'Nothing is due this week.';
}

function noNumbers(running: readonly HeadlineGoal[], facts: HeadlineFacts): string[] {
  const state = running.length === 1 ? `${subjectOf(running)} has no` : 'No goal has';
  const next = facts.currentWeekLogged
    ? 'Add a value to your log to see your pace.'
    : facts.currentWeekDue
      ? 'Log this week to see your pace.'
      : weekState(facts);
  return [`${state} numbers yet.`, next];
}

function allRun(over: readonly HeadlineGoal[]): string[] {
  const [weeks, it] =
    over.length === 1 ? ['has run its weeks', 'it'] : ['have run their weeks', 'each'];
  return [
    `${subjectOf(over)} ${weeks}.`,
    `Close ${it} with an outcome, then choose what comes next.`,
  ];
}

function nothingRuns(goals: readonly HeadlineGoal[], facts: HeadlineFacts): string[] {
  const told = (state: GoalState, one: string, many: string, next: string) => {
    const found = goals.filter(({ standing }) => standing.state === state);
    if (found.length === 0) return null;
    return [`${subjectOf(found)} ${found.length === 1 ? one : many}.`, next];
  };
  return (
    told('active', 'has not begun yet', 'have not begun yet', 'Nothing is due until then.') ??
    told('paused', 'is paused', 'are paused', 'Nothing is due until you resume.') ??
    told('draft', 'is still a draft', 'are still drafts', 'Start when you are ready.') ??
    (facts.hasGoals
      ? ['No goal is running.', 'Choose the next one, for 2 to 12 weeks.']
      : ['Set your first goal.', 'Give it 2 to 12 weeks and a number that shows you get there.'])
  );
}

function subjectOf(goals: readonly HeadlineGoal[]): string {
  const [first] = goals;
  return goals.length === 1 && first ? quoted(first.title) : allGoals(goals.length);
}

function isGood({ standing }: HeadlineGoal): boolean {
  return standing.shown === 'on_pace' || standing.shown === 'ahead';
}

function isAhead({ standing }: HeadlineGoal): boolean {
  return standing.shown === 'ahead';
}

function isBehind({ standing }: HeadlineGoal): boolean {
  return standing.shown === 'behind';
}

function leadOf({ standing }: HeadlineGoal): number {
  return standing.lead ?? 0;
}
