import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';

/** Next's handler for the build in .next. */
export async function prepareNext(
  hostname: string,
  port: number,
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  if (!existsSync(join(root, '.next', 'BUILD_ID'))) {
    throw new Error('There is no build yet. Start with "npm start", which makes it.');
  }
  // Loading Next takes most of a start: the database gets going first.
  await new Promise((resolve) => setImmediate(resolve));
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: root, hostname, port });
  await app.prepare();
  return app.getRequestHandler();
}
