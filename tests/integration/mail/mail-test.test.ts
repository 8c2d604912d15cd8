import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startMailServer } from '#/tests/support/mail-server.ts';
import { plain } from './arrange.ts';

const run = promisify(execFile);

function mailTest(recipient: string, env: Record<string, string>) {
  const args = ['--conditions=react-server', 'scripts/mail-test.ts', recipient];
  return run(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '', ...env } }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }) => ({ code, said: stderr }),
  );
}

it('npm run mail:test sends a mail', async () => {
  const server = await startMailServer();
  const env = { SMTP_URL: plain(server.port), MAIL_FROM: 'milepost@example.org' };
  const { code, said } = await mailTest('you@example.org', env);
  expect([code, said]).toEqual([0, expect.stringContaining('127.0.0.1 has taken it.')]);
  expect(server.mails[0]?.subject).toBe('Mail from Milepost works');
  await server.stop();
});

it.each([
  ['nobody to send it to', '', {}, /^Say where to/],
  ['no mail server', 'you@example.org', { SMTP_URL: '' }, /^SMTP_URL is not set/],
  [
    'a server that is down',
    'you@example.org',
    { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'm@example.org' },
    /^Nothing listens at 127\.0\.0\.1:1/,
  ],
])('or says what is wrong: %s', async (_, recipient, env, words) => {
  const { code, said } = await mailTest(recipient, env);
  expect([code, said]).toEqual([1, expect.stringMatching(words)]);
});
