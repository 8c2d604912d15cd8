import 'server-only';
import type { Issue } from '#/lib/core/errors.ts';

/** A request that HTTP itself rules out, before any verb is asked. */
export class RequestRefused extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  readonly issues: readonly Issue[] | undefined;
  constructor(
    status: number,
    code: string,
    message: string,
    headers: Record<string, string> = {},
    issues?: readonly Issue[],
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.issues = issues;
  }
}
