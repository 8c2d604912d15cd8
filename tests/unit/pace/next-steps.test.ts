import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { type Asked, nextSteps, type StepFacts } from '#/lib/pace/next-steps.ts';
import type { GoalFacts, GoalStanding } from '#/lib/pace/types.ts';
import { clockAfter, goal, metric, week } from './facts.ts';
import { everyStanding, standing } from './standings.ts';

const clock = clockAfter(3);
const open = { week: week(4), state: 'open' } as const;
const logged = { week: week(4), state: 'submitted' } as const;
const asked: Asked = {
  commentId: 'k',
  name: 'Priya',
  week: week(3),
  goalId: null,
  about: '',
};

type StepGoal = StepFacts['goals'][number];

function ofGoal(title: string, some: Partial<GoalStanding> = {}, more: Partial<StepGoal> = {}) {
  const id = title.toLowerCase();
  return { id, title, standing: standing(some), metrics: [], milestones: [], ...more };
}

function withFacts(facts: Partial<GoalFacts>): StepGoal {
  const whole = goal(facts);
  return { ...whole, standing: goalStanding(whole, clock), milestones: [] };
}

function milestone(title: string, weekNumber: number, reachedWeek: WeekKey | null = null) {
  return { id: title.toLowerCase(), title, weekNumber, reachedWeek };
}

function wordsOf(facts: Partial<StepFacts>): string[] {
  return nextSteps({ goals: [], log: null, asked: [], ...facts }, clock).map(({ words }) => words);
}

describe('what to do now', () => {
  it('is the log of the week that is open, in the state that it is in', () => {
    expect(wordsOf({ log: open })).toEqual(['Log this week']);
    expect(wordsOf({ log: { ...open, state: 'draft' } })).toEqual(['Finish this week']);
    expect(wordsOf({ log: { ...open, week: week(3) } })).toEqual(['Log the week of 19 Oct']);
    expect(wordsOf({ log: logged })).toEqual([]);
    expect(wordsOf({})).toEqual([]);
  });

  it('is in order: log, decide, close, answer, reach', () => {
    const goals = [
      ofGoal('Plan', { replan: 'unlikely', chance: 0.1 }),
      ofGoal('Over', { over: true, replan: null }),
      ofGoal('Way', {}, { milestones: [milestone('Step', 4), milestone('Early', 2)] }),
    ];
    const steps = nextSteps({ goals, log: open, asked: [asked] }, clock);
    expect(steps.map(({ kind, href, words }) => [kind, href, words])).toEqual([
      ['log', '/check-ins/2026-10-26', 'Log this week'],
      ['replan', '/goals/plan/replan', 'Make a new plan for “Plan”'],
      ['close', '/goals/over/close', 'Close “Over” with an outcome'],
      [
        'answer',
        '/check-ins/2026-10-19#comment-k',
        'Answer Priya’s question about the week of 19 Oct',
      ],
      ['milestone', '/goals/way#milestone-step', '“Step” is planned for this week'],
      [
        'milestone',
        '/goals/way#milestone-early',
        '“Early” was planned for week 2: reach it or move it',
      ],
    ]);
    expect(steps.map(({ button }) => button).slice(0, 4)).toEqual([
      'Log this week',
      'Make a new plan',
      'Close the goal',
      'Answer Priya',
    ]);
  });

  it('leads to a question where it was asked', () => {
    const about = { ...asked, week: null, goalId: 'g', about: 'Hand over' };
    expect(nextSteps({ goals: [], log: null, asked: [about] }, clock)[0]).toMatchObject({
      goalId: 'g',
      href: '/goals/g#comment-k',
      words: 'Answer Priya’s question about “Hand over”',
    });
  });

  it('leaves milestones that are reached, still to come, or of a goal that rests', () => {
    const milestones = [milestone('Reached', 2, week(2)), milestone('Later', 5)];
    const rests = ofGoal('Rests', { state: 'paused' }, { milestones: [milestone('Now', 4)] });
    expect(wordsOf({ goals: [ofGoal('Way', {}, { milestones }), rests] })).toEqual([]);
  });

  it('says what the metrics without slack need by this log, the one furthest behind first', () => {
    const needyFacts = {
      replannedWeek: week(3),
      metrics: [
        metric({ id: 'a', name: 'Reviews' }, [1, 1, 2]),
        metric({ id: 'b', name: 'Talks', kind: 'total' }, [0, 1, 0]),
        metric({ id: 'c', name: 'Ahead' }, [1, 2, 9]),
      ],
    };
    const needy = withFacts(needyFacts);
    const asks = ['Talks: 3 more this week', 'Reviews: 4 or more by this log'];
    expect(wordsOf({ goals: [needy] })).toEqual(asks);
    expect(wordsOf({ goals: [needy], log: open })).toEqual(['Log this week', ...asks]);
    expect(wordsOf({ goals: [needy], log: logged })).toEqual([]);
    const off = { ...goal(needyFacts), offWeeks: [week(4)] };
    const resting = { ...off, standing: goalStanding(off, clock), milestones: [] };
    expect(wordsOf({ goals: [resting] })).toEqual([]);
    const afterDue = { ...clock, currentWeek: week(3) };
    expect(nextSteps({ goals: [needy], log: null, asked: [] }, afterDue)).toEqual([]);
  });

  it('is at most six, each a link with whole words, whatever the goals', () => {
    const standings = everyStanding();
    const anyGoal = fc.record({
      title: fc.string(),
      standing: fc.constantFrom(...standings),
      weekNumbers: fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyGoal, { maxLength: 8 }),
        fc.constantFrom(null, open, logged),
        fc.nat(5),
        (list, log, questions) => {
          const goals = list.map(({ title, standing, weekNumbers }, i) => ({
            ...{ id: `g${i}`, title, standing, metrics: [] },
            milestones: weekNumbers.map((number) => milestone('M', number)),
          }));
          const all = Array.from({ length: questions }, () => asked);
          const steps = nextSteps({ goals, log, asked: all }, clock);
          expect(steps.length).toBeLessThanOrEqual(6);
          if (log?.state === 'open') expect(steps[0]?.kind).toBe('log');
          const needs = goals.some(({ standing }) => standing.replan !== null);
          if (needs) expect(steps.map(({ kind }) => kind)).toContain('replan');
          for (const { href, words, button } of steps) {
            expect(href).toMatch(/^\/(?:goals|check-ins)\/[^/]/);
            expect(words + button).not.toMatch(/undefined|null|NaN/);
          }
        },
      ),
    );
  });
});
