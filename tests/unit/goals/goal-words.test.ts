import { expect, test } from 'vitest';
import {
  freshnessWords,
  nextMilestone,
  outcomeBadge,
  weekWords,
} from '#/components/goals/goal-words.ts';
import { addWeeks, weekKey } from '#/lib/core/week-key.ts';
import { standingOf } from '#/lib/goals/rules.ts';
import type { MetricFacts, PaceClock } from '#/lib/pace/types.ts';

const monday = weekKey('2026-11-16');
const metric: Omit<MetricFacts, 'points'> = {
  id: 'm',
  name: 'M',
  unit: '',
  kind: 'level',
  baseline: 0,
  target: 4,
  direction: 'up',
  requiredShare: null,
  weight: 1,
  waypoints: [],
  scaleLow: null,
  scaleHigh: null,
};

test.each([
  ['before the start', -2, '4 weeks, starts 16 Nov'],
  ['in the second week', 1, 'Week 2 of 4'],
  ['in the last week', 3, 'Week 4 of 4'],
  ['afterwards', 6, 'All 4 weeks are up'],
])('%s it says where it is', (_, week, words) => {
  expect(weekWords(standing(week))).toBe(words);
});

test('numbers are fresh, stale, missing, or not yet due', () => {
  expect(freshnessWords(standing(0)).text).toBe('Not logged yet');
  expect(freshnessWords(standing(2)).text).toBe('Missing');
  expect(freshnessWords(standing(2, [1])).text).toBe('Up to date');
  expect(freshnessWords(standing(2, [0])).text).toBe('Stale');
});

test('the next milestone is the first that is not reached', () => {
  const stone = (title: string, reachedWeek: string | null) => ({
    title,
    weekNumber: 1,
    reachedWeek,
  });
  const stones = [stone('a', '2026-11-16'), stone('b', null), stone('c', null)];
  expect(nextMilestone(stones)?.title).toBe('b');
  expect(nextMilestone(stones.slice(0, 1))).toBeNull();
});

test('every outcome has a word', () => {
  const words = (['met', 'partly', 'missed', 'dropped'] as const).map(
    (one) => outcomeBadge(one).text,
  );
  expect(words).toEqual(['Met', 'Partly', 'Missed', 'Dropped']);
});

function standing(week: number, logged: number[] = []) {
  const clock: PaceClock = {
    currentWeek: addWeeks(monday, week),
    nextDueWeek: addWeeks(monday, week),
    lastDueWeek: addWeeks(monday, week - 1),
  };
  const points = logged.map((one) => ({ week: addWeeks(monday, one), value: 1 }));
  const goal = { id: 'g', title: 'G', state: 'active' as const, startWeek: monday, weeks: 4 };
  const rest = {
    closedWeek: null,
    confidences: [],
    pauses: [],
    excused: [],
    earlierPlans: [],
    replannedWeek: null,
    metrics: [{ ...metric, points }],
  };
  return standingOf({ ...goal, ...rest }, clock);
}
