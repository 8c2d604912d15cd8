import { expect, it } from 'vitest';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { menteeHeadline } from '#/lib/pace/mentee-headline.ts';
import { clockAfter, goal, metric, week } from './facts.ts';

type Wish = Parameters<typeof goal>[0];
const onPace = { metrics: [metric({}, [1, 2, 3])] };
const behind = { metrics: [metric({}, [1, 1, 1])] };
const ahead = { metrics: [metric({}, [1, 2, 8])] };

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
  [[['Release', {}]], '“Release” has no pace to show yet.'],
  [
    [
      ['Release', {}],
      ['Talks', {}],
    ],
    'No goal has a pace to show yet.',
  ],
  [[['Release', { state: 'paused' }]], '“Release” rests now.'],
  [[['Release', { startWeek: week(9) }]], '“Release” has not begun yet.'],
  [[['Release', { weeks: 2 }]], '“Release” has run its weeks, and is not closed yet.'],
])('says to the mentor how %j stand', (goals, sentence) => {
  expect(said(goals)).toBe(sentence);
});

it('says that the latest due week has no numbers', () => {
  expect(said([['Release', onPace]], 4)).toBe(
    '“Release” is on pace. “Release” has no numbers for its latest due week.',
  );
});
