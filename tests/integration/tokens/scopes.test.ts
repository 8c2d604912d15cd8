import { beforeAll, describe, expect, it } from 'vitest';
import { tokenScopes } from '#/db/vocabulary.ts';
import { allRoutes } from '#/lib/api/registry.ts';
import { nameOf, pathOf, validCallOf } from '#/tests/support/valid-calls.ts';
import { goalBody, makeWorld, type World } from '#/tests/support/world.ts';
import { askWith, mintToken } from './arrange.ts';

// That each works with its scope, and for whom, is in tests/access.

type Route = (typeof allRoutes)[number];

const forMembers = allRoutes.filter(({ who }) => who === 'member');
const named = (routes: Route[]) => routes.map((route) => [nameOf(route), route] as const);
const forTokens = named(forMembers.filter(({ scope }) => scope !== 'session'));
const forPeople = named(forMembers.filter(({ scope }) => scope === 'session'));

let world: World;
let everything: string;

beforeAll(async () => {
  world = await makeWorld();
  everything = (await mintToken(world.member.id, [...tokenScopes])).token;
});

/** The call that would succeed, were it not for the token. */
function callWith(token: string, route: Route) {
  const { params, body } = validCallOf(route);
  const version = route.precondition ? 1 : undefined;
  return askWith(token, pathOf(route, params?.(world)), { version, body: body?.(world) });
}

const withAllBut = new Map<string, Promise<string>>();

/** One for each scope: nobody may have a token for every route. */
function tokenWithout(scope: string): Promise<string> {
  const others = tokenScopes.filter((one) => one !== scope);
  const token =
    withAllBut.get(scope) ?? mintToken(world.member.id, others).then(({ token }) => token);
  withAllBut.set(scope, token);
  return token;
}

describe.each(forTokens)('%s', (_, route) => {
  it('is refused to a token that has all the other scopes', async () => {
    const answer = await callWith(await tokenWithout(route.scope ?? ''), route);
    expect([answer.status, answer.body.code]).toEqual([403, 'insufficient_scope']);
    expect(answer.headers.get('www-authenticate')).toContain(`scope="${route.scope}"`);
  });
});

it.each(forPeople)('%s is for people, whatever the scopes', async (_, route) => {
  const answer = await callWith(everything, route);
  expect([answer.status, answer.body.code]).toEqual([403, 'session_needed']);
});

it.each([
  'post /api/v1/tokens',
  'get /api/v1/tokens',
  'delete /api/v1/tokens/{id}',
  'put /api/v1/me/password',
  'get /api/v1/me',
  'delete /api/v1/sessions',
])('%s is among those', (name) => expect(forPeople.map(([each]) => each)).toContain(name));

it('a scope is asked for before an answer is given again', async () => {
  const wishes = { key: 'once-more', body: goalBody(world.thisWeek) };
  const made = await askWith(everything, 'POST /api/v1/goals', wishes);
  const again = await askWith(everything, 'POST /api/v1/goals', wishes);
  expect([made.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(made.body);
  const { token } = await mintToken(world.member.id, ['goals:read']);
  const refused = await askWith(token, 'POST /api/v1/goals', wishes);
  expect(refused.body.code).toBe('insufficient_scope');
});
