import 'server-only';
import { createTransport } from 'nodemailer';
import { EnvError, env } from '#/lib/core/env.ts';

/** What is to be sent, in both forms that mail readers take. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** The longest that one attempt takes, from the name of the server to its last word. */
const MOST_MS = 45_000;

/**
 * Hands one mail to the mail server of SMTP_URL.
 * @param id the same for each attempt: a mail reader shows a mail that came twice once
 * @throws what nodemailer throws, with a `code`; EnvError without SMTP_URL
 */
export async function sendMail(mail: Mail, id: string, stop?: AbortSignal): Promise<void> {
  const { smtpUrl, mailFrom, appUrl } = env();
  if (!smtpUrl || !mailFrom) throw new EnvError('SMTP_URL and MAIL_FROM are not set.');
  const late = AbortSignal.timeout(MOST_MS);
  const transport = createTransport(transportOptions(smtpUrl));
  try {
    await transport.sendMail({
      from: mailFrom,
      to: { name: '', address: mail.to },
      subject: oneLine(mail.subject),
      text: mail.text,
      html: mail.html,
      messageId: `<${id}@${new URL(appUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: stop ? AbortSignal.any([stop, late]) : late,
    });
  } finally {
    transport.close();
  }
}

/** A password goes out encrypted only, unless the URL says `?tls=off`. */
export function transportOptions(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  const plain = url.searchParams.get('tls') === 'off';
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ignoreTLS: plain,
    requireTLS: user !== '' && !secure && !plain,
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  };
}

/** What a member wrote can stand in a header: no line break of theirs begins another. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
