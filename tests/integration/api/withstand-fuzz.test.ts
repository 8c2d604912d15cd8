import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Route } from '#/lib/api/define-route.ts';
import { allRoutes } from '#/lib/api/registry.ts';
import { type ApiAnswer, ask } from '#/tests/support/api.ts';
import { everythingOf } from '#/tests/support/everything.ts';
import {
  callerOf,
  callIn,
  currentVersion,
  nameOf,
  pathOf,
  validCallOf,
} from '#/tests/support/valid-calls.ts';
import { makeWorld } from '#/tests/support/world.ts';
import { brokenBodies } from './mutations.ts';

const writes = allRoutes.filter(({ description }) => description.method !== 'get');

describe.each(writes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  const { body, params, versionAt, version } = validCallOf(route);

  it.runIf(body)(
    'answers what does not fit with a problem document, and changes nothing',
    async () => {
      const world = await makeWorld();
      const { token } = callerOf(route, world);
      const call = pathOf(route, params?.(world));
      const headers = { 'content-type': 'application/json' };
      const look = async () => ({
        version: await currentVersion(route, world),
        rows: await everythingOf(world.member.id),
      });
      let known = await look();
      let refusals = 0;
      await fc.assert(
        fc.asyncProperty(brokenBodies(body?.(world)), async (text) => {
          const answer = await ask(call, { token, text, version: known.version, headers });
          if (answer.status < 300) {
            expectFit(route, text);
            known = await look();
            return;
          }
          expectProblem(answer);
          // To look costs more than to ask: not each time, and once more at the end.
          if (++refusals % 10 === 0) expect(await look()).toEqual(known);
        }),
        { numRuns: 60 },
      );
      expect(await look()).toEqual(known);
    },
  );

  it.runIf(params)('answers addresses that do not exist with a problem document', async () => {
    const world = await makeWorld();
    const { token } = callerOf(route, world);
    const before = await everythingOf(world.member.id);
    const address = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.uuid(),
      fc.date().map(day),
    );
    await fc.assert(
      fc.asyncProperty(address, async (text) => {
        const names = [...route.description.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        const call = pathOf(route, Object.fromEntries(names.map((name) => [name, text])));
        expectProblem(await ask(call, { token, version: 1, body: body?.(world) }));
      }),
      { numRuns: 40 },
    );
    expect(await everythingOf(world.member.id)).toBe(before);
  });

  it.runIf(versionAt || version)(
    'answers an older version with 412, and changes nothing',
    async () => {
      const world = await makeWorld();
      const { token } = callerOf(route, world);
      const before = await everythingOf(world.member.id);
      const call = pathOf(route, params?.(world));
      const answer = await ask(call, { token, version: 999, body: body?.(world) });
      expectProblem(answer);
      expect(answer.status).toBe(412);
      expect(await everythingOf(world.member.id)).toBe(before);
    },
  );

  it('succeeds with what it is meant for, and answers as documented', async () => {
    const world = await makeWorld();
    const answer = await callIn(route, world, callerOf(route, world).token);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    expect(route.shapes.answer?.safeParse(answer.body).error?.issues).toBeUndefined();
  });
});

function day(date: Date): string {
  return Number.isNaN(date.valueOf()) ? 'never' : date.toISOString().slice(0, 10);
}

function expectProblem({ status, headers, body }: ApiAnswer): void {
  expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
  expect(status, JSON.stringify(body)).toBeLessThan(500);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(body).toMatchObject({ status, type: `/api/docs#problem-${status}` });
  for (const field of ['title', 'detail', 'code']) expect(body[field]).toMatch(/\S/);
  if (body.code !== 'invalid_input') return;
  expect(body.errors.length).toBeGreaterThan(0);
  for (const issue of body.errors) {
    expect(issue).toEqual({ path: expect.any(String), message: expect.stringMatching(/\S/) });
  }
}

/** A change that was made must have been one that the shape allows, without a key it does not know. */
function expectFit(route: Route, text: string): void {
  expect(route.shapes.body?.safeParse(JSON.parse(text)).error?.issues).toBeUndefined();
}
