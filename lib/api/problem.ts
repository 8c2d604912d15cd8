import 'server-only';
import {
  Conflict,
  DatabaseUnavailable,
  DomainError,
  InvalidInput,
  type Issue,
  NotAllowed,
  NotFound,
  NotSignedIn,
  StaleVersion,
  TooManyAttempts,
} from '#/lib/core/errors.ts';
import { logError } from '#/lib/core/logger.ts';
import { etagOf } from './etag.ts';
import { titles } from './problem-titles.ts';
import { RequestRefused } from './request-refused.ts';

/** A problem document (RFC 9457). */
export interface Problem {
  /** Where the kind of problem is explained. */
  type: string;
  title: string;
  status: number;
  /** What happened and what can be done about it, for the person who meets it. */
  detail: string;
  /** For programs: one word per kind of problem. */
  code: string;
  errors?: readonly Issue[];
  /** For a failure of ours: what to quote when reporting it. */
  reference?: string;
  /** For a stale version: what stands now. */
  currentVersion?: number;
  current?: unknown;
}

type Extra = Partial<Omit<Problem, 'type' | 'title' | 'status' | 'detail' | 'code'>>;

/** The one place where errors get their HTTP status. */
export function problemResponse(error: unknown, where: { method: string; path: string }): Response {
  if (error instanceof RequestRefused) {
    return respond(
      error.status,
      error.code,
      error.message,
      { errors: error.issues },
      error.headers,
    );
  }
  if (error instanceof InvalidInput) {
    return respond(422, error.code, error.message, { errors: error.issues });
  }
  if (error instanceof NotSignedIn) {
    const challenge = { 'www-authenticate': 'Bearer realm="Milepost"' };
    return respond(401, error.code, error.message, {}, challenge);
  }
  if (error instanceof NotFound) return respond(404, error.code, error.message);
  if (error instanceof NotAllowed) return respond(403, error.code, error.message);
  if (error instanceof Conflict) return respond(409, error.code, error.message);
  if (error instanceof StaleVersion) {
    const { current, currentVersion } = error;
    const etag: Record<string, string> = current === null ? {} : { etag: etagOf(currentVersion) };
    return respond(412, error.code, error.message, { currentVersion, current }, etag);
  }
  if (error instanceof TooManyAttempts) {
    const wait = { 'retry-after': String(error.retryAfterSeconds) };
    return respond(429, error.code, error.message, {}, wait);
  }
  if (error instanceof DatabaseUnavailable) {
    return respond(503, error.code, error.message, {}, { 'retry-after': '2' });
  }
  if (error instanceof DomainError) return respond(400, error.code, error.message);
  if (isOverload(error)) {
    const detail = 'This took too long just now, and nothing was changed. Try again in a moment.';
    return respond(503, 'busy', detail, {}, { 'retry-after': '2' });
  }
  const reference = logError('api_failed', error, where);
  const detail = `Something went wrong on our side, and nothing was changed. Quote ${reference} if you report it.`;
  return respond(500, 'internal_error', detail, { reference });
}

function respond(
  status: number,
  code: string,
  detail: string,
  extra: Extra = {},
  headers: Record<string, string> = {},
): Response {
  const title = titles[status] ?? 'The request was refused';
  const problem: Problem = {
    type: `/api/docs#problem-${status}`,
    title,
    status,
    detail,
    code,
    ...extra,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'private, no-store',
      ...headers,
    },
  });
}

/** lock_timeout and statement_timeout: PostgreSQL gave up waiting and rolled back. */
function isOverload(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return code === '55P03' || code === '57014' || (cause !== undefined && isOverload(cause));
}
