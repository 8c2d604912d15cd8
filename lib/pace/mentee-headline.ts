import type { HeadlineGoal } from './headline.ts';
import { allGoals, goalsOf, quoted } from './headline-words.ts';

/**
 * One or two plain sentences on top of a mentee's dashboard, for their mentor: the state, then what to ask about.
 * @param name the mentee's @param goals those that are shared and not closed, the neediest first
 */
export function menteeHeadline(name: string, goals: readonly HeadlineGoal[]): string[] {
  const active = goals.filter(({ standing }) => standing.state === 'active' && !standing.over);
  const running = active.filter(({ standing }) => standing.weekIndex > 0);
  if (running.length === 0) return [nothingRuns(name, goals)];
  const measured = running.filter(({ standing }) => standing.shown !== 'no_data');
  if (measured.length === 0) {
    return [
      `${running.length === 1 ? `${subjectOf(running)} has no pace` : 'No goal has a pace'} to show yet.`,
    ];
  }
  const question = questionFor(name, running);
  return question ? [paceSentence(running), question] : [paceSentence(running)];
}

function paceSentence(running: readonly HeadlineGoal[]): string {
  const behind = running.filter(({ standing }) => standing.shown === 'behind');
  const good = running.filter(({ standing }) => isGood(standing.shown));
  const told = behind.length > 0 ? behind : good;
  const state = behind.length > 0 ? 'behind' : 'on pace';
  if (told.length === running.length) {
    return `${subjectOf(told)} ${told.length === 1 ? 'is' : 'are'} ${state}.`;
  }
  return `${goalsOf(told.length, running.length)} ${told.length === 1 ? 'is' : 'are'} ${state}.`;
}

function questionFor(name: string, running: readonly HeadlineGoal[]): string | null {
  const confident = running.find(
    ({ standing }) => standing.disagreement === 'confident_but_behind',
  );
  if (confident) return `Confident, but behind: ${name} calls ${quoted(confident.title)} on track.`;
  const doubtful = running.find(({ standing }) => standing.disagreement === 'doubtful_but_ahead');
  if (doubtful) return `Doubtful, but ahead: ${name} is not sure of ${quoted(doubtful.title)}.`;
  const stale = running.find(({ standing }) => standing.stale);
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

function subjectOf(goals: readonly HeadlineGoal[]): string {
  const [first] = goals;
  return goals.length === 1 && first ? quoted(first.title) : allGoals(goals.length);
}

function isGood(shown: HeadlineGoal['standing']['shown']): boolean {
  return shown === 'on_pace' || shown === 'ahead';
}
