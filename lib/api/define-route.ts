import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Temporal } from 'temporal-polyfill';
import type { Viewer, ViewerFacts } from '#/db/transaction.ts';
import type { TokenScope } from '#/db/vocabulary.ts';
import type { Context } from '#/lib/core/context.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type Noun =
  | 'health'
  | 'account'
  | 'sessions'
  | 'tokens'
  | 'goals'
  | 'check-ins'
  | 'dashboard'
  | 'mentorships'
  | 'mentees'
  | 'reviews'
  | 'comments'
  | 'notices'
  | 'api';

/** What a token needs for a route. `session`: no token will do, only somebody signed in in a browser. */
export type Scope = TokenScope | 'session';

/** `needed`: the version a change was made on. `or-none`: that, or `If-None-Match: *` for a row that should not exist yet. */
export type Precondition = 'needed' | 'or-none';

type Shape = z.ZodType | undefined;
type Out<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;
type In<S extends Shape> = S extends z.ZodType ? z.input<S> : undefined;
type Version<C> = C extends 'needed' ? number : C extends 'or-none' ? number | null : undefined;

export interface Description<M extends Method = Method, P extends string = string> {
  method: M;
  /** The whole path, as OpenAPI writes it: `/api/v1/goals/{id}`. */
  path: P;
  noun: Noun;
  summary: string;
  description?: string;
  /** Of an answer that is not JSON: `answer` is then the shape of its text. */
  media?: 'text/csv';
  /** 201 for something made; otherwise 200, or 204 when there is no answer. */
  status?: 200 | 201;
  /** Expected refusals beyond those that every route has: status → when. */
  refusals?: Record<number, string>;
}

interface Incoming<P extends Shape, Q extends Shape, B extends Shape> {
  params?: P;
  query?: Q;
  body?: B;
}

export interface Given<P extends Shape, Q extends Shape, B extends Shape> {
  params: Out<P>;
  query: Out<Q>;
  body: Out<B>;
  headers: Headers;
}

export type Answer<A> = (A extends undefined ? { body?: undefined } : { body: A }) & {
  /** Of the row that `body` shows; becomes the ETag. */
  version?: number;
  /** Path of the row that was made. */
  location?: string;
  /** When it differs from the definition's. */
  status?: number;
  /** Not repeated in a replay: for what counts once, such as Set-Cookie. */
  headers?: Record<string, string>;
  /** Fields of `body` for the first answer only: a secret that is not kept with the Idempotency-Key. */
  once?: Partial<A>;
};

type MemberGiven<P extends Shape, Q extends Shape, B extends Shape, C, T, S> = Given<P, Q, B> & {
  /** The version that the change was made on; null when the row should not exist yet. */
  version: Version<C>;
  /** With its session where the scope is `session`. */
  viewer: S extends 'session' ? Viewer : ViewerFacts;
  prepared: T;
};

/** What the door itself needs of any route. */
export interface Route {
  readonly description: Description;
  readonly shapes: Incoming<Shape, Shape, Shape> & { answer?: Shape };
  readonly who: 'member' | 'anyone';
  /** Of a member's route. */
  readonly scope?: Scope;
  readonly precondition?: Precondition | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: each route knows its own shapes; the list of all cannot
  readonly prepare?: ((given: any) => Promise<unknown>) | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly handle: (...args: any[]) => Promise<any>;
}

/** A route with its types, for callers in the browser; they are nothing at run time. */
export interface Typed<M extends Method, Path extends string, P, Q, B, A, C> extends Route {
  readonly types?: {
    key: `${Uppercase<M>} ${Path}`;
    params: P;
    query: Q;
    body: B;
    answer: A;
    precondition: C;
  };
}

/**
 * A route of a member: signed in, or through a token that has the `scope`. `handle` runs in one transaction that has named the member, together with the
 * Idempotency-Key; what it throws undoes everything.
 * `prepare` runs before that transaction, for work that is slow or must stay when the rest fails (hashing a
 * password, counting an attempt); what it returns comes as `prepared`.
 */
export function memberRoute<
  const M extends Method,
  const Path extends string,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  AO = undefined,
  AI = undefined,
  const C extends Precondition | undefined = undefined,
  T = undefined,
  const S extends Scope = Scope,
>(
  route: Description<M, Path> &
    Incoming<P, Q, B> & {
      scope: S;
      answer?: z.ZodType<AO, AI>;
      precondition?: C;
      prepare?: (given: Given<P, Q, B> & { memberId: string; now: Temporal.Instant }) => Promise<T>;
      handle: (ctx: Context, given: MemberGiven<P, Q, B, C, T, S>) => Promise<Answer<NoInfer<AI>>>;
    },
): Typed<M, Path, In<P>, In<Q>, In<B>, AO, C> {
  const { params, query, body, answer, scope, handle, prepare, precondition, ...description } =
    route;
  const shapes = { params, query, body, answer };
  return { description, shapes, who: 'member', scope, precondition, prepare, handle };
}

/** A route that needs no session. It opens its own transactions, if any. */
export function openRoute<
  const M extends Method,
  const Path extends string,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  AO = undefined,
  AI = undefined,
>(
  route: Description<M, Path> &
    Incoming<P, Q, B> & {
      answer?: z.ZodType<AO, AI>;
      handle: (given: Given<P, Q, B> & { now: Temporal.Instant }) => Promise<Answer<NoInfer<AI>>>;
    },
): Typed<M, Path, In<P>, In<Q>, In<B>, AO, undefined> {
  const { params, query, body, answer, handle, ...description } = route;
  return { description, shapes: { params, query, body, answer }, who: 'anyone', handle };
}
