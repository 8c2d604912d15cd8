import 'server-only';
import { OpenAPIHono } from '@hono/zod-openapi';
import { env } from '#/lib/core/env.ts';
import { operationOf } from './openapi-operation.ts';
import { registerProblems } from './openapi-problems.ts';
import { allRoutes } from './registry.ts';

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const description = [
  'Everything a person can do in Milepost, a program can do here: the pages use nothing else.',
  `All of it is JSON, but for the tables as CSV. **A script** brings a token, \`Authorization: Bearer mp_…\`, that you make in your account under
  Access tokens. Each operation says which scope the token needs; some are for people only.`,
  `**A browser** on this installation's own pages brings its session cookie instead. A change with a cookie needs the
  header \`Origin\` with the address of this installation.`,
  `**Versions.** What can be edited has an \`ETag\`, its version. A change needs it back as \`If-Match\`: 428 without,
  412 when someone was faster; that answer carries \`current\`, what stands now. Nothing is overwritten unseen.`,
  `**Trying again.** Send an \`Idempotency-Key\`, such as a UUID, with a change. Sent again with the same key, it gets
  the first answer again, with \`Idempotency-Replayed: true\`, instead of happening twice. Keys are kept for 48 hours.`,
  `**Weeks** run from Monday to Sunday in your own time zone and are named by the date of their Monday:
  \`2026-11-16\`.`,
  `**Refusals** are problem documents (RFC 9457), \`application/problem+json\`. What is not yours to see is not found.
  A body may have 512 KB.`,
]
  .map((paragraph) => paragraph.replace(/\s+/g, ' '))
  .join('\n\n');

let document: OpenApiDocument | undefined;

/** The OpenAPI 3.1 document of every route, made once from the shapes that check the input. */
export function openApiDocument(): OpenApiDocument {
  document ??= generate();
  return document;
}

function generate(): OpenApiDocument {
  const described = new OpenAPIHono();
  const { openAPIRegistry: registry } = described;
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: `${env().appUrl.startsWith('https:') ? '__Host-' : ''}milepost.session`,
  });
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'mp_ and 36 letters or digits',
    description: 'An access token with the scope that the operation names.',
  });
  registerProblems(registry);
  for (const route of allRoutes) registry.registerPath(operationOf(route));
  return described.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Milepost',
      version: '1',
      description,
      license: { name: 'MIT' },
    },
    servers: [{ url: env().appUrl }],
  });
}
