import { env } from '#/lib/core/env.ts';
import { sessionCookieName } from './session.ts';

export interface ApiWishes {
  /** What the session's cookie carries; without it nobody asks. */
  token?: string | undefined;
  body?: unknown;
  /** Sent as it is, in place of `body`. */
  text?: string;
  /** A version for If-Match; null for `If-None-Match: *`. */
  version?: number | null | undefined;
  /** Idempotency-Key. */
  key?: string | undefined;
  /** Over all others; undefined takes one away. */
  headers?: Record<string, string | undefined>;
}

export interface ApiAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of any shape
  body: any;
}

/**
 * Asks the API as a browser on the right page would: in this process, or where MILEPOST_E2E_URL says.
 * @param call `PUT /api/v1/goals/…`
 */
export async function ask(call: string, wishes: ApiWishes = {}): Promise<ApiAnswer> {
  const [method = 'GET', path = '/'] = call.split(' ');
  const { token, body, version, key } = wishes;
  const text = wishes.text ?? (body === undefined ? undefined : JSON.stringify(body));
  const headers = new Headers();
  const wanted: Record<string, string | undefined> = {
    origin: process.env.MILEPOST_E2E_URL ?? env().appUrl,
    cookie: token && `${sessionCookieName}=${token}`,
    'content-type': text === undefined ? undefined : 'application/json',
    'if-match': typeof version === 'number' ? `"${version}"` : undefined,
    'if-none-match': version === null ? '*' : undefined,
    'idempotency-key': key,
    ...wishes.headers,
  };
  for (const [name, value] of Object.entries(wanted)) if (value) headers.set(name, value);
  const answer = await send(path, {
    method,
    headers,
    ...(text === undefined ? {} : { body: text }),
  });
  const answered = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: answered === '' ? undefined : isCsv(answer) ? answered : JSON.parse(answered),
  };
}

function isCsv({ headers }: Response): boolean {
  return headers.get('content-type') === 'text/csv; charset=utf-8';
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const server = process.env.MILEPOST_E2E_URL;
  if (server) return fetch(server + path, init);
  const { app } = await import('#/lib/api/app.ts');
  return app.request(path, init);
}
