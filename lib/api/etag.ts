import 'server-only';
import type { Precondition } from './define-route.ts';
import { RequestRefused } from './request-refused.ts';

export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version that a change was made on; null when it says that nothing is there yet.
 * @throws RequestRefused 428 when the request does not say, 400 when what it says is not an ETag of ours
 */
export function requestedVersion(headers: Headers, precondition: Precondition): number | null {
  const ifMatch = headers.get('if-match');
  const ifNoneMatch = headers.get('if-none-match');
  if (ifMatch !== null && ifNoneMatch !== null) {
    throw malformed('Send either If-Match or If-None-Match, not both.');
  }
  if (ifMatch !== null) return versionOf(ifMatch);
  if (precondition === 'or-none' && ifNoneMatch !== null) {
    if (ifNoneMatch.trim() === '*') return null;
    throw malformed('If-None-Match can only be * here: nothing is saved yet.');
  }
  throw new RequestRefused(428, 'version_required', advice[precondition]);
}

const advice = {
  needed: 'Send If-Match with the ETag that you last read, so that nothing is overwritten unseen.',
  'or-none':
    'Send If-Match with the ETag that you last read, or If-None-Match: * when nothing is saved yet.',
};

function versionOf(tag: string): number {
  const digits = /^"(\d{1,9})"$/.exec(tag.trim())?.[1];
  if (digits !== undefined) return Number(digits);
  throw malformed('If-Match must be one ETag as this API gives it, such as "3": no * and no W/.');
}

function malformed(message: string): RequestRefused {
  return new RequestRefused(400, 'malformed_precondition', message);
}
