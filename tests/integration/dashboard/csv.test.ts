import { expect, test } from 'vitest';
import { ask } from '#/tests/support/api.ts';
import { goalBody, makeWorld } from '#/tests/support/world.ts';

const plain = 'text/csv; charset=utf-8';

test('the series of a goal comes as a file, with numbers that a program reads', async () => {
  const { session, active, lastWeek, thisWeek } = await makeWorld();
  const answer = await ask(`GET /api/v1/goals/${active.id}/series.csv`, session);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(plain);
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="milepost-goal.csv"',
  );
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const [head, first, second, ...rest] = answer.body.split('\r\n');
  expect(head).toBe('week,week_number,metric,kind,unit,plan,plan_as_it_was,value,low,high');
  expect(first).toBe(`${lastWeek},1,Releases I touched,level,,4.375,4.375,4,,`);
  expect(second).toBe(`${thisWeek},2,Releases I touched,level,,3.75,3.75,,,`);
  expect(rest).toHaveLength(7);
  expect(rest.at(-1)).toBe('');
});

test('what people named cannot become a formula, and keeps its letters', async () => {
  const { session, thisWeek } = await makeWorld();
  const metrics = [{ kind: 'level', name: '=1+1, "Tomás"', baseline: 0, target: 2.5 }];
  const body = goalBody(thisWeek, { title: '@sum', metrics, milestones: [], state: 'active' });
  const { body: made } = await ask('POST /api/v1/goals', { ...session, body });
  const series = await ask(`GET /api/v1/goals/${made.id}/series.csv`, session);
  expect(series.body).toContain(',1,"\'=1+1, ""Tomás""",level,,0.3125,');
  const trail = await ask('GET /api/v1/dashboard/trail.csv', session);
  expect(trail.headers.get('content-type')).toBe(plain);
  expect(trail.body).toMatch(/^goal,week,state,milestone\r\n/);
  // Due until the evening of its Sunday.
  expect(trail.body).toMatch(new RegExp(`\r\n'@sum,${thisWeek},(due|missed),\r\n`));
});

test('the record comes as data and as a file, with the same numbers', async () => {
  const { session } = await makeWorld();
  const { body } = await ask('GET /api/v1/record', session);
  const [newest] = body.quarters;
  expect(newest).toMatchObject({ underWay: true, closed: { met: 0 }, forecasts: 0, chance: null });
  const file = await ask('GET /api/v1/record.csv', session);
  const lines = file.body.trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^quarter,last_day,weeks_logged,weeks_due,met,/);
  expect(lines).toHaveLength(1 + body.quarters.length);
  const { quarter, lastDay, logged, due } = newest;
  expect(lines.at(-1)).toBe(`${quarter},${lastDay},${logged},${due},0,0,0,0,0,0,0,0,,`);
});
