import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidences, goalStates } from '#/db/vocabulary.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { headline } from '#/lib/pace/headline.ts';
import type { GoalFacts } from '#/lib/pace/types.ts';
import { clockAfter, goal, metric, metricFacts, week, weeksCount } from './facts.ts';

const facts = { hasGoals: true, currentWeekDue: true, currentWeekLogged: false };
const onPace = metric({}, [1, 2, 3]);
const ahead = metric({}, [1, 2, 6]);
const behind = metric({}, [1, 1, 1]);
const worse = metric({}, [1, 1, 0]);

function said(
  goals: [string, Partial<GoalFacts> & Parameters<typeof goal>[0]][],
  more = {},
  passed = 3,
) {
  const shown = goals.map(([title, one]) => ({
    title,
    standing: goalStanding(goal({ title, ...one }), clockAfter(passed)),
  }));
  return headline(shown, { ...facts, ...more }).join(' ');
}

describe('the headline', () => {
  it('says how many goals are on pace, and which needs a decision', () => {
    const one = ['One-on-ones', { metrics: [onPace] }] as const;
    const two = ['Feedback', { metrics: [ahead] }] as const;
    const three = ['The release handover', { metrics: [behind] }] as const;
    expect(said([[...one], [...two], [...three]])).toBe(
      'Two of three goals are on pace. “The release handover” is behind: it needs a decision.',
    );
    expect(said([[...one], [...three]])).toBe(
      'One of two goals is on pace. “The release handover” is behind: it needs a decision.',
    );
  });

  it.each([
    ['one on pace', [onPace], '“A” is on pace. This week is not logged yet.'],
    ['one ahead', [ahead], '“A” is ahead of plan. This week is not logged yet.'],
    ['one behind', [behind], '“A” is behind. It needs a decision.'],
    ['both on pace', [onPace, ahead], 'Both goals are on pace. This week is not logged yet.'],
    [
      'all ahead',
      [ahead, ahead, ahead],
      'All three goals are ahead of plan. This week is not logged yet.',
    ],
    ['both behind', [behind, worse], 'Both goals are behind. “B” is furthest behind: begin there.'],
    [
      'two of three behind',
      [behind, onPace, worse],
      'One of three goals is on pace. “C” and “A” need a decision.',
    ],
    [
      'three of four behind',
      [behind, worse, onPace, behind],
      'One of four goals is on pace. Three are behind: begin with “B”.',
    ],
    [
      'one without numbers',
      [onPace, metric({})],
      'One of two goals is on pace. “B” has no numbers yet.',
    ],
    [
      'one behind, one without numbers',
      [behind, metric({})],
      '“A” is behind. It needs a decision.',
    ],
    [
      'none with numbers',
      [metric({}), metric({})],
      'No goal has numbers yet. Log this week to see your pace.',
    ],
  ])('with %s', (_, metrics, expected) => {
    expect(said(metrics.map((one, i) => ['ABCD'.charAt(i), { metrics: [one] }]))).toBe(expected);
  });

  it('points out words that the numbers do not bear out', () => {
    const doubted = { metrics: [ahead], said: 'at_risk' as const };
    const confident = { metrics: [behind], said: 'on_track' as const };
    expect(said([['A', confident]])).toBe(
      '“A” is behind. You called it on track; the numbers do not show that yet.',
    );
    expect(
      said([
        ['A', confident],
        ['B', doubted],
      ]),
    ).toBe('One of two goals is on pace. “A” is behind, though you called it on track.');
    expect(said([['B', doubted]])).toBe(
      '“B” is ahead of plan. You had doubts; the numbers do not share them.',
    );
    const others = { metrics: [onPace] };
    expect(
      said([
        ['A', others],
        ['B', doubted],
      ]),
    ).toBe('Both goals are on pace. “B” is ahead of plan, though you had doubts.');
  });

  it('speaks of stale numbers in the past', () => {
    expect(
      said(
        [
          ['A', { metrics: [onPace] }],
          ['B', { metrics: [behind] }],
        ],
        {},
        4,
      ),
    ).toBe(
      'One of two goals was on pace at the last log. The latest due week has no numbers yet; they can still be added.',
    );
    const fresh = metric({}, [1, 2, 3, 4]);
    expect(
      said(
        [
          ['A', { metrics: [onPace] }],
          ['B', { metrics: [fresh] }],
        ],
        {},
        4,
      ),
    ).toBe('Both goals are on pace. “A” has no numbers for its latest due week.');
  });

  it('knows what this week asks for', () => {
    const logged = { currentWeekLogged: true };
    const off = { currentWeekDue: false };
    expect(said([['A', { metrics: [onPace] }]], logged)).toBe(
      '“A” is on pace. This week is logged.',
    );
    expect(said([['A', { metrics: [onPace] }]], off)).toBe(
      '“A” is on pace. Nothing is due this week.',
    );
    expect(said([['A', { metrics: [metric({})] }]], logged, 0)).toBe(
      '“A” has no numbers yet. Add a value to your log to see your pace.',
    );
    expect(said([['A', { metrics: [metric({})] }]], off, 0)).toBe(
      '“A” has no numbers yet. Nothing is due this week.',
    );
  });

  it('leads to the next step when nothing runs', () => {
    const later = { startWeek: week(9) };
    const paused = { state: 'paused' as const };
    const draft = { state: 'draft' as const };
    const over = { weeks: 2, metrics: [behind] };
    expect(said([], { hasGoals: false })).toBe(
      'Set your first goal. Give it 2 to 12 weeks and a number that shows you get there.',
    );
    expect(said([])).toBe('No goal is running. Choose the next one, for 2 to 12 weeks.');
    expect(said([['A', later]])).toBe('“A” has not begun yet. Nothing is due until then.');
    expect(
      said([
        ['A', paused],
        ['B', draft],
      ]),
    ).toBe('“A” is paused. Nothing is due until you resume.');
    expect(
      said([
        ['A', paused],
        ['B', paused],
      ]),
    ).toBe('Both goals are paused. Nothing is due until you resume.');
    expect(said([['A', draft]])).toBe('“A” is still a draft. Start when you are ready.');
    expect(said([['A', over]])).toBe(
      '“A” has run its weeks. Close it with an outcome, then choose what comes next.',
    );
    expect(
      said([
        ['A', { metrics: [onPace] }],
        ['B', over],
      ]),
    ).toBe('“A” is on pace. “B” has run its weeks: close it with an outcome.');
  });

  it('keeps a title in its place', () => {
    const long = `${'word '.repeat(40)}\n end`;
    expect(said([[long, { metrics: [onPace] }]])).toMatch(/^“[^”]{1,60}…” is on pace\. /);
    expect(said([['  ', { metrics: [onPace] }]])).toMatch(/^A goal without a title is on pace\. /);
  });

  it('is one or two whole sentences for any goals at any time', () => {
    const anyGoal = fc.record({
      title: fc.string(),
      state: fc.constantFrom(...goalStates),
      startWeek: fc.integer({ min: -5, max: 8 }).map(week),
      weeks: weeksCount,
      metrics: fc.array(metricFacts(), { maxLength: 2 }),
      said: fc.constantFrom(...confidences),
    });
    const anyFacts = fc.record({
      hasGoals: fc.boolean(),
      currentWeekDue: fc.boolean(),
      currentWeekLogged: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyGoal, { maxLength: 12 }),
        anyFacts,
        fc.nat(14),
        (list, more, passed) => {
          const shown = list.map((one) => ({
            title: 'T',
            standing: goalStanding(goal(one), clockAfter(passed)),
          }));
          const sentences = headline(shown, more);
          expect([1, 2]).toContain(sentences.length);
          for (const sentence of sentences) {
            expect(sentence).toMatch(/^[“A-Z\d].*\.$/u);
            expect(sentence).not.toMatch(/undefined|null|NaN|zero|!| {2}/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
