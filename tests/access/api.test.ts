import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '#/db/connect.ts';
import { type TokenScope, tokenScopes } from '#/db/vocabulary.ts';
import type { Route } from '#/lib/api/define-route.ts';
import { allRoutes } from '#/lib/api/registry.ts';
import { mintToken } from '#/tests/integration/tokens/arrange.ts';
import { databaseName } from '#/tests/support/database.ts';
import { databaseAt } from '#/tests/support/postgres.ts';
import {
  callIn,
  nameOf,
  type Person,
  sessionOf,
  validCallOf,
} from '#/tests/support/valid-calls.ts';
import { makeWorld, type World } from '#/tests/support/world.ts';
import { leaks } from './secrets.ts';
import { type ActorName, actors, apiTable, type Row } from './table.ts';

// Refusals change nothing, and neither does reading, so all of them share this world; each change gets another.
let shared: World;
const admin = connect(databaseAt(inject('postgres').superuser, databaseName), { max: 1 });

beforeAll(async () => {
  shared = await makeWorld();
});
afterAll(() => admin.end());

it('has a row for every route, and none for a route that is gone', () => {
  expect(Object.keys(apiTable).sort()).toEqual(allRoutes.map(nameOf).sort());
});

it('knows the scope of every route', () => {
  const scopes = allRoutes.map((route) => [nameOf(route), route.scope ?? 'none']);
  expect(Object.fromEntries(scopes)).toEqual(
    Object.fromEntries(Object.entries(apiTable).map(([name, { scope }]) => [name, scope])),
  );
});

describe.each(allRoutes.map((route) => [nameOf(route), route] as const))('%s', (name, route) => {
  const row = apiTable[name] as Row;
  const statusOf = (actor: ActorName) => (row[actor] === 'own' ? row.done : row[actor]);
  const isRefused = (actor: ActorName) => Number(statusOf(actor)) >= 400;
  const changes = route.description.method !== 'get';

  it('is refused to those to whom the table says so, and changes nothing', async () => {
    await tokensFor(route, row.tokensOf, shared);
    const before = await everythingIn();
    for (const actor of actors.filter(isRefused)) {
      await expectAnswer(route, actor, row, shared, Number(statusOf(actor)));
    }
    expect(await everythingIn()).toBe(before);
  });

  const allowed = actors.filter((actor) => !isRefused(actor));
  let others: Promise<World> | undefined;
  // What somebody changes of their own touches nobody else.
  const worldFor = (isOwn: boolean) => {
    if (!isOwn) return makeWorld();
    others ??= makeWorld();
    return others;
  };
  it.each(allowed)('answers %s, and tells them nothing that is not theirs', async (actor) => {
    const world = changes ? await worldFor(row[actor] === 'own') : shared;
    await expectAnswer(route, actor, row, world, Number(statusOf(actor)));
  });

  it('has an allowed twin for each refusal', () => expect(allowed).not.toEqual([]));
});

async function expectAnswer(
  route: Route,
  actor: ActorName,
  { tokensOf }: Row,
  world: World,
  status: number,
): Promise<void> {
  const answer = await askAs(route, actor, tokensOf, world);
  const text = JSON.stringify(answer.body ?? '');
  expect(answer.status, `${actor} got ${answer.status}: ${text}`).toBe(status);
  const { params, body } = validCallOf(route);
  const asked = JSON.stringify([params?.(world, personOf(actor)), body?.(world)]);
  expect(leaks(text, world, { actor, tokensOf, asked })).toEqual([]);
}

async function askAs(route: Route, actor: ActorName, tokensOf: Person, world: World) {
  if (actor === 'nobody') return callIn(route, world, undefined);
  const asker = personOf(actor);
  if (asker) return callIn(route, world, sessionOf(asker, world).token, { asker });
  const tokens = await tokensFor(route, tokensOf, world);
  const headers = { authorization: `Bearer ${tokens[actor as keyof typeof tokens]}` };
  return callIn(route, world, undefined, { asker: tokensOf, headers });
}

const minted = new Map<string, Promise<{ token: string }>>();

/** Of somebody: with the scopes to read, with those to write, and with all but the one that the route needs. */
async function tokensFor({ scope }: Route, person: Person, world: World) {
  const { memberId } = sessionOf(person, world);
  const mint = async (scopes: TokenScope[]) => {
    const key = [memberId, ...scopes].join(' ');
    minted.set(key, minted.get(key) ?? mintToken(memberId, scopes));
    return (await minted.get(key))?.token ?? '';
  };
  return {
    readToken: await mint(tokenScopes.filter((one) => one.endsWith(':read'))),
    writeToken: await mint(tokenScopes.filter((one) => one.endsWith(':write'))),
    otherToken: await mint(tokenScopes.filter((one) => one !== scope)),
  };
}

/** Every row there is, but for the counters of attempts, which count refusals. */
async function everythingIn(): Promise<string> {
  const tables = await admin<{ name: string }[]>`
    select table_name name from information_schema.tables
    where table_schema = 'public' and table_name <> 'rate_limits' order by 1`;
  const parts = tables.map(
    ({ name }) => `(select json_agg(t order by t::text) from ${name} t) ${name}`,
  );
  return JSON.stringify(await admin.unsafe(`select ${parts.join(', ')}`));
}

function personOf(actor: ActorName): Person | undefined {
  return actor === 'nobody' || actor.endsWith('Token') ? undefined : (actor as Person);
}
