import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '#/lib/core/clock.ts';
import { mostAttempts } from '#/lib/mail/outbox.ts';
import { resendInvitation } from '#/lib/mentorships/resend-invitation.ts';
import { revokeInvitation } from '#/lib/mentorships/revoke-invitation.ts';
import { startMailServer, type TestMailServer } from '#/tests/support/mail-server.ts';
import { asMember, asSystem, mintMember, type TestMember } from '#/tests/support/member.ts';
import { accept, act, invite } from '../mentorships/arrange.ts';
import { inMinutes, outboxOf, plain, sendDue, setMailServer } from './arrange.ts';

let server: TestMailServer | undefined;
let mentee: TestMember;
const now = () => systemClock().toString();

beforeEach(async () => {
  await asSystem((sql) => sql`delete from outbox`);
  mentee = await mintMember();
});
afterEach(() => server?.stop());

async function serve(wishes?: Parameters<typeof startMailServer>[0]): Promise<TestMailServer> {
  server = await startMailServer(wishes);
  setMailServer(plain(server.port));
  return server;
}

function queue(email = 'priya@example.test') {
  return invite(mentee.id, { email }, now());
}

describe('a refusal', () => {
  it('for now is tried again later, with the same id', async () => {
    const { mails } = await serve({ refusals: [451, 451] });
    await queue();
    expect(await sendDue()).toBe(true);
    const [first] = await outboxOf(mentee.id);
    expect(first).toMatchObject({
      state: 'queued',
      attempts: 1,
      problem: 'EENVELOPE 451',
      leased: false,
    });
    expect(first?.waits).toBeGreaterThan(0.6);
    expect(first?.waits).toBeLessThan(1.3);
    expect(await sendDue()).toBe(false);
    expect(await sendDue(inMinutes(2))).toBe(true);
    expect(mails).toHaveLength(0);
    expect(await sendDue(inMinutes(6))).toBe(true);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.messageId).toBe(`<${first?.id}@localhost>`);
    expect(await outboxOf(mentee.id)).toMatchObject([{ state: 'sent', attempts: 3 }]);
  });

  it('for good is not', async () => {
    await serve({ refusals: [550] });
    await queue();
    await sendDue();
    const failed = { state: 'failed', attempts: 1, problem: 'EENVELOPE 550' };
    expect(await outboxOf(mentee.id)).toMatchObject([failed]);
    expect(await sendDue(inMinutes(600))).toBe(false);
  });

  it(`is given up after ${mostAttempts} attempts`, async () => {
    const { mails } = await serve({ refusals: Array(20).fill(451) });
    await queue();
    for (let i = 0; i < mostAttempts; i++) expect(await sendDue(inMinutes(i * 400))).toBe(true);
    expect(await sendDue(inMinutes(5000))).toBe(false);
    expect(await outboxOf(mentee.id)).toMatchObject([{ state: 'failed', attempts: mostAttempts }]);
    expect(mails).toHaveLength(0);
  });
});

it('a server that is down gets the mail when it is back', async () => {
  const { port, stop } = await serve();
  await stop();
  await queue();
  expect(await sendDue()).toBe(true);
  expect(await outboxOf(mentee.id)).toMatchObject([{ state: 'queued', problem: 'ESOCKET' }]);
  expect(port).toBeGreaterThan(0);
  const { mails } = await serve();
  expect(await sendDue(inMinutes(2))).toBe(true);
  expect(mails).toHaveLength(1);
});

describe('what is no longer allowed or of use when its turn comes', () => {
  // The verbs drop what waits; here the mail was taken out of the queue's order just before.
  const requeue = () =>
    asMember(mentee.id, (sql) => sql`update outbox set state = 'queued', settled_at = null`);

  it.each([
    [
      'revoked',
      async (id: string) => void (await act(mentee.id, (ctx) => revokeInvitation(ctx, id), now())),
    ],
    [
      'accepted',
      async (id: string) => {
        const { id: mentorId } = await mintMember();
        await accept(mentorId, { id, invitationNumber: 1 }, now());
      },
    ],
    [
      'of another secret',
      async (id: string) => {
        await asMember(
          mentee.id,
          (sql) => sql`update mentorships set token_hash = '\\x00' where id = ${id}`,
        );
      },
    ],
  ])('is not sent: %s', async (_, change) => {
    const { mails } = await serve();
    const { id } = await queue();
    await change(id);
    await requeue();
    expect(await sendDue()).toBe(true);
    expect(await outboxOf(mentee.id)).toMatchObject([{ state: 'dropped' }]);
    expect(mails).toHaveLength(0);
  });

  it('is not sent: past its 14 days', async () => {
    const { mails } = await serve();
    await queue();
    await sendDue(inMinutes(14 * 24 * 60 + 1));
    expect(await outboxOf(mentee.id)).toMatchObject([{ state: 'dropped' }]);
    expect(mails).toHaveLength(0);
  });

  it('is sent once when it was sent anew', async () => {
    const { mails } = await serve();
    const { id } = await queue();
    await act(mentee.id, (ctx) => resendInvitation(ctx, id), now());
    await requeue();
    while (await sendDue());
    const rows = await outboxOf(mentee.id);
    expect(rows.map(({ state }) => state).sort()).toEqual(['dropped', 'sent']);
    expect(mails).toHaveLength(1);
  });
});

it('several processes share the work: one mail for each row', async () => {
  const { mails } = await serve();
  const emails = Array.from({ length: 12 }, (_, i) => `mentor${i}@example.test`);
  for (const email of emails) await queue(email);
  const workOff = async () => {
    while (await sendDue());
  };
  await Promise.all([workOff(), workOff(), workOff()]);
  const to = mails.map((mail) => (Array.isArray(mail.to) ? mail.to[0] : mail.to)?.text);
  expect(to.sort()).toEqual(emails.sort());
});

it('one that a crashed process had is sent by another, and settled once', async () => {
  const { mails } = await serve();
  await queue();
  let finish = () => {};
  const stuck = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let taken = () => {};
  const begun = new Promise<void>((resolve) => {
    taken = resolve;
  });
  const late = sendDue(inMinutes(0), () => {
    taken();
    return stuck;
  });
  await begun;
  expect(await sendDue(inMinutes(4))).toBe(false);
  expect(await sendDue(inMinutes(6))).toBe(true);
  const sent = await outboxOf(mentee.id);
  expect(sent).toMatchObject([{ state: 'sent', attempts: 2 }]);
  finish();
  await late;
  expect(await outboxOf(mentee.id)).toEqual([{ ...sent[0], waits: expect.any(Number) }]);
  expect(mails).toHaveLength(1);
});
