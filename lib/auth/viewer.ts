import 'server-only';
import { tokenHash } from '#/lib/accounts/start-session.ts';
import { env } from '#/lib/core/env.ts';

/** A header, or what Next hands out as cookies. */
export type Cookies =
  | string
  | null
  | undefined
  | { get(name: string): { readonly value: string } | undefined };

/** Over https the browser itself guards the name: only this host can have set the cookie. */
export function cookieName(name: 'session' | 'device'): string {
  return `${overHttps() ? '__Host-' : ''}milepost.${name}`;
}

export function overHttps(): boolean {
  return env().appUrl.startsWith('https:');
}

/**
 * What identifies the session of a request: the SHA-256 of the opaque id in its cookie, or null without one. Whether
 * such a session exists and is still good is for the database to say, with `readInSession` or `actInSession`.
 */
export function sessionTokenHash(cookies: Cookies): Uint8Array | null {
  const token = tokenIn(cookies, 'session');
  return token === null ? null : tokenHash(token);
}

/** An opaque id of ours in a cookie, or null when there is none that looks like one. */
export function tokenIn(cookies: Cookies, name: 'session' | 'device'): string | null {
  const wanted = cookieName(name);
  const value =
    typeof cookies === 'object' ? cookies?.get(wanted)?.value : inHeader(cookies ?? '', wanted);
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null;
}

function inHeader(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
