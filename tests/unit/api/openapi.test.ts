import { describe, expect, it } from 'vitest';
import { app } from '#/lib/api/app.ts';
import { documentation } from '#/lib/api/documentation.ts';
import { openApiDocument } from '#/lib/api/openapi.ts';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: unknown[];
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { $ref?: string; description?: string }>;
}

const document = JSON.parse(JSON.stringify(openApiDocument()));
const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(
  ([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
);

describe('the OpenAPI document', () => {
  it('has every route of the application, and no other', () => {
    const served = app.routes.map(({ method, path }) => {
      return `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`;
    });
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    expect(described.length).toBeGreaterThan(20);
    expect(described.sort()).toEqual(served.sort());
  });

  it('says what OpenAPI 3.1 asks for', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Milepost', version: '1' });
    expect(document.servers).toEqual([{ url: 'http://localhost:3000' }]);
    expect(document.components.securitySchemes.session).toMatchObject({
      type: 'apiKey',
      in: 'cookie',
    });
    expect(document.components.securitySchemes.token).toMatchObject({
      type: 'http',
      scheme: 'bearer',
    });
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of Object.keys(document.components.schemas)) expect(name).toMatch(/^[\w.-]+$/);
  });

  it('refers only to what it holds', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, at]) => at,
    );
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(at(reference ?? ''), reference).toBeDefined();
  });

  it.each(operations.map((each) => [`${each.method} ${each.path}`, each] as const))(
    'describes %s in full',
    (_, { method, path, operation }) => {
      const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(inPath.map(({ name }) => name)).toEqual(names);
      expect(inPath.every(({ required }) => required)).toBe(true);
      for (const parameter of operation.parameters ?? []) expect(parameter.schema).toBeDefined();
      expect(operation.summary).toMatch(/^[A-Z].*[^.]$/);
      expect(operation.tags).toHaveLength(1);
      if (method === 'get') expect(operation.requestBody).toBeUndefined();
      const statuses = Object.keys(operation.responses);
      expect(statuses.filter((status) => /^2\d\d$/.test(status))).toHaveLength(1);
      for (const { $ref, description } of Object.values(operation.responses)) {
        expect($ref ?? description).toMatch(/\S/);
      }
      expect(statuses.includes('401')).toBe(operation.security.length > 0);
    },
  );

  it('has no schema that lets unknown keys in', () => {
    for (const { operation, path } of operations) {
      const schema = operation.requestBody?.content['application/json']?.schema;
      for (const object of schema ? objectsIn(schema as Schema) : []) {
        expect(object.additionalProperties, path).toBe(false);
      }
    }
  });
});

describe('the documentation for people', () => {
  it('has every operation, with a line to try it', () => {
    const { nouns } = documentation();
    const shown = nouns.flatMap((noun) => noun.operations);
    expect(shown.map(({ id }) => id).sort()).toEqual(
      operations.map(({ operation }) => operation.operationId).sort(),
    );
    for (const { curl, method, path } of shown) {
      expect(curl).toContain('http://localhost:3000/api/');
      expect(curl).not.toContain('{id}');
      const isByToken = curl.includes('-H "Authorization: Bearer $TOKEN"');
      const says = '-H "Origin: http://localhost:3000"';
      if (method !== 'GET') expect(curl.includes(says), path).toBe(!isByToken);
    }
  });

  it('says which scope a token needs, or that none will do', () => {
    const scopes = documentation().nouns.flatMap(({ operations }) =>
      operations.map(({ method, path, scope }) => [`${method} ${path}`, scope] as const),
    );
    expect(Object.fromEntries(scopes)).toMatchObject({
      'GET /api/v1/goals': 'goals:read',
      'POST /api/v1/check-ins/{week}/submission': 'check-ins:write',
      'PUT /api/v1/me/password': null,
      'POST /api/v1/members': undefined,
    });
  });
});

interface Schema {
  $ref?: string;
  additionalProperties?: unknown;
  [key: string]: unknown;
}

function at(reference: string): Schema | undefined {
  const steps = reference.replace('#/', '').split('/');
  return steps.reduce((found, step) => found?.[step], document);
}

function objectsIn(schema: Schema): Schema[] {
  if (schema.$ref) return objectsIn(at(schema.$ref) as Schema);
  const inner = Object.entries(schema)
    .filter(([key]) => key !== 'example')
    .flatMap(([, value]) => (typeof value === 'object' && value ? objectsIn(value as Schema) : []));
  return schema.type === 'object' ? [schema, ...inner] : inner;
}
