import { expect, test } from 'vitest';
import { inviteMentor } from '#/lib/mentorships/invite-mentor.ts';
import { revokeInvitation } from '#/lib/mentorships/revoke-invitation.ts';
import { makeGoal } from '#/tests/integration/goals/arrange.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { accept, act, invitationWish, invite, makePair, newsOf, refusal } from './arrange.ts';

test('an invitation is open for 14 days, and says what will be shared', async () => {
  const member = await mintMember();
  const found = await invite(member.id, { email: ' Priya@Example.test ' });
  expect(found).toMatchObject({
    side: 'mentee',
    state: 'invited',
    invitedEmail: 'priya@example.test',
    message: 'Would you read my weeks?',
    mentorId: null,
    goalSharing: 'all',
    pastShared: false,
    version: 1,
  });
  expect(found.journalSince).not.toBeNull();
  expect(Date.parse(found.expiresAt)).toBe(Date.parse('2026-12-02T10:00:00Z'));
  expect(await newsOf(member.id)).toEqual({ events: ['mentor_invited'], notices: [] });
});

test('goals are named: only own ones, each once', async () => {
  const member = await mintMember();
  const goal = await makeGoal(member.id);
  const named = (goalIds: string[]) =>
    invite(member.id, { sharing: { goals: 'named', goalIds, journal: false, past: true } });
  expect((await named([goal.id, goal.id])).goalIds).toEqual([goal.id]);
  const foreign = await makeGoal((await mintMember()).id);
  const error = refusal(
    invite(member.id, { email: 'other@example.test', sharing: naming(foreign.id) }),
  );
  expect(await error).toMatchObject({ issues: [{ path: 'sharing.goalIds' }] });
});

test('of all goals none is named', async () => {
  const member = await mintMember();
  const goal = await makeGoal(member.id);
  const sharing = { ...naming(goal.id), goals: 'all' as const };
  expect((await invite(member.id, { sharing })).goalIds).toEqual([]);
});

test.each([
  ['no address', { email: '' }, 'email'],
  ['what is no address', { email: 'priya' }, 'email'],
  ['a very long message', { message: 'x'.repeat(2001) }, 'message'],
  ['no choice of goals', { sharing: { journal: true, past: true } }, 'sharing.goals'],
  ['more than was asked', { state: 'active' }, 'state'],
  ['a hand-over of nothing', { replacesId: crypto.randomUUID() }, 'replacesId'],
])('%s is refused beside its field', async (_, wish, path) => {
  const member = await mintMember();
  const input = invitationWish(wish as never);
  const error = await refusal(act(member.id, (ctx) => inviteMentor(ctx, input)));
  expect(error).toMatchObject({ issues: [{ path }] });
});

test("one's own address is refused", async () => {
  const member = await mintMember();
  const error = await refusal(invite(member.id, { email: member.email.toUpperCase() }));
  expect(error).toMatchObject({ issues: [{ path: 'email', message: /own address/ }] });
});

test('there is one open invitation for an address, until it runs out or is taken back', async () => {
  const member = await mintMember();
  const first = await invite(member.id);
  expect(await refusal(invite(member.id))).toMatchObject({
    issues: [{ path: 'email', message: /invited this address already/ }],
  });
  const second = await invite(member.id, {}, '2026-12-02T10:00:00Z');
  expect(
    await refusal(accept((await mintMember()).id, first, '2026-12-02T10:00:00Z')),
  ).toBeDefined();
  await act(member.id, (ctx) => revokeInvitation(ctx, second.id));
  expect((await invite(member.id)).state).toBe('invited');
});

test('whoever mentors already is not invited once more', async () => {
  const { mentee, mentor } = await makePair();
  const error = await refusal(invite(mentee.id, { email: mentor.email }));
  expect(error).toMatchObject({ issues: [{ path: 'email', message: /mentors you already/ }] });
});

test('20 invitations are open at most, however many come at once', async () => {
  const member = await mintMember();
  for (let i = 0; i < 19; i++) await invite(member.id, { email: `m${i}@example.test` });
  const last = ['a', 'b', 'c'].map((name) => invite(member.id, { email: `${name}@example.test` }));
  const outcomes = await Promise.allSettled(last);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await refusal(invite(member.id))).toMatchObject({ code: 'too_many_invitations' });
});

test('two members may invite the same address; the link itself is stored nowhere', async () => {
  const [one, other] = [await mintMember(), await mintMember()];
  const first = await invite(one.id);
  await invite(other.id);
  const [row] = await asMember(one.id, (sql) => sql`select * from mentorships`);
  expect(row?.token_hash).toHaveLength(32);
  expect(first.id).toBe(row?.id);
});

function naming(id: string) {
  return { goals: 'named' as const, goalIds: [id], journal: false, past: false };
}
