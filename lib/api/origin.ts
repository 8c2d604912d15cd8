import 'server-only';
import { env } from '#/lib/core/env.ts';
import { RequestRefused } from './request-refused.ts';

/**
 * Whoever brings a cookie, or says where they come from, must come from this installation's own pages: a
 * browser sends the cookie along for any site that asks.
 * @throws RequestRefused 403
 */
export function checkOrigin(headers: Headers): void {
  const origin = headers.get('origin');
  if (origin === env().appUrl) return;
  if (origin === null && !headers.has('cookie')) return;
  const found = origin === null ? 'has no Origin header' : 'comes from another site';
  throw new RequestRefused(
    403,
    'foreign_origin',
    `This change ${found}. Send Origin: ${env().appUrl}, the address of this installation (APP_URL).`,
  );
}
