import 'server-only';
import { env } from '#/lib/core/env.ts';
import type { Operation } from './documentation.ts';
import { schemaExample } from './schema-example.ts';
import type { Schemas } from './schema-text.ts';

const id = '019a9d2c-7b00-7c3e-9f41-2a6d0c5b8e17';

/** A command line that makes one call: with the token in `$TOKEN`, or the session in `$SESSION` where no token will do. */
export function curlExample(
  method: string,
  path: string,
  { parameters = [], requestBody, security = [] }: Operation,
  schemas: Schemas,
): string {
  const { appUrl } = env();
  const writes = method !== 'get';
  const lines = [`curl ${writes ? `-X ${method.toUpperCase()} ` : ''}"${appUrl}${filled(path)}"`];
  const takesToken = security.some((scheme) => scheme.token);
  if (takesToken) lines.push('-H "Authorization: Bearer $TOKEN"');
  else if (security.length > 0) lines.push(`-b "${sessionCookie(appUrl)}=$SESSION"`);
  if (writes && !takesToken) lines.push(`-H "Origin: ${appUrl}"`);
  for (const { name, in: place } of parameters) {
    if (place !== 'header') continue;
    if (name === 'If-Match') lines.push(`-H 'If-Match: "3"'`);
    if (name === 'Idempotency-Key') lines.push(`-H "Idempotency-Key: $(uuidgen)"`);
  }
  const body = requestBody?.content['application/json']?.schema;
  if (body) {
    const example = JSON.stringify(schemaExample(body, schemas), null, 2).replaceAll("'", '’');
    lines.push('-H "Content-Type: application/json"', `-d '${example}'`);
  }
  return lines.join(' \\\n  ');
}

function filled(path: string): string {
  return path.replace('{week}', '2026-11-16').replace(/\{\w+\}/g, id);
}

function sessionCookie(appUrl: string): string {
  return appUrl.startsWith('https:') ? '__Host-milepost.session' : 'milepost.session';
}
