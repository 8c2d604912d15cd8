import 'server-only';
import { type JsonSchema, resolve, type Schemas } from './schema-text.ts';

/** A value of a schema: the example that its author gave, or the plainest one that fits. */
export function schemaExample(schema: JsonSchema, schemas: Schemas): unknown {
  if (schema.example !== undefined) return schema.example;
  const found = resolve(schema, schemas);
  if (found.example !== undefined) return found.example;
  if (found.default !== undefined) return found.default;
  if (found.const !== undefined) return found.const;
  if (found.enum) return found.enum[0];
  const [option] = found.anyOf ?? found.oneOf ?? [];
  if (option) return schemaExample(option, schemas);
  switch ([found.type].flat()[0]) {
    case 'string':
      return 'text';
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(found.minimum ?? 1, 1);
    case 'array':
      return found.items ? [schemaExample(found.items, schemas)] : [];
    case 'object':
      return objectExample(found, schemas);
    default:
      return null;
  }
}

function objectExample({ properties = {} }: JsonSchema, schemas: Schemas): Record<string, unknown> {
  const fields = Object.entries(properties);
  return Object.fromEntries(fields.map(([name, field]) => [name, schemaExample(field, schemas)]));
}
