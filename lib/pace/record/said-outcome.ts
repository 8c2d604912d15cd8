import type { Confidence, Outcome } from '#/db/vocabulary.ts';

/** How often a confidence was said of goals that were closed with an outcome. */
export interface SaidCount {
  readonly confidence: Confidence;
  readonly outcome: Outcome;
  readonly count: number;
}

/** How often "on track" was said, week by week, of goals that are closed, and how often of those that were met. A goal that was dropped tells nothing. */
export function onTrackRecord(counts: readonly SaidCount[]): { said: number; met: number } {
  const told = counts.filter(
    ({ confidence, outcome }) => confidence === 'on_track' && outcome !== 'dropped',
  );
  const sum = (some: readonly SaidCount[]) => some.reduce((total, { count }) => total + count, 0);
  return { said: sum(told), met: sum(told.filter(({ outcome }) => outcome === 'met')) };
}

/** The same in words: "You said “on track” 8 times in goals that have ended; 6 times they were met." Null when it was never said. */
export function onTrackWords(counts: readonly SaidCount[]): string | null {
  const { said, met } = onTrackRecord(counts);
  if (said === 0) return null;
  if (said === 1) {
    return `You said “on track” once in a goal that has ended; it was ${met === 1 ? '' : 'not '}met.`;
  }
  const times = met === said ? 'each time' : met === 0 ? '' : met === 1 ? 'once' : `${met} times`;
  const end = times === '' ? 'none of them was met' : `${times} they were met`;
  return `You said “on track” ${said} times in goals that have ended; ${end}.`;
}
