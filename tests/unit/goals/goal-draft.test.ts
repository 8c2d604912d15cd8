import { expect, test } from 'vitest';
import { changed, placeOf, rebased } from '#/components/goals/draft-changes.ts';
import { draftLines } from '#/components/goals/draft-lines.ts';
import { fieldName } from '#/components/goals/field-names.ts';
import { errorsOf, without } from '#/components/goals/form-errors.ts';
import {
  bodyOf,
  draftOf,
  emptyDraft,
  type GoalDraft,
  type MetricDraft,
} from '#/components/goals/goal-draft.ts';
import { weekKey } from '#/lib/core/week-key.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { goalInput, newGoalInput } from '#/lib/goals/input.ts';

const goal: GoalRecord = {
  id: '018f3a3e-0000-7000-8000-000000000001',
  ownerId: '018f3a3e-0000-7000-8000-000000000002',
  title: 'Hand over',
  why: 'Because',
  startWeek: weekKey('2026-11-16'),
  weeks: 6,
  state: 'active',
  outcome: null,
  retrospective: null,
  closedWeek: null,
  version: 3,
  metrics: [
    metric(3, { kind: 'level', baseline: 1.125, target: 1200.5, direction: 'up', weight: 2 }),
    metric(4, { kind: 'total', baseline: 0, target: 10, direction: 'up' }),
    metric(5, { kind: 'habit', baseline: 14, target: 10, direction: 'down', requiredShare: 0.35 }),
    metric(6, { kind: 'level', baseline: 4, target: 4, direction: 'down' }),
  ],
  milestones: [{ id: idOf(7), weekNumber: 2, title: 'Runbook', reachedWeek: null }],
  pauses: [],
  excused: [],
  earlierPlans: [],
  replannedWeek: null,
  confidences: [],
};

test('a goal goes through the form unchanged', () => {
  const { body } = bodyOf(draftOf(goal));
  const { title, why, startWeek, weeks } = goal;
  const metrics = goal.metrics.map(({ points: _, ...rest }) => rest);
  const milestones = goal.milestones.map(({ reachedWeek: _, ...rest }) => rest);
  expect(goalInput.parse(body)).toEqual({ title, why, startWeek, weeks, metrics, milestones });
});

test('an empty form asks for a title, and for nothing in rows that were never touched', () => {
  const draft = changed(emptyDraft('2026-11-23'), { type: 'add-milestone', weekNumber: '' });
  const { body } = bodyOf(draft);
  expect(body.metrics).toEqual([]);
  expect(body.milestones).toEqual([]);
  const answer = newGoalInput.safeParse(body);
  expect(answer.error?.issues.map(({ path }) => path.join('.'))).toEqual(['title']);
});

test('what is no number is sent as it was typed, so that it is refused beside its field', () => {
  const { body } = bodyOf(withMetric({ name: 'A', baseline: 'five', target: '', weight: ' ' }));
  expect(body.metrics[0]).toMatchObject({ baseline: 'five', target: undefined });
  const answer = newGoalInput.safeParse({ ...body, title: 'A' });
  const paths = answer.error?.issues.map(({ path }) => path.join('.'));
  expect(paths).toEqual(expect.arrayContaining(['metrics.0.baseline', 'metrics.0.target']));
});

test('each kind sends its own fields only', () => {
  const typed = {
    name: 'A',
    baseline: '2',
    target: '5',
    share: '62,5 %',
    direction: 'down',
  } as const;
  const sent = (kind: MetricDraft['kind'], change: Partial<MetricDraft> = {}) =>
    bodyOf(withMetric({ ...typed, kind, ...change })).body.metrics[0];
  const numbers = { target: 5, weight: 1, baseline: 2, waypoints: [] };
  const all = { kind: 'level', name: 'A', unit: '', ...numbers };
  expect(sent('level')).toEqual(all);
  expect(sent('level', { target: '2,0' })).toEqual({ ...all, target: 2, direction: 'down' });
  expect(sent('total')).toEqual({ ...all, kind: 'total' });
  const habit = { ...all, kind: 'habit', direction: 'down', requiredShare: 0.625 };
  expect(sent('habit')).toEqual(habit);
  const { baseline: _, ...rest } = habit;
  expect(sent('habit', { baseline: 'none of your business' })).toEqual(rest);
});

