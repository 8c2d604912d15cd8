import { expect, test } from 'vitest';
import { changed } from '#/components/goals/draft-changes.ts';
import { draftLines } from '#/components/goals/draft-lines.ts';
import { fieldName } from '#/components/goals/field-names.ts';
import { errorsOf } from '#/components/goals/form-errors.ts';
import {
  bodyOf,
  completed,
  draftOf,
  emptyDraft,
  type GoalDraft,
} from '#/components/goals/goal-draft.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { goalInput } from '#/lib/goals/input.ts';

const rating = {
  ...{ id: '018f3a3e-0000-7000-8000-000000000003', kind: 'level', name: 'Trust', unit: '' },
  ...{ baseline: 2, target: 4.5, direction: 'up', requiredShare: null, weight: 1 },
  ...{ waypoints: [{ weekNumber: 3, value: 2.5 }], scaleLow: 1, scaleHigh: 5, points: [] },
} as const;
const goal = {
  ...{ title: 'Win trust', why: '', startWeek: '2026-11-16', weeks: 6, milestones: [] },
  metrics: [rating],
} as unknown as GoalRecord;

/** With two waypoints typed into the rows of a new goal's metric, the later first. */
function typed(second: { weekNumber: string; value: string }): GoalDraft {
  let draft = changed(emptyDraft('2026-11-23'), { type: 'add-waypoint', key: 'r1' });
  draft = changed(draft, { type: 'add-waypoint', key: 'r1' });
  const first = { weekNumber: '5', value: '40' };
  draft = changed(draft, { type: 'waypoint', key: 'r2', change: first });
  return changed(draft, { type: 'waypoint', key: 'r3', change: second });
}

test('an edit never drops a waypoint or the scale', () => {
  const { body } = bodyOf(draftOf(goal));
  const { points: _, ...metric } = rating;
  expect(goalInput.parse(body).metrics).toEqual([metric]);
});

test('they are sent by week, and each refusal finds its row again', () => {
  const draft = typed({ weekNumber: '2', value: 'ten' });
  const { body, rows } = bodyOf(draft);
  expect(body.metrics[0]?.waypoints).toEqual([
    { weekNumber: 2, value: 'ten' },
    { weekNumber: 5, value: 40 },
  ]);
  const path = 'metrics.0.waypoints.0.value';
  const errors = errorsOf({ detail: '', errors: [{ path, message: 'Enter a number.' }] }, rows);
  expect(errors).toEqual({ 'r3-value': 'Enter a number.' });
  expect(fieldName(draft, 'r3-value')).toBe('Metric 1, waypoint 2, value');
  const whole = errorsOf(
    { detail: '', errors: [{ path: 'metrics.0.waypoints', message: 'Leave these out.' }] },
    rows,
  );
  expect(whole).toEqual({ 'r1-waypoints': 'Leave these out.' });
});

test('what the refusal of a week names is the row it is typed in', () => {
  const draft = typed({ weekNumber: '5', value: '50' });
  const { body, rows } = bodyOf({ ...draft, title: 'Win trust', weeks: '8' });
  const filled = { ...body, metrics: body.metrics.map((one) => ({ ...one, ...aim })) };
  const issues = goalInput.safeParse(filled).error?.issues ?? [];
  const errors = issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  expect(errorsOf({ detail: '', errors }, rows)).toEqual({
    'r3-weekNumber': 'Week 5 has a waypoint already.',
  });
});

const aim = { name: 'Trust', baseline: 10, target: 90 };

test('an empty row is left out, a row taken out is gone, and a habit has none', () => {
  const draft = typed({ weekNumber: '', value: ' ' });
  expect(bodyOf(draft).body.metrics[0]?.waypoints).toHaveLength(1);
  const without = changed(draft, { type: 'remove-waypoint', key: 'r2' });
  expect(without.metrics[0]?.waypoints.map(({ key }) => key)).toEqual(['r3']);
  const asHabit = changed(draft, { type: 'metric', key: 'r1', change: { kind: 'habit' } });
  expect(bodyOf(asHabit).body.metrics[0]).toMatchObject({ waypoints: [] });
  expect(bodyOf(asHabit).body.metrics[0]).not.toHaveProperty('scaleLow');
});

test('what was typed before the script was there is taken in', () => {
  const draft = typed({ weekNumber: '2', value: '20' });
  const after = changed(draft, {
    ...{
      type: 'typed',
      typed: new Map([
        ['r3-value', '25'],
        ['r1-scaleLow', '1'],
      ]),
    },
  });
  expect(after.metrics[0]?.waypoints[1]?.value).toBe('25');
  expect(after.metrics[0]?.scaleLow).toBe('1');
});

test('two versions differ by their waypoints and their scale', () => {
  expect(draftLines(draftOf(goal))['Metric 1']).toBe(
    'Trust: from 2 to 4.5, 2.5 in week 3, on a scale from 1 to 5',
  );
});

test('a draft kept by an older form is filled up', () => {
  const { waypoints: _, scaleLow: __, scaleHigh: ___, ...old } = draftOf(goal).metrics[0] ?? {};
  const kept = { ...draftOf(goal), metrics: [old] } as unknown as GoalDraft;
  expect(bodyOf(completed(kept)).body.metrics[0]).toMatchObject({ waypoints: [], target: 4.5 });
});
