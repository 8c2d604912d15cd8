import { joinOver } from '../support/http-member.ts';
import { startMailServer } from '../support/mail-server.ts';
import { expect, test } from '../support/own-server.ts';

const sharing = { goals: 'all', goalIds: [], journal: true, past: false };

test('an invitation leaves the built application by mail, and the worker ends with it', async ({
  start,
  page,
}) => {
  const mail = await startMailServer();
  // A start with a new database, and a look every three seconds, on a busy machine.
  test.slow();
  const env = {
    SMTP_URL: `smtp://127.0.0.1:${mail.port}?tls=off`,
    MAIL_FROM: 'Milepost <milepost@example.org>',
  };
  const server = await start(env);
  const mentee = await joinOver(server.url);
  const body = { email: 'priya@example.test', message: 'Would you?', sharing };
  const headers = { origin: server.url };
  const made = await mentee.call('POST /api/v1/mentorships', { body, headers });
  expect(made.status).toBe(201);
  await mail.arrived(1);
  const link = /http:\S+\/invitations\/\S+/.exec(mail.mails[0]?.text ?? '')?.[0] ?? '';
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Maya Rai');
  expect(await server.end('SIGTERM')).toBe(0);
  await mail.stop();
});
