import {
  type HeadlineGoal,
  hasNumbers,
  isAhead,
  isBehind,
  isGood,
  isReached,
  subjectOf,
} from './goals.ts';
import { goalsOf } from './words.ts';

/** The first sentence on goals that run, some of them with numbers: "Two of three goals are on pace." */
export function paceSentence(running: readonly HeadlineGoal[]): string {
  const areStale = running.filter(hasNumbers).every(({ standing }) => standing.stale);
  if (!areStale && running.every(isReached)) {
    return running.length === 1
      ? `${subjectOf(running)} has reached its target.`
      : `${subjectOf(running)} have reached their targets.`;
  }
  const good = running.filter(isGood);
  const told = good.length > 0 ? good : running.filter(isBehind);
  const state = good.length === 0 ? 'behind' : running.every(isAhead) ? 'ahead of plan' : 'on pace';
  const verb = told.length === 1 ? (areStale ? 'was' : 'is') : areStale ? 'were' : 'are';
  const isAll = told.length === running.length || (told.length === 1 && good.length === 0);
  const subject = isAll ? subjectOf(told) : goalsOf(told.length, running.length);
  return `${subject} ${verb} ${state}${areStale ? ' at the last log' : ''}.`;
}
