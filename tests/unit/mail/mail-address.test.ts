import { describe, expect, it } from 'vitest';
import { EnvError, parseEnv } from '#/lib/core/env.ts';
import { parseMailbox, smtpProblem } from '#/lib/core/mail-address.ts';

describe('MAIL_FROM', () => {
  it.each([
    ['milepost@example.org', { name: '', address: 'milepost@example.org' }],
    ['<milepost@example.org>', { name: '', address: 'milepost@example.org' }],
    ['Milepost <milepost@example.org>', { name: 'Milepost', address: 'milepost@example.org' }],
    ['"Milepost, Inc." <m@localhost>', { name: 'Milepost, Inc.', address: 'm@localhost' }],
  ])('%s', (text, mailbox) => expect(parseMailbox(text)).toEqual(mailbox));

  it.each([
    'Milepost',
    'a@b@c',
    'a b@example.org',
    'a@example.org, b@example.org',
    'A <a@example.org> <b@example.org>',
    'A\nBcc: b@example.org <a@example.org>',
    'A <a@example.org>\r\nBcc: b@example.org',
  ])('is not %j', (text) => {
    expect(parseMailbox(text)).toBeNull();
    expect(() => parseEnv({ MAIL_FROM: text })).toThrow(/^MAIL_FROM must be an address/);
  });
});

describe('SMTP_URL', () => {
  const MAIL_FROM = 'milepost@example.org';

  it.each([
    'smtp://mail.example.org',
    'smtps://user:p%40ss@mail.example.org:465',
    'smtp://user:pass@[::1]:25/?tls=off',
  ])('is %s', (url) => {
    expect(smtpProblem(url)).toBeNull();
    expect(parseEnv({ SMTP_URL: url, MAIL_FROM }).smtpUrl).toBe(url);
  });

  it.each([
    'mail.example.org',
    'mail.example.org:587',
    'https://mail.example.org',
    'smtp://',
    'smtp://user@mail.example.org',
    'smtp://user:hunter2/x@mail.example.org',
    'smtp://user:hunter2%@mail.example.org',
    'smtp://user:hunter2@mail.example.org?tls=on',
    'smtp://user:hunter2@mail.example.org?rejectUnauthorized=false',
    'smtp://user:hunter2@mail.example.org/#x',
  ])('is not %s, and a password is not repeated', (url) => {
    const parse = () => parseEnv({ SMTP_URL: url, MAIL_FROM });
    expect(parse).toThrow(EnvError);
    expect(parse).toThrow(/^SMTP_URL (?!.*hunter2)/);
  });

  it('needs MAIL_FROM beside it', () => {
    const parse = () => parseEnv({ SMTP_URL: 'smtp://mail.example.org' });
    expect(parse).toThrow(/^MAIL_FROM is required together with SMTP_URL/);
  });
});
