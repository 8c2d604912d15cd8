// What can stand in SMTP_URL and MAIL_FROM.

export interface Mailbox {
  /** Empty: only the address is shown. */
  name: string;
  address: string;
}

const addressForm = /^[^\s@<>"(),:;\\]{1,64}@[^\s@<>"(),:;\\]{1,190}$/;

/** `Milepost <milepost@example.org>`, or the address alone. Null for anything else. */
export function parseMailbox(text: string): Mailbox | null {
  const named = /^(?:"([^"]*)"|([^"<>]*?))\s*<([^<>]*)>$/.exec(text);
  const [name, address] = named ? [named[1] ?? named[2] ?? '', named[3] ?? ''] : ['', text];
  if (/\p{Cc}/u.test(text) || !addressForm.test(address)) return null;
  return { name: name.trim(), address };
}

/** What is wrong with an SMTP_URL, as a sentence that does not repeat it; null when nothing is. */
export function smtpProblem(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    return 'SMTP_URL must look like smtp://user:password@mail.example.org:587 or smtps://…:465, with special characters in the password percent-encoded.';
  }
  if ((url.pathname !== '' && url.pathname !== '/') || url.hash) {
    return 'SMTP_URL has something behind the host. Special characters in the user name and the password must be percent-encoded.';
  }
  if ((url.username === '') !== (url.password === ''))
    return 'SMTP_URL must have a user name and a password, or neither.';
  if (!isEncoded(url.username) || !isEncoded(url.password)) {
    return 'SMTP_URL has a "%" in its user name or password that stands for nothing. Write it as %25.';
  }
  const unknown = [...url.searchParams].find(([name, value]) => name !== 'tls' || value !== 'off');
  return unknown
    ? 'SMTP_URL can end with ?tls=off, for a mail server on this machine or network that does not encrypt, and with nothing else.'
    : null;
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
