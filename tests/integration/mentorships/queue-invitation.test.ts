import { afterEach, expect, test } from 'vitest';
import { env } from '#/lib/core/env.ts';
import { getMentorshipFor } from '#/lib/mentorships/access.ts';
import {
  dropInvitation,
  hasMailServer,
  queueInvitation,
} from '#/lib/mentorships/queue-invitation.ts';
import { resendInvitation } from '#/lib/mentorships/resend-invitation.ts';
import { revokeInvitation } from '#/lib/mentorships/revoke-invitation.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { act, invite } from './arrange.ts';

const variables = env();

afterEach(() => {
  variables.smtpUrl = null;
});

test('without a mail server nothing is queued: the link is handed over', async () => {
  const member = await mintMember();
  const invitation = await invite(member.id);
  expect(hasMailServer()).toBe(false);
  await act(member.id, (ctx) => queueInvitation(ctx, invitation));
  expect(await mailsOf(member.id)).toEqual([]);
});

test('with one each sending is queued, and the one before is dropped', async () => {
  variables.smtpUrl = 'smtp://localhost:2525';
  const member = await mintMember();
  const invitation = await invite(member.id);
  expect(invitation.mail).toBe('queued');
  expect(await mailsOf(member.id)).toEqual(['1 queued']);
  await act(member.id, (ctx) => resendInvitation(ctx, invitation.id));
  expect(await mailsOf(member.id)).toEqual(['1 dropped', '2 queued']);
  await act(member.id, (ctx) => revokeInvitation(ctx, invitation.id));
  expect(await mailsOf(member.id)).toEqual(['1 dropped', '2 dropped']);
});

test('a mail that has left is not touched any more', async () => {
  variables.smtpUrl = 'smtp://localhost:2525';
  const member = await mintMember();
  const { id } = await invite(member.id);
  await asMember(
    member.id,
    (sql) => sql`update outbox set state = 'sent' where subject_id = ${id}`,
  );
  await act(member.id, (ctx) => dropInvitation(ctx, id));
  expect((await act(member.id, (ctx) => getMentorshipFor(ctx, id))).mail).toBe('sent');
});

async function mailsOf(memberId: string): Promise<string[]> {
  const rows = await asMember(
    memberId,
    (sql) => sql<{ mail: string }[]>`select turn || ' ' || state mail from outbox order by id`,
  );
  return rows.map(({ mail }) => mail);
}
