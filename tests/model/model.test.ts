import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { databaseName } from '#/tests/support/database.ts';
import { databaseAt } from '#/tests/support/postgres.ts';
import { type Ground, play, prepareGround } from './play.ts';

// MILEPOST_MODEL_RUNS=500 npm test -- integration tests/model/model.test.ts       for longer
// MILEPOST_MODEL_SEED=1234 …: another beginning; MILEPOST_MODEL_HASTY=1 …: the first sequence that fails, not the shortest

let ground: Ground;

beforeAll(async () => {
  ground = await prepareGround(databaseAt(inject('postgres').superuser, databaseName));
});

afterAll(() => ground.close());

it('shows and takes what the model says, whatever happens in whichever order', async () => {
  const runs = Number(process.env.MILEPOST_MODEL_RUNS ?? 10);
  const seed = Number(process.env.MILEPOST_MODEL_SEED ?? 20260304);
  const started = performance.now();
  const { steps } = await play(ground, {
    seed,
    runs,
    length: 60,
    hasty: process.env.MILEPOST_MODEL_HASTY === '1',
  });
  console.log(`${steps} steps in ${Math.round(performance.now() - started)} ms`);
  expect(steps).toBeGreaterThan(0);
}, 600_000);
