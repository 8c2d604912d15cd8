import { formatShortDay } from '#/lib/core/format.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { planReason } from './headline/decision.ts';
import {
  type HeadlineGoal,
  hasNumbers,
  isBehind,
  isGood,
  likelyBy,
  runningOf,
  subjectOf,
} from './headline/goals.ts';
import { goalsOf, inWords, quoted, sentenceCase } from './headline/words.ts';

/**
 * One or two plain sentences on top of a mentee's dashboard, for their mentor: the state, then what to ask about.
 * @param name the mentee's @param goals those that are shared and not closed, the neediest first
 * @param offUntil the first week that counts again, when the current one is off
 */
export function menteeHeadline(
  name: string,
  goals: readonly HeadlineGoal[],
  offUntil: WeekKey | null = null,
): string[] {
  const running = runningOf(goals);
  if (running.length === 0) return [nothingRuns(name, goals)];
  const question = offUntil
    ? `${name} is off: nothing is due until the week of ${formatShortDay(offUntil)}.`
    : (newPlan(name, running) ?? questionFor(name, running));
  const state = running.some(hasNumbers) ? paceSentence(running) : noPace(running);
  return question ? [state, question] : [state];
}

function noPace(running: readonly HeadlineGoal[]): string {
  const subject = running.length === 1 ? `${subjectOf(running)} has no pace` : 'No goal has a pace';
  return `${subject} to show yet.`;
}

function paceSentence(running: readonly HeadlineGoal[]): string {
  const behind = running.filter(isBehind);
  const told = behind.length > 0 ? behind : running.filter(isGood);
  const verb = told.length === 1 ? 'is' : 'are';
  const state = behind.length > 0 ? 'behind' : 'on pace';
  const isAll = told.length === running.length;
  const subject = isAll ? subjectOf(told) : goalsOf(told.length, running.length);
  return `${subject} ${verb} ${state}.`;
}

function newPlan(name: string, running: readonly HeadlineGoal[]): string | null {
  const needing = running.filter(({ standing }) => standing.replan !== null);
  const [first] = needing;
  if (!first) return null;
  if (needing.length > 1) {
    const those =
      needing.length === 2 ? 'Two goals' : `${sentenceCase(inWords(needing.length))} goals`;
    return `${those} need a new plan, ${quoted(first.title)} first.`;
  }
  const needs = `${running.length === 1 ? 'It' : quoted(first.title)} needs a new plan: ${planReason(first)}`;
  const isConfident = first.standing.disagreement === 'confident_but_behind';
  return isConfident ? `${needs}, and ${name} calls it on track.` : `${needs}.`;
}

function questionFor(name: string, running: readonly HeadlineGoal[]): string | null {
  const said = (kind: string) => running.find(({ standing }) => standing.disagreement === kind);
  const confident = said('confident_but_behind');
  if (confident) {
    const { standing, title } = confident;
    const likely = standing.chance === null ? '' : `, ${likelyBy(standing, standing.chance)}`;
    return `Confident, but behind: ${name} calls ${quoted(title)} on track${likely}.`;
  }
  const doubtful = said('doubtful_but_ahead');
  if (doubtful) return `Doubtful, but ahead: ${name} is not sure of ${quoted(doubtful.title)}.`;
  const stale = running.find((goal) => goal.standing.stale && hasNumbers(goal));
  return stale ? `${quoted(stale.title)} has no numbers for its latest due week.` : null;
}

function nothingRuns(name: string, goals: readonly HeadlineGoal[]): string {
  if (goals.length === 0) return `${name} shares no goal that runs now.`;
  const over = goals.filter(({ standing }) => standing.over);
  if (over.length > 0) {
    return `${subjectOf(over)} ${over.length === 1 ? 'has run its weeks, and is' : 'have run their weeks, and are'} not closed yet.`;
  }
  const paused = goals.filter(({ standing }) => standing.state === 'paused');
  if (paused.length > 0)
    return `${subjectOf(paused)} ${paused.length === 1 ? 'rests' : 'rest'} now.`;
  return `${subjectOf(goals)} ${goals.length === 1 ? 'has' : 'have'} not begun yet.`;
}
