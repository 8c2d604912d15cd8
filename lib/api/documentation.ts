import 'server-only';
import { curlExample } from './curl-example.ts';
import type { Noun } from './define-route.ts';
import { type OpenApiDocument, openApiDocument } from './openapi.ts';
import { titles } from './problem-titles.ts';
import { type JsonSchema, type Schemas, schemaText } from './schema-text.ts';

export interface Documentation {
  introduction: string;
  nouns: { name: string; operations: DocumentedOperation[] }[];
  problems: { status: string; title: string }[];
}

export interface DocumentedOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  /** What a token needs for it; null: no token will do; undefined: nothing is needed. */
  scope: string | null | undefined;
  parameters: { name: string; place: string; needed: boolean; description: string }[];
  body: string | null;
  answers: { status: string; text: string; shape: string | null }[];
  curl: string;
}

/** An operation as it stands in the document. */
export interface Operation {
  operationId: string;
  tags: [string];
  summary: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: JsonSchema }[];
  requestBody?: { content: Content };
  security?: Record<string, string[]>[];
  responses: Record<string, { $ref?: string; description?: string; content?: Content }>;
}
type Content = Record<string, { schema: JsonSchema }>;

let made: Documentation | undefined;

/** What the page at /api/docs shows: the OpenAPI document in an order and in words for people. */
export function documentation(): Documentation {
  made ??= document(openApiDocument());
  return made;
}

function document({ info, paths = {}, components }: OpenApiDocument): Documentation {
  const schemas = (components?.schemas ?? {}) as Schemas;
  const nouns = new Map<string, DocumentedOperation[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods as Record<string, Operation>)) {
      const known = nouns.get(operation.tags[0]) ?? [];
      nouns.set(operation.tags[0], [...known, documented(method, path, operation, schemas)]);
    }
  }
  return {
    introduction: info.description ?? '',
    nouns: order.flatMap((name) => {
      const operations = nouns.get(name);
      return operations ? { name, operations } : [];
    }),
    problems: Object.entries(titles).map(([status, title]) => ({ status, title })),
  };
}

const order: Noun[] = [
  'account',
  'sessions',
  'tokens',
  'goals',
  'check-ins',
  'dashboard',
  'mentorships',
  'mentees',
  'reviews',
  'comments',
  'notices',
  'api',
  'health',
];

function documented(
  method: string,
  path: string,
  operation: Operation,
  schemas: Schemas,
): DocumentedOperation {
  const { operationId, summary, description = '', parameters = [], requestBody } = operation;
  const body = requestBody?.content['application/json']?.schema;
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    description,
    scope: scopeOf(operation),
    parameters: parameters.map(({ name, in: place, required, schema }) => ({
      name,
      place,
      needed: required === true,
      description: [schema.description, schema.enum && schemaText(schema, schemas)]
        .filter(Boolean)
        .join(' '),
    })),
    body: body ? schemaText(body, schemas) : null,
    answers: answersOf(operation, schemas),
    curl: curlExample(method, path, operation, schemas),
  };
}

export function scopeOf({ security = [] }: Pick<Operation, 'security'>): string | null | undefined {
  if (security.length === 0) return undefined;
  return security.flatMap(({ token = [] }) => token)[0] ?? null;
}

function answersOf({ responses }: Operation, schemas: Schemas): DocumentedOperation['answers'] {
  return Object.entries(responses).map(([status, { description, content }]) => {
    const shape = (content?.['application/json'] ?? content?.['text/csv'])?.schema;
    const text = description ?? titles[Number(status)] ?? '';
    return { status, text, shape: shape ? schemaText(shape, schemas) : null };
  });
}
