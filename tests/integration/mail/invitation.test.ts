import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#/lib/core/clock.ts';
import { env } from '#/lib/core/env.ts';
import { sharingSentences } from '#/lib/mentorships/rules.ts';
import { ask } from '#/tests/support/api.ts';
import { startMailServer, type TestMailServer } from '#/tests/support/mail-server.ts';
import { mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { invite } from '../mentorships/arrange.ts';
import { outboxOf, plain, sendDue, setMailServer } from './arrange.ts';

let server: TestMailServer;
const now = () => systemClock().toString();

beforeAll(async () => {
  server = await startMailServer();
  setMailServer(plain(server.port));
});
afterAll(() => server.stop());

it('arrives, with a link that opens the invitation and lets it be accepted', async () => {
  const mentee = await mintMember({ name: 'Tomás Vidal' });
  const mentor = await mintMember({ name: 'Priya Raman' });
  await invite(mentee.id, { email: mentor.email, message: 'Would you?\nI would be glad.' }, now());
  expect(await sendDue()).toBe(true);
  expect(await sendDue()).toBe(false);
  expect(await outboxOf(mentee.id)).toMatchObject([{ state: 'sent', attempts: 1, leased: false }]);
  const [mail] = server.mails;
  expect(mail?.subject).toBe('Tomás Vidal invites you to be their mentor');
  expect(mail?.from?.text).toBe('"Milepost" <milepost@example.org>');
  expect(mail?.to).toMatchObject({ value: [{ address: mentor.email, name: '' }] });
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail?.text).toContain('> Would you?\n> I would be glad.');
  expect(mail?.text).not.toContain(mentee.email);
  const link = new RegExp(`${env().appUrl}(/invitations/([\\w.-]+))`).exec(mail?.text ?? '');
  expect(mail?.html).toContain(`href="${link?.[0]}"`);
  const shown = await ask(`GET /api/v1/invitations/${link?.[2]}`);
  expect(shown.status).toBe(200);
  const { token } = await insertSession(mentor.id);
  const accepted = await ask(`POST /api/v1/invitations/${link?.[2]}/acceptance`, { token });
  expect(accepted.status).toBeLessThan(300);
});

it('goes through the API into the outbox in the transaction of the invitation', async () => {
  const mentee = await mintMember();
  const { token } = await insertSession(mentee.id);
  const body = {
    email: 'somebody@example.test',
    message: '',
    sharing: { goals: 'all', goalIds: [], journal: false, past: false },
  };
  const made = await ask('POST /api/v1/mentorships', { token, body });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  expect(await outboxOf(mentee.id)).toMatchObject([{ state: 'queued', attempts: 0 }]);
  const before = server.mails.length;
  await sendDue();
  for (const { text } of sharingSentences({ goals: 'all', journal: false, past: false }, null))
    expect(server.mails[before]?.text).toContain(text);
});

it('is not queued without a mail server', async () => {
  setMailServer(undefined);
  const mentee = await mintMember();
  await invite(mentee.id, {}, now());
  expect(await outboxOf(mentee.id)).toEqual([]);
  setMailServer(plain(server.port));
});
