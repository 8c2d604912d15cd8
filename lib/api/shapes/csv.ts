import 'server-only';
import { z } from '@hono/zod-openapi';

/** A table as CSV: RFC 4180, the head first, UTF-8. */
export const csv = z
  .string()
  .openapi({ description: 'RFC 4180, with a head; numbers unformatted, with a dot.' });

/** Makes a browser keep the answer as a file. */
export function attached(filename: string): Record<string, string> {
  return { 'content-disposition': `attachment; filename="${filename}"` };
}
