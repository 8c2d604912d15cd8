import { type HeadlineGoal, isBehind, isGood, likelyBy } from './goals.ts';
import { inWords, quoted, sentenceCase } from './words.ts';

/** Below this a target is more likely missed than met: worth a word. */
export const doubtfulBelow = 0.5;
/** From here on a goal that is behind still gets there, if it goes on like this. */
const likelyFrom = 0.8;

/** The second sentence when goals are behind: which one to decide about; null when none is. */
export function behind(running: readonly HeadlineGoal[]): string | null {
  const [worst, second, third] = running
    .filter(isBehind)
    .sort((a, b) => (a.standing.lead ?? 0) - (b.standing.lead ?? 0));
  if (!worst) return null;
  if (third) {
    const count = inWords(running.filter(isBehind).length);
    return running.some(isGood)
      ? `${sentenceCase(count)} are behind: begin with ${quoted(worst.title)}.`
      : `${quoted(worst.title)} is furthest behind: begin there.`;
  }
  if (second) {
    return running.some(isGood)
      ? `${quoted(worst.title)} and ${quoted(second.title)} need a decision.`
      : `${quoted(worst.title)} is furthest behind: begin there.`;
  }
  return running.some(isGood) ? oneBehind(worst) : itBehind(worst);
}

/** The one that the first sentence did not name. */
function oneBehind({ title, standing }: HeadlineGoal): string {
  const { chance, disagreement } = standing;
  const name = quoted(title);
  const isConfident = disagreement === 'confident_but_behind';
  if (chance !== null && chance >= likelyFrom) {
    return `${name} is behind, and still ${likelyBy(standing, chance)}.`;
  }
  const isDoubtful = chance !== null && chance < doubtfulBelow;
  if (isConfident) {
    return isDoubtful
      ? `${name} is ${likelyBy(standing, chance)}, though you called it on track.`
      : `${name} is behind, though you called it on track.`;
  }
  return isDoubtful
    ? `${name} needs a decision: it is behind, and ${likelyBy(standing, chance)}.`
    : `${name} is behind: it needs a decision.`;
}

/** The same about the one that it did. */
function itBehind({ standing }: HeadlineGoal): string {
  const { chance, disagreement } = standing;
  if (chance !== null && chance >= likelyFrom) {
    return `Its target is still ${likelyBy(standing, chance)}.`;
  }
  const target =
    chance !== null && chance < doubtfulBelow && `its target is ${likelyBy(standing, chance)}`;
  if (disagreement === 'confident_but_behind') {
    return `You called it on track; ${target || 'the numbers do not show that yet'}.`;
  }
  return target ? `It needs a decision: ${target}.` : 'It needs a decision.';
}
