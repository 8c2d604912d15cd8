import { describe, expect, it } from 'vitest';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { menteeHeadline } from '#/lib/pace/mentee-headline.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';
import { clockAfter, goal, metric, week } from './facts.ts';
import { titled } from './standings.ts';

type Wish = Parameters<typeof goal>[0];
const onPace = { metrics: [metric({}, [null, 2, 3])] };
const behind = { metrics: [metric({}, [null, 1, 1])] };
const ahead = { metrics: [metric({}, [null, 2, 8])] };

function said(goals: [string, Wish][], passed = 3): string {
  return menteeHeadline(
    'Tomás',
    goals.map(([title, wish]) => ({
      title,
      standing: goalStanding(goal({ title, ...wish }), clockAfter(passed)),
    })),
  ).join(' ');
}

it.each<[[string, Wish][], string]>([
  [[], 'Tomás shares no goal that runs now.'],
  [[['Release', onPace]], '“Release” is on pace.'],
  [
    [
      ['Release', behind],
      ['Talks', onPace],
    ],
    'One of two goals is behind.',
  ],
  [
    [
      ['Release', { ...behind, said: 'on_track' }],
      ['Talks', onPace],
    ],
    'One of two goals is behind. Confident, but behind: Tomás calls “Release” on track.',
  ],
  [
    [['Release', { ...ahead, said: 'off_track' }]],
    '“Release” is on pace. Doubtful, but ahead: Tomás is not sure of “Release”.',
  ],
  [
    [
      ['Release', onPace],
      ['Talks', onPace],
    ],
    'Both goals are on pace.',
  ],
  [[['Release', { state: 'paused' }]], '“Release” rests now.'],
  [[['Release', { startWeek: week(9) }]], '“Release” has not begun yet.'],
  [[['Release', { weeks: 2 }]], '“Release” has run its weeks, and is not closed yet.'],
])('says to the mentor how %j stand', (goals, sentence) => {
  expect(said(goals)).toBe(sentence);
});

it('has no pace to show in the first week', () => {
  expect(said([['Release', {}]], 1)).toBe('“Release” has no pace to show yet.');
  const two: [string, Wish][] = [
    ['Release', {}],
    ['Talks', {}],
  ];
  expect(said(two, 1)).toBe('No goal has a pace to show yet.');
});

describe('a new plan that is needed', () => {
  const unlikely = { shown: 'behind', chance: 0.12, replan: 'unlikely' } as const;
  const missed = { stale: true, missedInARow: 3, replan: 'missed' } as const;
  it.each<[Partial<GoalStanding>[], string]>([
    [[unlikely], '“A” is behind. It needs a new plan: its target is 12% likely by 13 Dec.'],
    [
      [{ ...unlikely, said: 'on_track' }, {}],
      'One of two goals is behind. “A” needs a new plan: its target is 12% likely by 13 Dec, and Tomás calls it on track.',
    ],
    [[missed], '“A” is on pace. It needs a new plan: three weeks went by without a log.'],
    [[missed, unlikely], 'One of two goals is behind. Two goals need a new plan, “A” first.'],
    [
      [{ shown: 'behind', said: 'on_track', chance: 0.4 }],
      '“A” is behind. Confident, but behind: Tomás calls “A” on track, 40% likely by 13 Dec.',
    ],
  ])('%j', (standings, expected) => {
    const goals = standings.map((one, i) => titled('ABC'.charAt(i), one));
    expect(menteeHeadline('Tomás', goals).join(' ')).toBe(expected);
  });

  it('waits while the mentee is off', () => {
    expect(menteeHeadline('Tomás', [titled('A', unlikely)], week(9)).join(' ')).toBe(
      '“A” is behind. Tomás is off: nothing is due until the week of 30 Nov.',
    );
  });
});

it('says that the latest due week has no numbers', () => {
  expect(said([['Release', onPace]], 4)).toBe(
    '“Release” is on pace. “Release” has no numbers for its latest due week.',
  );
});
