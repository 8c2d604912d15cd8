import { expect, it } from 'vitest';
import { onTrackRecord, onTrackWords, type SaidCount } from '#/lib/pace/record/said-outcome.ts';

function counts(met: number, partly = 0, more: SaidCount[] = []): SaidCount[] {
  const said = (outcome: 'met' | 'partly', count: number): SaidCount[] =>
    count > 0 ? [{ confidence: 'on_track', outcome, count }] : [];
  return [...said('met', met), ...said('partly', partly), ...more];
}

it('counts what was said on track, and how much of it in goals that were met', () => {
  const doubts: SaidCount = { confidence: 'at_risk', outcome: 'met', count: 4 };
  const missed: SaidCount = { confidence: 'on_track', outcome: 'missed', count: 1 };
  const dropped: SaidCount = { confidence: 'on_track', outcome: 'dropped', count: 9 };
  expect(onTrackRecord(counts(6, 1, [doubts, missed, dropped]))).toEqual({ said: 8, met: 6 });
  expect(onTrackRecord([])).toEqual({ said: 0, met: 0 });
});

it.each([
  [6, 2, 'You said “on track” 8 times in goals that have ended; 6 times they were met.'],
  [1, 2, 'You said “on track” 3 times in goals that have ended; once they were met.'],
  [3, 0, 'You said “on track” 3 times in goals that have ended; each time they were met.'],
  [0, 3, 'You said “on track” 3 times in goals that have ended; none of them was met.'],
  [1, 0, 'You said “on track” once in a goal that has ended; it was met.'],
  [0, 1, 'You said “on track” once in a goal that has ended; it was not met.'],
  [0, 0, null],
])('says it in words: %i met, %i not', (met, partly, words) => {
  expect(onTrackWords(counts(met, partly))).toBe(words);
});
