import { expect, test } from 'vitest';
import { signIn } from '#/lib/auth/sign-in.ts';
import { TooManyAttempts } from '#/lib/core/errors.ts';
import { asSystem } from '#/tests/support/member.ts';
import { mintWithPassword, password, refusal } from '../accounts/arrange.ts';
import { Browser } from './browser.ts';

let lastAddress = 0;
/** From an address of its own, so that tests do not count for each other. */
function from(address = `198.51.100.${++lastAddress}`): Headers {
  return new Headers({ 'x-forwarded-for': address });
}

async function guess(email: string, times: number, headers: () => Headers) {
  for (let i = 0; i < times; i++) await signIn({ email, password: 'a wrong guess' }, headers());
}

test('after ten wrong passwords even the right one has to wait, wherever they came from', async () => {
  const { email } = await mintWithPassword();
  await guess(email, 10, () => from());
  const error = await refusal(signIn({ email, password }, from()));
  expect(error).toBeInstanceOf(TooManyAttempts);
  const { retryAfterSeconds } = error as TooManyAttempts;
  expect(retryAfterSeconds).toBeGreaterThan(14 * 60);
  expect(retryAfterSeconds).toBeLessThanOrEqual(15 * 60);
});

test('an address that nobody has is limited in the same way', async () => {
  await guess('nobody@example.org', 10, () => from());
  const attempt = signIn({ email: 'nobody@example.org', password }, from());
  expect(await refusal(attempt)).toBeInstanceOf(TooManyAttempts);
});

test('parallel guesses are counted, too', async () => {
  const { email } = await mintWithPassword();
  const tries = Array.from({ length: 15 }, () =>
    signIn({ email, password: 'a wrong guess' }, from()),
  );
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5);
});

test('guessing elsewhere does not lock the owner’s device out', async () => {
  const { email } = await mintWithPassword();
  const owner = new Browser('192.0.2.44');
  await owner.signIn(email, password);
  expect(owner.jar.get('milepost.device')).toMatch(/^[\w-]{43}$/);
  await guess(email, 10, () => from('192.0.2.44'));
  expect(await refusal(signIn({ email, password }, from()))).toBeInstanceOf(TooManyAttempts);
  expect((await owner.signIn(email, password)).pathname).toBe('/dashboard');
});

test('the owner’s device has a limit of its own', async () => {
  const { email } = await mintWithPassword();
  const owner = new Browser('192.0.2.45');
  await owner.signIn(email, password);
  for (let i = 0; i < 10; i++) await owner.signIn(email, 'a wrong guess');
  expect(await refusal(owner.signIn(email, password))).toBeInstanceOf(TooManyAttempts);
});

test('a device counts as known only for those who signed in on it', async () => {
  const [{ email }, other] = [await mintWithPassword(), await mintWithPassword()];
  const browser = new Browser('192.0.2.46');
  await browser.signIn(other.email, password);
  await guess(email, 10, () => from());
  expect(await refusal(browser.signIn(email, password))).toBeInstanceOf(TooManyAttempts);
});

test('the right password forgets the wrong ones before it', async () => {
  const { email } = await mintWithPassword();
  for (let round = 0; round < 2; round++) {
    await guess(email, 9, () => from());
    expect(await signIn({ email, password }, from())).not.toBeNull();
  }
});

test('one address cannot try many accounts; its IPv6 neighbours in the same network count with it', async () => {
  const tries = (n: number) =>
    signIn({ email: `account-${n}@example.org`, password: 'guess' }, from(`2001:db8:0:7::${n}`));
  for (let n = 1; n <= 50; n++) await tries(n);
  expect(await refusal(tries(51))).toBeInstanceOf(TooManyAttempts);
  const { email } = await mintWithPassword();
  expect(await signIn({ email, password }, from('2001:db8:0:8::1'))).not.toBeNull();
});

test('when the time is over, it starts anew', async () => {
  const { email } = await mintWithPassword();
  await guess(email, 11, () => from()).catch(() => {});
  await asSystem((sql) => sql`update rate_limits set expire = expire - interval '15 minutes'`);
  expect(await signIn({ email, password }, from())).not.toBeNull();
});

test('what is kept names neither account nor address', async () => {
  await guess('secret@example.org', 1, () => from('192.0.2.77'));
  const rows = await asSystem((sql) => sql`select key from rate_limits`);
  expect(rows.length).toBeGreaterThan(1);
  expect(JSON.stringify(rows)).not.toMatch(/secret|192\.0/);
});
