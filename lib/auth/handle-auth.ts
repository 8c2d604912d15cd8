import 'server-only';
import { randomBytes } from 'node:crypto';
import { env } from '#/lib/core/env.ts';
import { NotAllowed } from '#/lib/core/errors.ts';
import { failures, handlers } from './auth.ts';
import { cookieName, overHttps, tokenIn } from './viewer.ts';

const yearInSeconds = 365 * 86_400;

/**
 * Answers a request under /api/auth through Auth.js, with what it leaves to others: the exact origin, the address that
 * people open instead of what the request says, failures that are not a wrong password, and the mark of a known device.
 * @throws NotAllowed for another origin, TooManyAttempts, DatabaseUnavailable
 */
export async function handleAuth(request: Request): Promise<Response> {
  const { appUrl } = env();
  const changes = request.method !== 'GET';
  if (changes && request.headers.get('origin') !== appUrl) {
    throw new NotAllowed('foreign_origin', `Sign in and out on ${appUrl}.`);
  }
  const device =
    tokenIn(request.headers.get('cookie'), 'device') ?? randomBytes(32).toString('base64url');
  const noted: { failure?: unknown } = {};
  const handler = handlers[changes ? 'POST' : 'GET'];
  const answer = await failures.run(noted, () =>
    handler(asOpened(request, appUrl, device) as never),
  );
  if (noted.failure) throw noted.failure;
  answer.headers.set('cache-control', 'private, no-store');
  if (changes && setsSession(answer)) {
    answer.headers.append('set-cookie', deviceCookie(device));
  }
  return answer;
}

/** The request as it would be on the one address of this installation, from a device that has a name. */
function asOpened(request: Request, appUrl: string, device: string): Request {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  const cookies = [headers.get('cookie'), `${cookieName('device')}=${device}`];
  headers.set('cookie', cookies.filter(Boolean).join('; '));
  const body = request.body ? { body: request.body, duplex: 'half' } : {};
  return new Request(appUrl + pathname + search, { method: request.method, headers, ...body });
}

function setsSession(answer: Response): boolean {
  const start = `${cookieName('session')}=`;
  return answer.headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(start) && !cookie.startsWith(`${start};`));
}

function deviceCookie(device: string): string {
  const secure = overHttps() ? '; Secure' : '';
  return `${cookieName('device')}=${device}; Path=/; Max-Age=${yearInSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
