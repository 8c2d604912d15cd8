import 'server-only';
import { z } from '@hono/zod-openapi';
import { systemClock } from '#/lib/core/clock.ts';
import { InvalidInput, type Issue, NotSignedIn } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { actAs, type Credential, credentialOf } from './credential.ts';
import type { Answer, Given, Route } from './define-route.ts';
import { etagOf, requestedVersion } from './etag.ts';
import {
  claimKey,
  idempotentRequest,
  type KeptAnswer,
  keepAnswer,
  keptAnswer,
} from './idempotency.ts';
import { checkOrigin } from './origin.ts';
import { parseJson, readBody } from './read-body.ts';

type AnyGiven = Given<undefined, undefined, undefined>;
// biome-ignore lint/suspicious/noExplicitAny: the list of all routes does not know their shapes
type AnyAnswer = Answer<any>;

/** One request from the wire to the verb and back. Throws what problem.ts turns into a problem document. */
export async function runRoute(
  route: Route,
  request: Request,
  path: string,
  pathParams: Record<string, string>,
): Promise<Response> {
  const credential = route.who === 'member' ? credentialOf(request.headers) : null;
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  // No other site can make a browser send a token.
  if (writes && credential?.kind !== 'token') checkOrigin(request.headers);
  if (route.who === 'member' && !credential) throw new NotSignedIn();
  const text = await bodyOf(route, request);
  const given = parseGiven(route, request, text, pathParams);
  if (!credential) return respond(route, await route.handle({ ...given, now: systemClock() }));
  return runAsMember(route, request, credential, given, idempotentRequest(request, path, text));
}

async function bodyOf({ shapes, description }: Route, request: Request): Promise<string> {
  if (shapes.body) return readBody(request);
  const { headers } = request;
  const hasBody =
    Number(headers.get('content-length') ?? 0) > 0 || headers.has('transfer-encoding');
  if (description.method !== 'get' && hasBody)
    parseInput(nothing, parseJson(await readBody(request)));
  return '';
}

const nothing = z.strictObject({});

function parseGiven(
  { shapes }: Route,
  request: Request,
  text: string,
  pathParams: Record<string, string>,
): AnyGiven {
  const issues: Issue[] = [];
  const attempt = (shape: typeof shapes.body, input: () => unknown): undefined => {
    if (!shape) return;
    try {
      return parseInput(shape, input()) as undefined;
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      issues.push(...error.issues);
    }
  };
  const given = {
    params: attempt(shapes.params, () => pathParams),
    query: attempt(shapes.query, () => queryOf(request.url)),
    body: attempt(shapes.body, () => parseJson(text)),
    headers: request.headers,
  };
  if (issues.length > 0) throw new InvalidInput(issues.slice(0, 100));
  return given;
}

function queryOf(url: string): Record<string, string> {
  const start = url.indexOf('?');
  return start < 0 ? {} : Object.fromEntries(new URLSearchParams(url.slice(start)));
}

async function runAsMember(
  route: Route,
  request: Request,
  credential: Credential,
  given: AnyGiven,
  idempotent: ReturnType<typeof idempotentRequest>,
): Promise<Response> {
  const { precondition, prepare, scope } = route;
  const version = precondition ? requestedVersion(request.headers, precondition) : undefined;
  const now = systemClock();
  let prepared: unknown;
  if (prepare) {
    const asked = await actAs(credential, scope, now, async (ctx, { memberId }) => ({
      memberId,
      kept: idempotent && (await keptAnswer(ctx, idempotent)),
    }));
    if (asked.kept) return replay(asked.kept);
    prepared = await prepare({ ...given, memberId: asked.memberId, now });
  }
  const { kept, made, headers } = await actAs(credential, scope, now, async (ctx, viewer) => {
    const kept = idempotent && (await claimKey(ctx, idempotent));
    if (kept) return { kept };
    const answer: AnyAnswer = await route.handle(ctx, { ...given, version, viewer, prepared });
    const made = keptOf(route, answer);
    if (idempotent) await keepAnswer(ctx, idempotent, made);
    const shown = answer.once
      ? keptOf(route, { ...answer, body: { ...answer.body, ...answer.once } })
      : made;
    return { made: shown, headers: { ...mediaOf(route), ...answer.headers } };
  });
  return kept ? replay(kept) : send(made as KeptAnswer, headers);
}

function keptOf(route: Route, answer: AnyAnswer): KeptAnswer {
  const status =
    answer.status ?? route.description.status ?? (answer.body === undefined ? 204 : 200);
  const isText = route.description.media !== undefined;
  return {
    status,
    etag: answer.version === undefined ? null : etagOf(answer.version),
    location: answer.location ?? null,
    body: isText ? answer.body : answer.body === undefined ? '' : JSON.stringify(answer.body),
  };
}

function mediaOf({ description: { media } }: Route): Record<string, string> {
  return media ? { 'content-type': `${media}; charset=utf-8` } : {};
}

function respond(route: Route, answer: AnyAnswer): Response {
  return send(keptOf(route, answer), { ...mediaOf(route), ...answer.headers });
}

function replay(kept: KeptAnswer): Response {
  return send(kept, { 'idempotency-replayed': 'true' });
}

function send(
  { status, etag, location, body }: KeptAnswer,
  extra?: Record<string, string>,
): Response {
  const headers: Record<string, string> = { 'cache-control': 'private, no-store', ...extra };
  if (etag) headers.etag = etag;
  if (location) headers.location = location;
  if (status === 204) return new Response(null, { status, headers });
  headers['content-type'] ??= 'application/json';
  return new Response(body, { status, headers });
}
