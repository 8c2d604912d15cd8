import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addWeeks, weekKey } from '#/lib/core/week-key.ts';
import type { DashboardFacts } from '#/lib/dashboard/queries.ts';
import { askedOf, dashboard } from '#/lib/dashboard/rules.ts';
import type { LastWords } from '#/lib/reviews/thread-list.ts';
import { metric } from '../pace/facts.ts';

// The Wednesday of the seventh week from 5 October.
const now = Temporal.Instant.from('2026-11-18T10:00:00Z');
const start = weekKey('2026-10-05');
const span = { state: 'active' as const, startWeek: start, weeks: 12, closedWeek: null };

function factsOf(values: Record<string, (number | null)[]>, more: Partial<DashboardFacts> = {}) {
  const goals = Object.entries(values).map(([title, list]) => ({
    ...span,
    id: title.toLowerCase(),
    title,
    pauses: [],
    earlierPlans: [],
    replannedWeek: null,
    metrics: [metric({ target: 12 }, list)],
    milestones: [],
    confidences: [],
  }));
  const logged = [...new Set(Object.values(values).flatMap((list) => [...list.keys()]))];
  return {
    goals,
    spans: goals.map(() => ({ ...span, pauses: [] })),
    excused: [],
    checkIns: logged.map((i) => ({
      ...{ week: addWeeks(start, i), state: 'submitted' as const, late: false },
    })),
    lastClosed: null,
    said: [],
    ...more,
  };
}

function board(facts: DashboardFacts, asked?: ReturnType<typeof askedOf>) {
  return dashboard(facts, { now, zone: 'Europe/Lisbon', rules: [], ...(asked && { asked }) });
}

const good = [1, 2, 3, 4, 5, 6];
const bad = [1, 1, 1, 1, 1, 1];

describe('the dashboard', () => {
  it('puts the goal that needs a new plan first, and says so', () => {
    const { goals, headline, nextSteps } = board(factsOf({ Good: good, Bad: bad }));
    expect(goals.map(({ title }) => title)).toEqual(['Bad', 'Good']);
    expect(headline[0]).toBe('One of two goals is on pace.');
    expect(headline[1]).toMatch(/^“Bad” needs a new plan: its target is .+% likely by 27 Dec\.$/);
    expect(nextSteps.map(({ kind }) => kind).slice(0, 2)).toEqual(['log', 'replan']);
  });

  it('says until when one is off, past every week off in a row', () => {
    const off = ['2026-11-16', '2026-11-23', '2026-12-07'].map(weekKey);
    const { headline, offUntil, nextSteps } = board(factsOf({ Good: good }, { excused: off }));
    expect(offUntil).toBe('2026-11-30');
    expect(headline).toEqual([
      'You are off this week.',
      'Nothing is due until the week of 30 Nov.',
    ]);
    expect(nextSteps).toEqual([]);
    const later = board(factsOf({ Good: good }, { excused: [weekKey('2026-12-07')] }));
    expect(later.offUntil).toBeNull();
  });

  it('remembers the goal that was closed last', () => {
    const lastClosed = { title: 'Old', outcome: 'partly' as const };
    const { headline } = board({
      ...factsOf({}, { lastClosed }),
      spans: [{ ...span, pauses: [] }],
    });
    expect(headline[0]).toBe('“Old” is closed, and was partly met.');
  });

  it('asks to answer the newest question of a thread', () => {
    const said = (id: string, kind: string, deleted = false) => ({
      ...{ id, kind, deleted, author: 'Priya Raman' },
    });
    const comments = [said('1', 'question'), said('2', 'question', true), said('3', 'remark')];
    const thread = { week: weekKey('2026-11-09'), goalId: null, about: '', comments };
    const asked = askedOf({ newest: [], waiting: [thread] } as unknown as LastWords);
    expect(asked).toEqual([
      { commentId: '1', name: 'Priya', week: '2026-11-09', goalId: null, about: '' },
    ]);
    const logged = factsOf({ Good: [...good, 7] });
    expect(board(logged, asked).nextSteps).toMatchObject([
      { kind: 'answer', words: 'Answer Priya’s question about the week of 9 Nov' },
    ]);
  });
});
