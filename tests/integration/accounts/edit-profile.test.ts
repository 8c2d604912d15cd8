import { expect, test } from 'vitest';
import { editProfile } from '#/lib/accounts/edit-profile.ts';
import { getProfile } from '#/lib/accounts/queries.ts';
import { type InvalidInput, StaleVersion } from '#/lib/core/errors.ts';
import { mintMember } from '#/tests/support/member.ts';
import { act, eventsOf, refusal } from './arrange.ts';

test('name and zone change at once, and the version goes up', async () => {
  const { id, email } = await mintMember();
  const wish = { name: ' Maya Rai-Berg ', timeZone: 'Europe/Berlin' };
  const profile = await act(id, (ctx) => editProfile(ctx, wish, 1));
  expect(profile).toEqual({
    id,
    email,
    name: 'Maya Rai-Berg',
    timeZone: 'Europe/Berlin',
    version: 2,
    due: { weekday: 7, time: '20:00' },
    nextDue: null,
  });
  expect(await act(id, getProfile)).toEqual(profile);
  expect(await eventsOf(id)).toEqual(['profile_edited']);
});

test('a due moment changes from the next week on', async () => {
  const { id } = await mintMember();
  const due = { weekday: 4, time: '09:30' };
  const profile = await act(id, (ctx) => editProfile(ctx, { due }, 1));
  expect(profile.due).toEqual({ weekday: 7, time: '20:00' });
  expect(profile.nextDue).toEqual({ fromWeek: '2026-11-23', ...due });
  const later = await act(id, getProfile, '2026-11-25T10:00:00Z');
  expect([later.due, later.nextDue]).toEqual([due, null]);
});

test('the last of several changes in one week holds', async () => {
  const { id } = await mintMember();
  await act(id, (ctx) => editProfile(ctx, { due: { weekday: 4, time: '09:30' } }, 1));
  const back = await act(id, (ctx) => editProfile(ctx, { due: { weekday: 7, time: '20:00' } }, 2));
  expect(back.nextDue).toMatchObject({ weekday: 7, time: '20:00' });
});

test('together with a move over the date line, no week that has begun changes its due moment', async () => {
  // Sunday evening in Honolulu is already Monday of the next week in Auckland.
  const { id } = await mintMember({ timeZone: 'Pacific/Honolulu' });
  const wish = { timeZone: 'Pacific/Auckland', due: { weekday: 1, time: '08:00' } };
  const profile = await act(id, (ctx) => editProfile(ctx, wish, 1), '2026-11-23T04:00:00Z');
  expect(profile.due).toEqual({ weekday: 7, time: '20:00' });
  expect(profile.nextDue?.fromWeek).toBe('2026-11-30');
});

test('a change made on an older version is refused with what stands now', async () => {
  const { id } = await mintMember();
  await act(id, (ctx) => editProfile(ctx, { name: 'First' }, 1));
  const error = await refusal(act(id, (ctx) => editProfile(ctx, { name: 'Second' }, 1)));
  expect(error).toBeInstanceOf(StaleVersion);
  expect(error).toMatchObject({ currentVersion: 2, current: { name: 'First' } });
});

test('of two changes at once, one is refused', async () => {
  const { id } = await mintMember();
  const change = (name: string) => act(id, (ctx) => editProfile(ctx, { name }, 1));
  const outcomes = await Promise.allSettled([change('One'), change('Two')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test.each([
  ['due.weekday', { due: { weekday: 8, time: '18:00' } }],
  ['due.time', { due: { weekday: 5, time: '24:00' } }],
  ['timeZone', { timeZone: 'Nowhere' }],
  ['email', { email: 'new@example.org' }],
])('%s out of bounds changes nothing', async (path, wish) => {
  const { id } = await mintMember();
  const error = await refusal(act(id, (ctx) => editProfile(ctx, { name: 'New', ...wish }, 1)));
  expect((error as InvalidInput).issues.map((issue) => issue.path)).toEqual([path]);
  expect(await act(id, getProfile)).toMatchObject({ name: 'Maya Rai', version: 1 });
});
