import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mailAdvice, problemCode } from '#/lib/mail/mail-problem.ts';
import { sendMail } from '#/lib/mail/mail-server.ts';
import {
  startMailServer,
  type TestMailServer,
  trustTestServer,
} from '#/tests/support/mail-server.ts';
import { refusal } from '../accounts/arrange.ts';
import { plain, setMailServer } from './arrange.ts';

const login = { user: 'post', pass: 'p@ss/word' };
const mail = { to: 'you@example.org', subject: 'A test', text: 'Hello', html: '<p>Hello</p>' };
let server: TestMailServer;

async function serve(
  url: (port: number) => string,
  wishes?: Parameters<typeof startMailServer>[0],
) {
  server = await startMailServer(wishes);
  setMailServer(url(server.port));
  return server;
}
afterEach(() => server.stop());

async function attempt(): Promise<{ code: string; advice: string }> {
  const error = await refusal(sendMail(mail, 'x'));
  const advice = mailAdvice(error, { host: 'localhost', port: 587 });
  expect(advice).not.toContain('p@ss');
  return { code: problemCode(error), advice };
}

describe('with a certificate that is trusted', () => {
  beforeAll(trustTestServer);

  it('turns to TLS before it says the password', async () => {
    const url = (port: number) => `smtp://post:p%40ss%2Fword@localhost:${port}`;
    const { mails, logins } = await serve(url, { tls: 'starttls', login });
    await sendMail(mail, 'x');
    expect(logins).toEqual([{ user: 'post', secure: true }]);
    expect(mails[0]?.text?.trim()).toBe('Hello');
  });

  it('speaks TLS from the first byte with smtps', async () => {
    const url = (port: number) => `smtps://post:p%40ss%2Fword@localhost:${port}`;
    const { mails } = await serve(url, { tls: 'implicit', login });
    await sendMail(mail, 'x');
    expect(mails).toHaveLength(1);
  });

  it('says so when the password is wrong', async () => {
    await serve((port) => `smtps://post:wrong@localhost:${port}`, { tls: 'implicit', login });
    expect(await attempt()).toEqual({
      code: 'EAUTH 535',
      advice: expect.stringMatching(/does not accept the user name and password/),
    });
  });
});

it('never says a password in the open, unless it is told to', async () => {
  const { logins } = await serve((port) => `smtp://post:p%40ss%2Fword@localhost:${port}`, {
    login,
  });
  expect((await attempt()).advice).toMatch(/offers no STARTTLS/);
  expect(logins).toEqual([]);
  setMailServer(`smtp://post:p%40ss%2Fword@localhost:${server.port}?tls=off`);
  await sendMail(mail, 'x');
  expect(logins).toEqual([{ user: 'post', secure: false }]);
});

it.each([
  ['smtps', 'implicit'],
  ['smtp', 'starttls'],
] as const)('does not believe a strange certificate over %s', async (scheme, tls) => {
  const { mails } = await serve((port) => `${scheme}://localhost:${port}`, { tls, strange: true });
  expect((await attempt()).advice).toMatch(/certificate of localhost is not to be trusted/);
  expect(mails).toEqual([]);
});

it.each([
  [
    'smtps where the server speaks plainly',
    (port: number) => `smtps://127.0.0.1:${port}`,
    /does not begin with TLS/,
  ],
  ['a port where nothing listens', () => 'smtp://127.0.0.1:1', /Nothing listens/],
])('says in words what is wrong: %s', async (_, url, words) => {
  await serve(url);
  expect((await attempt()).advice).toMatch(words);
});

it('says which mail was refused, and for good', async () => {
  await serve(plain, { refusals: [550] });
  expect((await attempt()).advice).toMatch(
    /refuses the sender or the recipient.* It said: 550 Not now/,
  );
});

it('lets no line break of a member’s begin a header', async () => {
  const { mails } = await serve(plain);
  const subject = 'Maya\r\nBcc: evil@example.org\u2028X-Mine: 1';
  await sendMail({ ...mail, subject }, 'x');
  expect(mails[0]?.headers.has('bcc')).toBe(false);
  expect(mails[0]?.subject).toBe('Maya Bcc: evil@example.org X-Mine: 1');
  const to = 'you@example.org\r\nBcc: evil@example.org';
  await sendMail({ ...mail, to }, 'x').catch(() => {});
  expect(mails.every(({ headers }) => !headers.has('bcc'))).toBe(true);
  const names = 'you@example.org, evil@example.org';
  await sendMail({ ...mail, to: names }, 'x').catch(() => {});
  expect(
    mails
      .flatMap(({ to }) => (Array.isArray(to) ? to : [to]))
      .every((each) => each?.value.length === 1),
  ).toBe(true);
});
