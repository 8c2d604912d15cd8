import type { GoalState, Outcome } from '#/db/vocabulary.ts';
import type { HeadlineFacts } from '../headline.ts';
import { type HeadlineGoal, subjectOf } from './goals.ts';
import { quoted } from './words.ts';

const closedAs: Record<Outcome, string> = {
  met: 'is closed, and was met',
  partly: 'is closed, and was partly met',
  missed: 'is closed, and was not met',
  dropped: 'is closed: you let it go',
};

/** The headline when no goal runs: all are over, still to come, paused, drafts or closed, or there is none yet. */
export function idleHeadline(
  goals: readonly HeadlineGoal[],
  { hasGoals, lastClosed }: Pick<HeadlineFacts, 'hasGoals' | 'lastClosed'>,
): string[] {
  const over = goals.filter(({ standing }) => standing.state === 'active' && standing.over);
  if (over.length > 0) return allRun(over);
  const told = (state: GoalState, one: string, many: string, next: string) => {
    const found = goals.filter(({ standing }) => standing.state === state);
    if (found.length === 0) return null;
    return [`${subjectOf(found)} ${found.length === 1 ? one : many}.`, next];
  };
  return (
    told('active', 'has not begun yet', 'have not begun yet', 'Nothing is due until then.') ??
    told('paused', 'is paused', 'are paused', 'Nothing is due until you resume.') ??
    told('draft', 'is still a draft', 'are still drafts', 'Start when you are ready.') ??
    (hasGoals
      ? [lastWords(lastClosed), 'Choose the next one, for 2 to 12 weeks.']
      : ['Set your first goal.', 'Give it 2 to 12 weeks and a number that shows you get there.'])
  );
}

function allRun(over: readonly HeadlineGoal[]): string[] {
  const [weeks, it] =
    over.length === 1 ? ['has run its weeks', 'it'] : ['have run their weeks', 'each'];
  return [
    `${subjectOf(over)} ${weeks}.`,
    `Close ${it} with an outcome, then choose what comes next.`,
  ];
}

function lastWords(last: HeadlineFacts['lastClosed']): string {
  return last ? `${quoted(last.title)} ${closedAs[last.outcome]}.` : 'No goal is running.';
}
