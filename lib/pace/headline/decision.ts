import { behind, doubtfulBelow } from './behind.ts';
import { type HeadlineGoal, hasNumbers, isReached, likelyBy } from './goals.ts';
import { inWords, quoted, sentenceCase } from './words.ts';

/**
 * The second sentence on goals that run: what is to be decided or known next; null when nothing is.
 * @param goals all of the page, those that run among them
 */
export function decisionOf(
  running: readonly HeadlineGoal[],
  goals: readonly HeadlineGoal[],
): string | null {
  return (
    newPlan(running) ??
    staleNumbers(running) ??
    behind(running) ??
    closing(goals) ??
    doubt(running) ??
    unlikely(running) ??
    partlyStale(running) ??
    reached(running)
  );
}

function newPlan(running: readonly HeadlineGoal[]): string | null {
  const [first, second, third] = running.filter(({ standing }) => standing.replan !== null);
  if (!first) return null;
  if (third) {
    const count = running.filter(({ standing }) => standing.replan !== null).length;
    return `${sentenceCase(inWords(count))} need a new plan: begin with ${quoted(first.title)}.`;
  }
  if (second) return `${quoted(first.title)} and ${quoted(second.title)} need a new plan.`;
  return `${running.length === 1 ? 'It' : quoted(first.title)} needs a new plan: ${planReason(first)}.`;
}

/** Why a goal needs a new plan: "its target is 12% likely by 7 Jan", "two weeks went by without a log". */
export function planReason({ standing }: HeadlineGoal): string {
  if (standing.replan === 'unlikely' && standing.chance !== null) {
    return `its target is ${likelyBy(standing, standing.chance)}`;
  }
  return `${inWords(Math.max(2, standing.missedInARow))} weeks went by without a log`;
}

function staleNumbers(running: readonly HeadlineGoal[]): string | null {
  if (!running.filter(hasNumbers).every(({ standing }) => standing.stale)) return null;
  return 'The latest due week still waits for its numbers.';
}

function closing(goals: readonly HeadlineGoal[]): string | null {
  const over = goals.find(({ standing }) => standing.state === 'active' && standing.over);
  return over ? `${quoted(over.title)} has run its weeks: close it with an outcome.` : null;
}

function doubt(running: readonly HeadlineGoal[]): string | null {
  const doubted = running.find(({ standing }) => standing.disagreement === 'doubtful_but_ahead');
  if (!doubted) return null;
  return running.length === 1
    ? 'You had doubts; the numbers do not share them.'
    : `${quoted(doubted.title)} is ahead of plan, though you had doubts.`;
}

/** On pace, and yet not likely: the plan line leaves much for the end, or the values scatter. */
function unlikely(running: readonly HeadlineGoal[]): string | null {
  for (const { title, standing } of running) {
    const { chance } = standing;
    if (chance === null || chance >= doubtfulBelow) continue;
    const likely = likelyBy(standing, chance);
    return running.length === 1
      ? `Its target, though, is ${likely}.`
      : `${quoted(title)}, though, is ${likely}.`;
  }
  return null;
}

function partlyStale(running: readonly HeadlineGoal[]): string | null {
  const stale = running.find((goal) => goal.standing.stale || !hasNumbers(goal));
  if (!stale) return null;
  return `${quoted(stale.title)} has no numbers ${hasNumbers(stale) ? 'for its latest due week' : 'yet'}.`;
}

function reached(running: readonly HeadlineGoal[]): string | null {
  if (!running.every(isReached)) return null;
  return running.length === 1
    ? 'Keep it there, or close it with an outcome.'
    : 'Keep them there, or close them with an outcome.';
}