test('refusals find the row they belong to, although empty rows were not sent', () => {
  let draft = withMetric({});
  draft = changed(draft, { type: 'add-metric' });
  draft = changed(draft, { type: 'metric', key: 'r2', change: { name: 'Reviews' } });
  draft = changed(draft, { type: 'add-milestone', weekNumber: '3' });
  const { rows } = bodyOf(draft);
  expect(rows).toEqual({ metrics: ['r2'], milestones: ['r3'], waypoints: [[]] });
  const at = (path: string) => ({ path, message: `at ${path}` });
  const errors = errorsOf(
    {
      detail: 'No',
      errors: [
        'title',
        'metrics.0.target',
        'metrics.0.requiredShare',
        'metrics',
        'milestones.0.title',
        'metrics.0.id',
      ].map(at),
    },
    rows,
  );
  expect(errors).toEqual({
    title: 'at title',
    'r2-target': 'at metrics.0.target',
    'r2-share': 'at metrics.0.requiredShare',
    metrics: 'at metrics',
    'r3-title': 'at milestones.0.title',
    'r2-row': 'at metrics.0.id',
  });
  expect(Object.keys(errors).map((id) => fieldName(draft, id))).toEqual([
    'What do you want to reach?',
    'Metric 2, target',
    'Metric 2, share of the weeks',
    'Metrics',
    'Milestone 1, what is done',
    'Metric 2, this entry',
  ]);
  expect(Object.keys(without(errors, 'title'))).not.toContain('title');
  expect(errorsOf({ detail: 'Try again.' }, rows)).toEqual({ form: 'Try again.' });
});

test('a row that is taken out comes back where it was', () => {
  const draft = draftOf(goal);
  const place = placeOf(draft, 'r2');
  const removed = changed(draft, { type: 'remove', key: 'r2' });
  expect(removed.metrics).toHaveLength(3);
  if (!place) throw new Error('r2 is a metric');
  expect(changed(removed, { type: 'put-back', ...place })).toEqual(draft);
  expect(placeOf(draft, 'r99')).toBeNull();
});

test('new rows never take the key of another', () => {
  let draft = draftOf(goal);
  draft = changed(draft, { type: 'add-metric' });
  draft = changed(draft, { type: 'remove', key: 'r6' });
  draft = changed(draft, { type: 'add-milestone', weekNumber: '' });
  const keys = [...draft.metrics, ...draft.milestones].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('rows whose original is gone by now become new ones, and keep what was typed', () => {
  const mine = draftOf(goal);
  const now = { metrics: goal.metrics.slice(1), milestones: [] };
  const after = rebased(mine, now);
  expect(after.metrics[0]).toEqual({ ...mine.metrics[0], id: undefined });
  expect(after.metrics.slice(1)).toEqual(mine.metrics.slice(1));
  expect(after.milestones[0]).toMatchObject({ title: 'Runbook' });
  expect(after.milestones[0]?.id).toBeUndefined();
});

test('two versions are told apart line by line', () => {
  const mine = draftLines({ ...draftOf(goal), title: 'Mine', metrics: [] });
  const theirs = draftLines(draftOf(goal));
  expect(mine.Title).toBe('Mine');
  expect(theirs['Metric 1']).toBe('Metric 3: from 1.125 to 1200.5, weight 2');
  expect(theirs['Metric 2']).toBe('Metric 4: 10 in all');
  expect(theirs['Metric 3']).toBe('Metric 5: at most 10 each week, in 35% of the weeks');
  expect(theirs['Milestone 1']).toBe('Week 2: Runbook');
  expect(mine['Metric 1']).toBeUndefined();
});

function withMetric(change: Partial<MetricDraft>): GoalDraft {
  return changed(emptyDraft('2026-11-23'), { type: 'metric', key: 'r1', change });
}

function idOf(number: number): string {
  return `018f3a3e-0000-7000-8000-00000000000${number}`;
}

type Plan = Pick<GoalRecord['metrics'][number], 'kind' | 'baseline' | 'target' | 'direction'>;

function metric(number: number, plan: Plan & { requiredShare?: number; weight?: number }) {
  const rest = {
    ...{ requiredShare: null, weight: 1, points: [] },
    ...{ waypoints: [], scaleLow: null, scaleHigh: null },
  };
  return { id: idOf(number), name: `Metric ${number}`, unit: '', ...rest, ...plan };
}
