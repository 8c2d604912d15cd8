import { expect, test } from 'vitest';
import { planVersions } from '#/components/goals/plan-versions.ts';
import { weekKey } from '#/lib/core/week-key.ts';
import type { ReplanItem } from '#/lib/goals/replan-list.ts';
import { termsOf } from '#/lib/pace/as-planned.ts';
import { metric } from '../pace/facts.ts';

const releases = metric({ id: 'm', baseline: 10, target: 4 });
const at = (target: number, until: string, weeks = 6) => ({
  ...{ untilWeek: weekKey(until), weeks, terms: [termsOf({ ...releases, target })] },
});
const start = weekKey('2026-11-02');
const planned = (earlierPlans: ReturnType<typeof at>[], closedWeek: string | null = null) =>
  ({ startWeek: start, closedWeek, weeks: 6, metrics: [releases], earlierPlans }) as never;

function decision(facts: Partial<ReplanItem>): ReplanItem {
  const week = weekKey('2026-11-16');
  const usual = { id: facts.option ?? 'ease', option: 'ease', reason: 'So it is.' } as const;
  return { ...usual, week, decidedAt: '2026-11-18T10:00:00Z', holdsFrom: null, ...facts };
}

const spans = (goal: never, replans: ReplanItem[] = []) =>
  planVersions(goal, replans).map(({ fromWeek, untilWeek, terms }) => [
    ...[fromWeek, untilWeek, terms[0]?.target],
  ]);

test('a goal whose plan never changed has one', () => {
  expect(spans(planned([]))).toEqual([[null, null, 4]]);
});

test('each plan from when to when it holds', () => {
  expect(spans(planned([at(0, '2026-11-16'), at(2, '2026-11-30')]))).toEqual([
    [null, '2026-11-16', 0],
    ['2026-11-16', '2026-11-30', 2],
    ['2026-11-30', null, 4],
  ]);
});

test('one that never held is left out: replaced in the same week, before the start, after the end', () => {
  expect(spans(planned([at(0, '2026-11-16'), at(3, '2026-11-16')]))).toEqual([
    [null, '2026-11-16', 0],
    ['2026-11-16', null, 4],
  ]);
  expect(spans(planned([at(0, '2026-11-02')]))).toEqual([[null, null, 4]]);
  expect(spans(planned([at(0, '2026-11-23')], '2026-11-16'))).toEqual([[null, '2026-11-23', 0]]);
});

test('a change that was taken back is none', () => {
  expect(spans(planned([at(4, '2026-11-16'), at(3, '2026-11-16')]))).toEqual([[null, null, 4]]);
});

test('a decision stands with the plan it made, or with the one that held', () => {
  const made = decision({ option: 'ease', holdsFrom: weekKey('2026-11-23') });
  const kept = decision({ option: 'keep', decidedAt: '2026-11-17T10:00:00Z' });
  const rested = decision({ option: 'pause', week: weekKey('2026-11-30') });
  const [first, second] = planVersions(planned([at(0, '2026-11-23')]), [rested, made, kept]);
  expect(first?.decisions.map(({ option }) => option)).toEqual(['keep']);
  expect(second?.decisions.map(({ option }) => option)).toEqual(['pause', 'ease']);
});
