import 'server-only';

/** What nodemailer throws: its own code, the system's below it, and what the server answered. */
export interface MailError {
  code?: string;
  /** The SMTP status, such as 550. */
  responseCode?: number;
  response?: string;
  command?: string;
  message?: string;
  cause?: unknown;
}

/** Why an attempt failed, as a code without a word of anybody's: `EENVELOPE 550`. */
export function problemCode(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as MailError;
  const known = typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : 'unknown';
  return responseCode ? `${known} ${responseCode}` : known;
}

/** True when the server will never take this mail: a 5xx for the address or the text, not for who we are. */
export function isForGood(error: unknown): boolean {
  const { code, responseCode = 0 } = (error ?? {}) as MailError;
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}

/** What went wrong, and what to look at, for whoever runs the installation. */
export function mailAdvice(error: unknown, { host, port }: { host: string; port: number }): string {
  const { code, response, message = '' } = (error ?? {}) as MailError;
  const said = response ? ` It said: ${response}` : '';
  const all = `${code} ${message} ${response ?? ''}`;
  if (/EDNS|ENOTFOUND|EAI_AGAIN/.test(all)) {
    return `The name ${host} of SMTP_URL is not known here. Is it spelled right?`;
  }
  if (/ECONNREFUSED/.test(all)) {
    return `Nothing listens at ${host}:${port}. Is the port right, and does the mail server run?`;
  }
  if (/certificate|CERT_|altname/i.test(all)) {
    return `The certificate of ${host} is not to be trusted: ${message}. Name the server as its certificate does; one on this machine can go without: ?tls=off.`;
  }
  if (/wrong version number|packet length too long/i.test(all)) {
    return `${host}:${port} does not begin with TLS. Write smtp:// instead of smtps://, which turns to TLS later (STARTTLS).`;
  }
  if (code === 'ETLS') {
    return `${host}:${port} offers no STARTTLS, and a password is not sent in the open. Use smtps:// and its port, usually 465.${said}`;
  }
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return `${host} does not accept the user name and password of SMTP_URL.${said}`;
  }
  if (code === 'EENVELOPE') {
    return `${host} refuses the sender or the recipient. May MAIL_FROM send from there?${said}`;
  }
  if (code === 'EMESSAGE') return `${host} refuses the mail itself.${said}`;
  if (/ETIMEDOUT|ECONNECTION|EABORT|ESOCKET|ECONNRESET/.test(all)) {
    return `${host}:${port} does not answer as a mail server does. Is the port right (587, or 465 for smtps), and does a firewall let it through?${said}`;
  }
  return `${host} could not be used: ${message || problemCode(error)}.${said}`;
}
