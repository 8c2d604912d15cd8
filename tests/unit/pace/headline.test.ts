import { describe, expect, it } from 'vitest';
import { weekKey } from '#/lib/core/week-key.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { type HeadlineFacts, headline } from '#/lib/pace/headline.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';
import { clockAfter, goal, metric } from './facts.ts';
import { facts, titled } from './standings.ts';

type Some = Partial<GoalStanding>;

const behind: Some = { shown: 'behind', lead: -0.1 };
const worse: Some = { shown: 'behind', lead: -0.2 };
const ahead: Some = { shown: 'ahead' };
const none: Some = { shown: 'no_data' };
const stale: Some = { stale: true };
const confident: Some = { ...behind, said: 'on_track' };
const missed: Some = { stale: true, replan: 'missed', missedInARow: 2 };
const unlikely: Some = { ...behind, chance: 0.124, replan: 'unlikely' };
const over: Some = { over: true };
const off = { offUntil: weekKey('2026-11-30') };
const closed = (outcome: 'met' | 'partly' | 'missed' | 'dropped') => ({
  lastClosed: { title: 'Old', outcome },
});

function said(goals: readonly Some[], more: Partial<HeadlineFacts> = {}): string {
  const all = goals.map((one, i) => titled('ABCDEF'.charAt(i), one));
  return headline(all, { ...facts, ...more }).join(' ');
}

describe('the headline, when nothing runs', () => {
  it.each<[Some[], Partial<HeadlineFacts>, string]>([
    [
      [],
      { hasGoals: false },
      'Set your first goal. Give it 2 to 12 weeks and a number that shows you get there.',
    ],
    [[], {}, 'No goal is running. Choose the next one, for 2 to 12 weeks.'],
    [[], closed('met'), '“Old” is closed, and was met. Choose the next one, for 2 to 12 weeks.'],
    [
      [],
      closed('partly'),
      '“Old” is closed, and was partly met. Choose the next one, for 2 to 12 weeks.',
    ],
    [
      [],
      closed('missed'),
      '“Old” is closed, and was not met. Choose the next one, for 2 to 12 weeks.',
    ],
    [
      [],
      closed('dropped'),
      '“Old” is closed: you let it go. Choose the next one, for 2 to 12 weeks.',
    ],
    [[over], {}, '“A” has run its weeks. Close it with an outcome, then choose what comes next.'],
    [
      [over, over],
      {},
      'Both goals have run their weeks. Close each with an outcome, then choose what comes next.',
    ],
    [[{ ...none, weekIndex: 0 }], {}, '“A” has not begun yet. Nothing is due until then.'],
    [
      [{ state: 'paused' }, { state: 'draft' }],
      {},
      '“A” is paused. Nothing is due until you resume.',
    ],
    [
      [{ state: 'paused' }, { state: 'paused' }],
      {},
      'Both goals are paused. Nothing is due until you resume.',
    ],
    [[{ state: 'draft' }], closed('met'), '“A” is still a draft. Start when you are ready.'],
    [[behind], off, 'You are off this week. Nothing is due until the week of 30 Nov.'],
    [[missed, over], off, 'You are off this week. Nothing is due until the week of 30 Nov.'],
    [[over], off, 'You are off this week. Nothing is due.'],
    [[], off, 'You are off this week. Nothing is due.'],
    [
      [],
      { ...off, hasGoals: false },
      'Set your first goal. Give it 2 to 12 weeks and a number that shows you get there.',
    ],
  ])('%j %j', (goals, more, expected) => expect(said(goals, more)).toBe(expected));
});

