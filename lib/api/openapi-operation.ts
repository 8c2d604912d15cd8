import 'server-only';
import { type RouteConfig, z } from '@hono/zod-openapi';
import type { Route } from './define-route.ts';
import { problemAnswer } from './openapi-problems.ts';

type RouteParameter = NonNullable<RouteConfig['request']>['params'];

const idempotencyKey = z
  .string()
  .max(255)
  .optional()
  .openapi({
    param: { name: 'Idempotency-Key', in: 'header' },
    description: 'Makes it safe to send the change again.',
    example: '0f9b3c8e-5a51-4c1c-9d0e-0c6f3f1b7a11',
  });
const ifMatch = z.string().openapi({
  param: { name: 'If-Match', in: 'header' },
  description: 'The ETag that the change was made on.',
  example: '"3"',
});
const ifNoneMatch = z
  .literal('*')
  .optional()
  .openapi({
    param: { name: 'If-None-Match', in: 'header' },
    description: '`*` instead of If-Match when nothing is saved yet.',
  });

/** What the OpenAPI document says about one route. */
export function operationOf(route: Route): RouteConfig {
  const { method, path, noun, summary, description } = route.description;
  const { params, query, body } = route.shapes;
  return {
    method,
    path,
    operationId: operationId(method, path),
    tags: [noun],
    summary,
    ...(description ? { description: description.replace(/\s+/g, ' ') } : {}),
    security: securityOf(route),
    request: {
      ...(params ? { params: params as RouteParameter } : {}),
      ...(query ? { query: query as RouteParameter } : {}),
      headers: headersOf(route),
      ...(body
        ? { body: { content: { 'application/json': { schema: body } }, required: true } }
        : {}),
    },
    responses: { ...success(route), ...refusals(route) },
  };
}

/** A cookie, or a token with the scope; no token where only somebody signed in may ask. */
function securityOf({ who, scope }: Route): Record<string, string[]>[] {
  if (who === 'anyone') return [];
  const session = { session: [] };
  return scope === undefined || scope === 'session' ? [session] : [session, { token: [scope] }];
}

function headersOf({ who, precondition, description }: Route): z.ZodType[] {
  const headers: z.ZodType[] = [];
  if (precondition) headers.push(precondition === 'needed' ? ifMatch : ifMatch.optional());
  if (precondition === 'or-none') headers.push(ifNoneMatch);
  if (who === 'member' && description.method !== 'get') headers.push(idempotencyKey);
  return headers;
}

function success({ shapes, description }: Route): RouteConfig['responses'] {
  if (!shapes.answer) return { 204: { description: 'Done' } };
  const status = description.status ?? 200;
  const content = { [description.media ?? 'application/json']: { schema: shapes.answer } };
  return { [status]: { description: status === 201 ? 'Made' : 'Done', content } };
}

function refusals({ description, shapes, who, precondition }: Route): RouteConfig['responses'] {
  const writes = description.method !== 'get';
  const expected = [
    ...(shapes.body ? [400, 413, 415] : []),
    ...(who === 'member' ? [401] : []),
    ...(writes || who === 'member' ? [403] : []),
    ...(shapes.params ? [404] : []),
    ...(precondition ? [400, 412, 428] : []),
    ...(shapes.body || shapes.query || shapes.params || writes ? [422] : []),
    ...(description.noun === 'health' ? [] : [500, 503]),
  ];
  const said = Object.entries(description.refusals ?? {});
  return Object.fromEntries([
    ...expected.map((status) => [status, problemAnswer(status)]),
    ...said.map(([status, when]) => [status, problemAnswer(Number(status), when)]),
  ]);
}

/** `put /api/v1/goals/{id}/pause` → `putGoalPause`-like: `putGoalsIdPause`. */
function operationId(method: string, path: string): string {
  const words = path.replace(/^\/api\/(v1\/)?/, '').match(/[a-z0-9]+/gi) ?? [];
  return method + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
}
