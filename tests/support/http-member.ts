import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';

interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

/** A person without a browser: signed up and in over HTTP, as a script would be. */
export interface HttpMember {
  cookie: string;
  /** Lets the same person go on in a browser. */
  enter: (context: BrowserContext) => Promise<void>;
  /** `call('GET /api/v1/goals')`; fails when the connection does. */
  call: (what: string, sent?: Sent) => Promise<Response>;
}

export async function joinOver(url: string): Promise<HttpMember> {
  const email = `${randomUUID()}@example.test`;
  const password = 'a kite over the river';
  const person = { name: 'Maya Rai', email, password, timeZone: 'Asia/Kathmandu' };
  const made = await callAs('', url, 'POST /api/v1/members', { body: person });
  if (!made.ok) throw new Error(`Signing up answered ${made.status}: ${await made.text()}`);
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = await csrf.json();
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { origin: url, cookie: cookiesOf(csrf), 'x-auth-return-redirect': '1' },
    body: new URLSearchParams({ csrfToken, email, password, callbackUrl: '/dashboard' }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes('milepost.session=')) throw new Error(`Not in: ${await answer.text()}`);
  return memberOver(url, cookie);
}

/** Whoever has this cookie. */
export function memberOver(url: string, cookie: string): HttpMember {
  return {
    cookie,
    enter: (context) => context.addCookies(pairsOf(cookie).map((pair) => ({ ...pair, url }))),
    call: (what, sent) => callAs(cookie, url, what, sent),
  };
}

function pairsOf(cookie: string): { name: string; value: string }[] {
  return cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return { name, value };
  });
}

function callAs(cookie: string, url: string, what: string, sent: Sent = {}): Promise<Response> {
  const [method = '', path = ''] = what.split(' ');
  const headers: Record<string, string> = { origin: url, cookie, ...sent.headers };
  if (sent.body === undefined) return fetch(url + path, { method, headers, redirect: 'manual' });
  headers['content-type'] = 'application/json';
  return fetch(url + path, { method, headers, body: JSON.stringify(sent.body) });
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
