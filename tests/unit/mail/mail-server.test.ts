import { describe, expect, it } from 'vitest';
import { isForGood, mailAdvice, problemCode } from '#/lib/mail/mail-problem.ts';
import { transportOptions } from '#/lib/mail/mail-server.ts';
import { pauseAfter } from '#/lib/mail/outbox.ts';

describe('SMTP_URL', () => {
  it.each([
    [
      'smtp://mail.example.org',
      { host: 'mail.example.org', port: 587, secure: false, requireTLS: false },
    ],
    ['smtps://mail.example.org', { port: 465, secure: true, requireTLS: false }],
    ['smtp://a:b@mail.example.org:25', { port: 25, requireTLS: true, ignoreTLS: false }],
    ['smtp://a%40b.org:p%3A%2F@mail.example.org', { auth: { user: 'a@b.org', pass: 'p:/' } }],
    ['smtp://a:b@[::1]:25?tls=off', { host: '::1', requireTLS: false, ignoreTLS: true }],
  ])('%s', (url, options) => expect(transportOptions(url)).toMatchObject(options));

  it('names no login when there is none', () => {
    expect(transportOptions('smtp://mail.example.org')).not.toHaveProperty('auth');
  });
});

describe('a failure', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550 }, 'EENVELOPE 550', true],
    [{ code: 'EMESSAGE', responseCode: 554 }, 'EMESSAGE 554', true],
    [{ code: 'EENVELOPE', responseCode: 421 }, 'EENVELOPE 421', false],
    [{ code: 'EAUTH', responseCode: 535 }, 'EAUTH 535', false],
    [{ code: 'ETIMEDOUT' }, 'ETIMEDOUT', false],
    [{ code: 'maya@example.org is full' }, 'unknown', false],
    [null, 'unknown', false],
  ])('%j', (error, code, forGood) => {
    expect([problemCode(error), isForGood(error)]).toEqual([code, forGood]);
  });

  it.each([
    [{ code: 'EDNS', message: 'getaddrinfo ENOTFOUND mail' }, /name mail of SMTP_URL is not known/],
    [{ code: 'ETIMEDOUT', message: 'Greeting never received' }, /mail:25 does not answer/],
    [{ code: 'EMESSAGE', response: '554 Spam' }, /refuses the mail itself. It said: 554 Spam/],
  ])('is told in words: %j', (error, words) => {
    expect(mailAdvice(error, { host: 'mail', port: 25 })).toMatch(words);
  });

  it('has words even when nobody knows it', () => {
    const advice = mailAdvice({ message: 'Strange' }, { host: 'mail', port: 25 });
    expect(advice).toBe('mail could not be used: Strange.');
  });
});

it('waits longer each time, up to three hours and a bit, and never in step', () => {
  const minutes = (attempts: number, chance: number) => pauseAfter(attempts, chance) / 60_000;
  expect([1, 2, 3, 4].map((n) => minutes(n, 0.5))).toEqual([1, 2, 4, 8]);
  expect([minutes(1, 0), minutes(1, 1)]).toEqual([0.75, 1.25]);
  expect(minutes(10, 1)).toBe(225);
});
