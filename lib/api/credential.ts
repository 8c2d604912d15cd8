import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import { actInSession, actWithToken, type ViewerFacts } from '#/db/transaction.ts';
import { tokenHash } from '#/lib/accounts/start-session.ts';
import { sessionTokenHash } from '#/lib/auth/viewer.ts';
import type { Context } from '#/lib/core/context.ts';
import { NotSignedIn } from '#/lib/core/errors.ts';
import { looksLikeToken } from '#/lib/tokens/rules.ts';
import type { Scope } from './define-route.ts';
import { RequestRefused } from './request-refused.ts';

/** What a request identifies its member with. */
export interface Credential {
  kind: 'session' | 'token';
  hash: Uint8Array;
}

/**
 * A token in `Authorization: Bearer`, or else the session's cookie. With a token the cookie counts for nothing: a
 * browser adds it by itself, the token somebody has meant. Other schemes are those of a proxy in front.
 * @throws RequestRefused 401 for a token that cannot be one
 */
export function credentialOf(headers: Headers): Credential | null {
  const token = /^bearer(?: +(.*))?$/i.exec(headers.get('authorization') ?? '');
  if (token) {
    if (!looksLikeToken(token[1] ?? '')) throw badToken();
    return { kind: 'token', hash: tokenHash(token[1] ?? '') };
  }
  const hash = sessionTokenHash(headers.get('cookie'));
  return hash && { kind: 'session', hash };
}

/**
 * Runs `work` as the member behind the credential, in one transaction.
 * @throws NotSignedIn, or RequestRefused: 401 for a bad token, 403 for one that may not do this
 */
export async function actAs<T>(
  { kind, hash }: Credential,
  scope: Scope | undefined,
  now: Temporal.Instant,
  work: (ctx: Context, viewer: ViewerFacts) => Promise<T>,
): Promise<T> {
  if (kind === 'session') {
    const acted = await actInSession(hash, now, work);
    if (!acted) throw new NotSignedIn();
    return acted.value;
  }
  const acted = await actWithToken(hash, now, (ctx, viewer) => {
    checkScope(viewer.scopes, scope);
    return work(ctx, viewer);
  });
  if (!acted) throw badToken();
  return acted.value;
}

function checkScope(granted: readonly Scope[], scope: Scope | undefined): void {
  if (scope === undefined || scope === 'session') {
    const advice = 'No token may do this. Sign in in a browser.';
    throw new RequestRefused(403, 'session_needed', advice);
  }
  if (granted.includes(scope)) return;
  const challenge = `Bearer realm="Milepost", error="insufficient_scope", scope="${scope}"`;
  const advice = `This token lacks the scope ${scope}. Make one that has it, in your account.`;
  throw new RequestRefused(403, 'insufficient_scope', advice, { 'www-authenticate': challenge });
}

function badToken(): RequestRefused {
  const challenge = 'Bearer realm="Milepost", error="invalid_token"';
  const advice = 'This token is unknown, revoked or past its time. Make a new one in your account.';
  return new RequestRefused(401, 'invalid_token', advice, { 'www-authenticate': challenge });
}
