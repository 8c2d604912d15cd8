import { describe, expect, it } from 'vitest';
import {
  changedTitle,
  deltaWords,
  offeredWords,
  queueTitle,
  reviewTitle,
  shortWeek,
  waitingLine,
  worryWords,
} from '#/components/reviews/review-words.ts';
import { weekKey } from '#/lib/core/week-key.ts';
import type { ReviewView } from '#/lib/reviews/queries.ts';
import type { QueueItem } from '#/lib/reviews/review-list.ts';

const now = '2026-11-22T12:00:00Z';
const week = weekKey('2026-11-16');
const before = weekKey('2026-11-09');
const goalIn = (weekNumber: number) => ({ weekNumber }) as ReviewView['goals'][number];
const view = (numbers: number[], from: string | null = before) =>
  ({
    week,
    before: from,
    goals: numbers.map(goalIn),
    mentee: { name: 'Tomás Vidal' },
  }) as unknown as ReviewView;
const waiting = (...since: string[]) =>
  since.map((awaitingSince) => ({ awaitingSince }) as QueueItem);

describe('the title of a review', () => {
  it('counts the week as its longest goal does', () => {
    expect(reviewTitle(view([7, 3]))).toBe('Tomás, week 7');
    expect(changedTitle(view([7, 3]))).toBe('What changed since week 6');
  });

  it('says the days where there is none', () => {
    expect(reviewTitle(view([]))).toBe('Tomás, 16 to 22 Nov');
    expect(reviewTitle(view([0]))).toBe('Tomás, 16 to 22 Nov');
  });

  it('does not count across a gap, and compares with nothing in the first week', () => {
    expect(changedTitle(view([7], '2026-11-02'))).toBe('What changed since the week of 2 Nov');
    expect(changedTitle(view([1]))).toBe('What changed since the week of 9 Nov');
    expect(changedTitle(view([1], null))).toBe('What was logged');
  });
});

describe('a week in short', () => {
  it('names the month once, and both where it crosses one', () => {
    expect(shortWeek(week)).toBe('16 to 22 Nov');
    expect(shortWeek(weekKey('2026-11-30'))).toBe('30 Nov to 6 Dec');
    expect(shortWeek(weekKey('2026-12-28'))).toBe('28 Dec to 3 Jan');
  });
});

describe('the queue in words', () => {
  it('says how many wait, and the longest for how long', () => {
    const two = waiting('2026-11-20T11:00:00Z', '2026-11-22T11:00:00Z');
    expect(waitingLine(two, 2, now)).toBe('2 waiting, oldest 2 days');
    expect(queueTitle(two, 2, now)).toBe('2 weeks wait for you, the oldest for 2 days.');
    expect(waitingLine(waiting('2026-11-21T11:00:00Z'), 1, now)).toBe('1 waiting, for 1 day');
    expect(queueTitle(waiting('2026-11-21T11:00:00Z'), 1, now)).toBe(
      'One week waits for you, for 1 day.',
    );
    expect(queueTitle(waiting('2026-11-22T11:00:00Z'), 1, now)).toBe(
      'One week waits for you, since today.',
    );
    expect(waitingLine([], 0, now)).toBe('nothing waiting');
    expect(queueTitle([], 0, now)).toBe('Nothing waits for you.');
    expect(queueTitle([], 60, now)).toBe('60 weeks wait for you.');
  });

  it('says why a review is offered, and names no other mentor', () => {
    expect(offeredWords({ awaitingSince: '2026-11-15T11:00:00Z' }, now)).toContain(
      'it has waited 7 days',
    );
    expect(offeredWords({ awaitingSince: '2026-11-21T11:00:00Z' }, now)).toContain('is away');
  });
});

describe('the distance to the plan', () => {
  it('has its sign and its unit', () => {
    expect(deltaWords({ kind: 'level', unit: '' }, 0.7)).toBe('+0.7');
    expect(deltaWords({ kind: 'level', unit: '' }, -0.8)).toBe('−0.8');
    expect(deltaWords({ kind: 'level', unit: '%' }, 11)).toBe('+11 pts');
    expect(deltaWords({ kind: 'level', unit: '%' }, -1)).toBe('−1 pt');
    expect(deltaWords({ kind: 'total', unit: 'h' }, 0)).toBe('±0 h');
    expect(deltaWords({ kind: 'habit', unit: 'h' }, 1)).toBe('+1 week');
    expect(deltaWords({ kind: 'habit', unit: 'h' }, -2)).toBe('−2 weeks');
  });
});

describe('what worries', () => {
  it('names the worst', () => {
    const said = (...all: ('off_track' | 'at_risk' | 'on_track' | null)[]) =>
      worryWords(all.map((one) => ({ said: one, disagreement: null })));
    expect(said('on_track', null)).toBeNull();
    expect(said('at_risk', 'at_risk', 'on_track')).toEqual({ tone: 'amber', text: '2 at risk' });
    expect(said('at_risk', 'off_track')).toEqual({ tone: 'rust', text: '1 off track' });
    const apart = { said: 'on_track', disagreement: 'confident_but_behind' } as const;
    expect(worryWords([apart])).toEqual({ tone: 'amber', text: '1 confident, but behind' });
  });
});
