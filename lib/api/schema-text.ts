import 'server-only';

/** The parts of a JSON Schema that the shapes of this API come out as. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  description?: string;
  example?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
}
export type Schemas = Record<string, JsonSchema>;

/** A schema as people write it down: `{ title: text  // at most 120 characters`, one field a line. */
export function schemaText(schema: JsonSchema, schemas: Schemas, indent = ''): string {
  const found = resolve(schema, schemas);
  const options = found.anyOf ?? found.oneOf;
  if (options) return options.map((each) => schemaText(each, schemas, indent)).join(' | ');
  if (found.const !== undefined) return JSON.stringify(found.const);
  if (found.enum) return found.enum.map((each) => JSON.stringify(each)).join(' | ');
  const types = [found.type ?? 'object'].flat();
  return types.map((type) => typeText(type, found, schemas, indent)).join(' | ');
}

export function resolve(schema: JsonSchema, schemas: Schemas): JsonSchema {
  if (schema.allOf) {
    return Object.assign({}, ...schema.allOf.map((each) => resolve(each, schemas)));
  }
  const name = schema.$ref?.split('/').at(-1);
  return name ? resolve(schemas[name] ?? {}, schemas) : schema;
}

/** Weeks are the only dates that come in. */
const formats: Record<string, string> = { uuid: 'id', date: 'week' };

function typeText(type: string, schema: JsonSchema, schemas: Schemas, indent: string): string {
  if (type === 'string') return formats[schema.format ?? ''] ?? 'text';
  if (type === 'boolean') return 'true | false';
  if (type === 'integer') return 'whole number';
  if (type === 'array') return `[ ${schemaText(schema.items ?? {}, schemas, indent)} ]`;
  if (type !== 'object') return type;
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return '{ … }';
  const inner = `${indent}  `;
  const lines = fields.map(([name, field]) => {
    const mark = schema.required?.includes(name) ? '' : '?';
    return `${inner}${name}${mark}: ${schemaText(field, schemas, inner)}${remark(field, schemas)}`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function remark(schema: JsonSchema, schemas: Schemas): string {
  const found = { ...resolve(schema, schemas), ...schema };
  const said = [found.description, bounds(found)].filter(Boolean);
  if (found.default !== undefined) said.push(`${JSON.stringify(found.default)} if left out`);
  return said.length > 0 ? `  // ${said.join('; ')}` : '';
}

function bounds({ minimum, maximum, maxLength, maxItems }: JsonSchema): string {
  if (maxLength !== undefined) return `at most ${maxLength.toLocaleString('en')} characters`;
  if (maxItems !== undefined) return `at most ${maxItems}`;
  if (minimum === undefined || maximum === undefined || maximum >= 1e9) return '';
  return `${minimum} to ${maximum}`;
}
