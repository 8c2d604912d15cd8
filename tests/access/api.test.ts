import { describe, expect, it } from 'vitest';
import { allRoutes } from '#/lib/api/registry.ts';
import { everythingOf } from '#/tests/support/everything.ts';
import { mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { callIn, nameOf } from '#/tests/support/valid-calls.ts';
import { makeWorld, type World } from '#/tests/support/world.ts';
import { type ActorName, apiTable } from './table.ts';

const actors: ActorName[] = ['nobody', 'stranger', 'owner'];

it('has a row for every route, and none for a route that is gone', () => {
  expect(Object.keys(apiTable).sort()).toEqual(allRoutes.map(nameOf).sort());
});

describe.each(allRoutes.map((route) => [nameOf(route), route] as const))('%s', (name, route) => {
  it('answers each actor as the table says', async () => {
    const world = await makeWorld();
    const before = await everythingOf(world.member.id);
    for (const actor of actors) {
      const expected = apiTable[name]?.[actor];
      const answer = await callIn(route, world, await tokenOf(actor, world));
      const said = `${actor} got ${answer.status}: ${JSON.stringify(answer.body)}`;
      expect(answer.status, said).toBe(expected === 'own' ? 200 : expected);
      if (actor === 'owner') continue;
      expect(secretsIn(JSON.stringify(answer.body ?? ''), world)).toEqual([]);
      expect(await everythingOf(world.member.id)).toBe(before);
    }
  });
});

async function tokenOf(actor: ActorName, world: World): Promise<string | undefined> {
  if (actor === 'owner') return world.session.token;
  if (actor === 'nobody') return undefined;
  const stranger = await mintMember({ name: 'Somebody Else' });
  return (await insertSession(stranger.id)).token;
}

/** What of the owner's can be found in an answer; the ids that were asked with are no news. */
function secretsIn(text: string, { member, session, otherSession, active }: World): string[] {
  const metrics = active.metrics.map(({ id }) => id);
  const secrets = [
    member.id,
    member.email,
    session.id,
    otherSession.id,
    ...metrics,
    'Two releases without me.',
    'Write the runbook',
  ];
  return secrets.filter((secret) => text.includes(secret));
}
