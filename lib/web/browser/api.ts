import type { Problem } from '#/lib/api/problem.ts';
import type { ApiRoutes } from '#/lib/api/registry.ts';

type Calls = NonNullable<ApiRoutes['types']>;
/** `PUT /api/v1/goals/{id}` and all the others. */
export type CallName = Calls['key'];
type Call<K extends CallName> = Extract<Calls, { key: K }>;
/** What a call answers with when all is well. */
export type AnswerOf<K extends CallName> = Call<K>['answer'];
/** What a call takes as its body. */
export type BodyOf<K extends CallName> = Call<K>['body'];

type Needs<Name extends string, T> = [T] extends [undefined] ? unknown : { [N in Name]: T };
type NeedsVersion<C> = C extends 'needed'
  ? { version: number }
  : C extends 'or-none'
    ? { version: number | null }
    : unknown;

export type CallOptions<K extends CallName> = Needs<'params', Call<K>['params']> &
  Needs<'body', Call<K>['body']> &
  NeedsVersion<Call<K>['precondition']> & {
    query?: Record<string, string>;
    /** Idempotency-Key: made once for a change, and kept while it is tried again. */
    key?: string;
    signal?: AbortSignal;
    /** Goes on when the page is left. */
    keepalive?: boolean;
  };

export type ApiAnswer<T> =
  | { ok: true; data: T; version: number | null }
  | { ok: false; problem: Problem };

interface AnyOptions {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  version?: number | null;
  key?: string;
  signal?: AbortSignal;
  keepalive?: boolean;
}

/**
 * Calls the API. Never throws: without a network, or with an answer that is none of ours, the problem has
 * the code `unreachable`.
 */
export async function callApi<K extends CallName>(
  name: K,
  options: CallOptions<K>,
): Promise<ApiAnswer<AnswerOf<K>>> {
  const [method = 'GET', pattern = ''] = name.split(' ');
  const { params, query, body, version, key, signal, keepalive } = options as AnyOptions;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key) headers['idempotency-key'] = key;
  if (version === null) headers['if-none-match'] = '*';
  else if (version !== undefined) headers['if-match'] = `"${version}"`;
  const init: RequestInit = { method, headers, cache: 'no-store' };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (signal) init.signal = signal;
  if (keepalive) init.keepalive = true;
  const path = pattern.replace(/\{(\w+)\}/g, (_, part) => encodeURIComponent(params?.[part] ?? ''));
  const search = query ? `?${new URLSearchParams(query)}` : '';
  try {
    const response = await fetch(path + search, init);
    const data = response.status === 204 ? undefined : await response.json();
    if (!response.ok) return { ok: false, problem: data };
    const tag = /"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1];
    const found = tag === undefined ? null : Number(tag);
    return { ok: true, data: data as AnswerOf<K>, version: found };
  } catch {
    return { ok: false, problem: unreachable };
  }
}

/** A new Idempotency-Key. */
export function newKey(): string {
  // randomUUID is missing where the page came over plain http from another machine.
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    '',
  );
}

/** The first sentence for a field of the input, by its dotted path. */
export function issueAt(problem: Problem | null | undefined, path: string): string | undefined {
  return problem?.errors?.find((issue) => issue.path === path)?.message;
}

const unreachable: Problem = {
  type: 'about:blank',
  title: 'Not reachable just now',
  status: 0,
  detail:
    'Milepost cannot be reached just now. What you typed is still here; try again in a moment.',
  code: 'unreachable',
};
