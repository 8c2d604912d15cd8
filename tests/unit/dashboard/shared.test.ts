import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Confidence } from '#/db/vocabulary.ts';
import { weekKey } from '#/lib/core/week-key.ts';
import type { SharedFacts } from '#/lib/dashboard/access.ts';
import { sharedDashboard } from '#/lib/dashboard/rules.ts';
import { metric } from '../pace/facts.ts';

// The Wednesday of the seventh week from 5 October.
const now = Temporal.Instant.from('2026-11-18T10:00:00Z');
const start = weekKey('2026-10-05');

interface Wish {
  values?: number[];
  said?: Confidence;
  owed?: number;
  hiddenThrough?: string;
  weeks?: string[];
}

function shared({ values, said, owed = 0, hiddenThrough, weeks = [] }: Wish): SharedFacts {
  const span = { state: 'active' as const, startWeek: start, weeks: 12, closedWeek: null };
  return {
    mentorshipId: 'm',
    mentee: { name: 'Tomás', timeZone: 'Europe/Lisbon', dueRules: [] },
    sharing: { goals: 'all', journal: true, past: !hiddenThrough },
    startedAt: '2026-11-02T10:00:00+00:00',
    hiddenThrough: hiddenThrough ? weekKey(hiddenThrough) : null,
    facts: {
      goals: values
        ? [
            {
              ...span,
              id: 'g',
              title: 'Release',
              pauses: [],
              earlierPlans: [],
              replannedWeek: null,
              metrics: [metric({ target: 12 }, values)],
              milestones: [],
              confidences: said ? [{ week: start, confidence: said }] : [],
            },
          ]
        : [],
      spans: values ? [{ ...span, pauses: [] }] : [],
      excused: [],
      checkIns: weeks.map((week) => ({ week: weekKey(week), state: 'submitted', late: false })),
    },
    lastCheckIn: null,
    owed: { count: owed, since: null },
    asked: { count: 0, since: null },
  };
}

it('puts who is confident but behind first, then who is behind, then who waits', () => {
  const behind = [1, 1, 1, 1, 1, 1];
  const need = (wish: Wish) => sharedDashboard(shared(wish), now).need;
  const order = [
    need({ values: behind, said: 'on_track' }),
    need({ values: behind, owed: 1 }),
    need({ values: behind }),
    need({ values: [1, 2, 3, 4, 5, 6], owed: 1 }),
    need({ values: [1, 2, 3, 4, 5, 6] }),
    need({}),
  ];
  expect(order).toEqual([...order].sort((a, b) => b - a));
  expect(new Set(order).size).toBe(order.length);
});

it('says nothing of what is owed by the member: their own log is theirs', () => {
  expect(sharedDashboard(shared({ values: [1] }), now)).not.toHaveProperty('log');
});

it('counts only the weeks that are seen, and leaves no trace of the others', () => {
  const weeks = ['2026-11-02', '2026-11-09'];
  const board = sharedDashboard(
    shared({ values: [1, 2], hiddenThrough: '2026-10-26', weeks }),
    now,
  );
  expect(board.rhythm).toEqual({ streak: 2, consistency: 1, logged: 2, due: 2 });
  expect(board.trail.lanes[0]?.marks.map(({ state }) => state)).toEqual([
    'logged',
    'logged',
    'due',
  ]);
  expect(board.goals[0]?.isPartlyHidden).toBe(true);
  const all = sharedDashboard(shared({ values: [1, 2], weeks }), now);
  expect(all.rhythm).toMatchObject({ logged: 2, due: 6 });
  expect(all.goals[0]?.isPartlyHidden).toBe(false);
});
