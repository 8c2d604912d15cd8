import { turnWords } from '#/components/mentees/turn-words.ts';
import type { SharedFacts } from '#/lib/dashboard/access.ts';
import type { SharedDashboard } from '#/lib/dashboard/rules.ts';
import { inWords, sentenceCase } from '#/lib/pace/headline/words.ts';

type Mentee = { shared: SharedFacts; board: SharedDashboard };

/** How many wait, in one sentence: "Two of five wait for your review". */
export function menteesTitle(mentees: readonly Mentee[]): string {
  if (mentees.length === 0) return 'Your mentees';
  const waiting = mentees.filter(({ shared }) => turnWords(shared)?.tone === 'amber').length;
  if (waiting === 0) return 'Nobody waits for you';
  if (mentees.length === 1) return `${mentees[0]?.shared.mentee.name} waits for your review`;
  const part =
    waiting === mentees.length ? (waiting === 2 ? 'Both' : `All ${inWords(waiting)}`) : '';
  if (part) return `${part} wait for your review`;
  return `${sentenceCase(inWords(waiting))} of ${inWords(mentees.length)} ${waiting === 1 ? 'waits' : 'wait'} for your review`;
}