describe('the headline, of goals that run', () => {
  it.each<[Some[], string]>([
    [[{}], '“A” is on pace. This week is not logged yet.'],
    [[ahead], '“A” is ahead of plan. This week is not logged yet.'],
    [[{}, ahead], 'Both goals are on pace. This week is not logged yet.'],
    [[ahead, ahead, ahead], 'All three goals are ahead of plan. This week is not logged yet.'],
    [[none], '“A” has no numbers yet. Log this week to see your pace.'],
    [[none, none], 'No goal has numbers yet. Log this week to see your pace.'],
    [[{}, none], 'One of two goals is on pace. “B” has no numbers yet.'],
    [[{}, stale], 'Both goals are on pace. “B” has no numbers for its latest due week.'],
    [
      [stale, { ...behind, ...stale }],
      'One of two goals was on pace at the last log. The latest due week still waits for its numbers.',
    ],
    [[behind], '“A” is behind. It needs a decision.'],
    [
      [{ ...behind, chance: 0.22 }],
      '“A” is behind. It needs a decision: its target is 22% likely by 13 Dec.',
    ],
    [[{ ...behind, chance: 0.85 }], '“A” is behind. Its target is still 85% likely by 13 Dec.'],
    [[behind, none], '“A” is behind. It needs a decision.'],
    [[behind, worse], 'Both goals are behind. “B” is furthest behind: begin there.'],
    [[{}, ahead, behind], 'Two of three goals are on pace. “C” is behind: it needs a decision.'],
    [
      [{}, ahead, { ...behind, chance: 0.22 }],
      'Two of three goals are on pace. “C” needs a decision: it is behind, and 22% likely by 13 Dec.',
    ],
    [
      [{}, { ...behind, chance: 0.85 }],
      'One of two goals is on pace. “B” is behind, and still 85% likely by 13 Dec.',
    ],
    [[behind, {}, worse], 'One of three goals is on pace. “C” and “A” need a decision.'],
    [
      [behind, worse, {}, behind],
      'One of four goals is on pace. Three are behind: begin with “B”.',
    ],
    [[confident], '“A” is behind. You called it on track; the numbers do not show that yet.'],
    [
      [{ ...confident, chance: 0.22 }],
      '“A” is behind. You called it on track; its target is 22% likely by 13 Dec.',
    ],
    [[{}, confident], 'One of two goals is on pace. “B” is behind, though you called it on track.'],
    [
      [{}, { ...confident, chance: 0.22 }],
      'One of two goals is on pace. “B” is 22% likely by 13 Dec, though you called it on track.',
    ],
    [
      [{ ...ahead, said: 'at_risk' }],
      '“A” is ahead of plan. You had doubts; the numbers do not share them.',
    ],
    [
      [{}, { ...ahead, said: 'off_track' }],
      'Both goals are on pace. “B” is ahead of plan, though you had doubts.',
    ],
    [[{ chance: 0.35 }], '“A” is on pace. Its target, though, is 35% likely by 13 Dec.'],
    [[{}, { chance: 0.35 }], 'Both goals are on pace. “B”, though, is 35% likely by 13 Dec.'],
    [[{}, over], '“A” is on pace. “B” has run its weeks: close it with an outcome.'],
    [
      [missed],
      '“A” was on pace at the last log. It needs a new plan: two weeks went by without a log.',
    ],
    [
      [{ ...missed, ...none, missedInARow: 3 }],
      '“A” has no numbers yet. It needs a new plan: three weeks went by without a log.',
    ],
    [[unlikely], '“A” is behind. It needs a new plan: its target is 12% likely by 13 Dec.'],
    [
      [{}, { ...unlikely, chance: 0.004 }],
      'One of two goals is on pace. “B” needs a new plan: its target is under 1% likely by 13 Dec.',
    ],
    [[{}, unlikely, missed], 'Two of three goals are on pace. “B” and “C” need a new plan.'],
    [
      [unlikely, unlikely, unlikely],
      'All three goals are behind. Three need a new plan: begin with “A”.',
    ],
  ])('%j', (goals, expected) => expect(said(goals)).toBe(expected));

  it.each<[Partial<HeadlineFacts>, Some, string]>([
    [
      { currentWeekLogged: true },
      {},
      '“A” is on pace. This week is logged; the next one opens on Monday.',
    ],
    [{ currentWeekDue: false }, {}, '“A” is on pace. Nothing is due this week.'],
    [
      { currentWeekLogged: true },
      none,
      '“A” has no numbers yet. Add a value to your log to see your pace.',
    ],
    [{ currentWeekDue: false }, none, '“A” has no numbers yet. Nothing is due this week.'],
  ])('knows what this week asks for: %j', (more, some, expected) =>
    expect(said([some], more)).toBe(expected),
  );

  it('knows when all is reached before the end', () => {
    const done = (values: number[], more = {}) => {
      const facts = goal({ metrics: [metric(more, values)] });
      return goalStanding(facts, clockAfter(values.length));
    };
    const reached = done([4, 8, 11]);
    expect(said([reached])).toBe(
      '“A” has reached its target. Keep it there, or close it with an outcome.',
    );
    expect(said([reached, reached])).toBe(
      'Both goals have reached their targets. Keep them there, or close them with an outcome.',
    );
    expect(said([done([5, 5, 5], { baseline: 5, target: 5 })])).toMatch(/ is on pace\. /);
    expect(said([done([9, 9, 9], { kind: 'habit', target: 8, requiredShare: 0.3 })])).toMatch(
      /^“A” has reached its target\. /,
    );
  });

  it('keeps a title in its place', () => {
    const of = (title: string) => headline([titled(title)], facts)[0];
    expect(of(`${'word '.repeat(40)}\n end`)).toMatch(/^“[^”]{1,60}…” is on pace\.$/);
    expect(of('  ')).toBe('A goal without a title is on pace.');
  });
});
