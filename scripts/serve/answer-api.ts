import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { logError } from '#/lib/core/logger.ts';
import { isPage } from '#/lib/core/page-guard.ts';
import { publishedApi } from '#/lib/core/published-api.ts';

/**
 * Answers a call of the API without Next in between, as the route in app/api would.
 * False when it is none, or when that route is not loaded yet: then it is Next's.
 */
export function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): boolean {
  const api = publishedApi();
  if (!api || !path.startsWith('/api/') || path.startsWith('/api/auth/') || isPage(path))
    return false;
  answer(api, request, response).catch((error) => {
    logError('api_unanswered', error, { path });
    response.destroy();
  });
  return true;
}

async function answer(
  api: NonNullable<ReturnType<typeof publishedApi>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answered = await api(requestOf(request));
  const body = answered.body ? Buffer.from(await answered.arrayBuffer()) : undefined;
  if (response.headersSent || response.destroyed) return;
  response.setHeaders(answered.headers);
  response.statusCode = answered.status;
  if (body) response.setHeader('content-length', body.byteLength);
  response.end(body);
  if (!request.readableEnded) skipRest(request);
}

function requestOf(request: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://milepost${url}`, {
    method,
    headers: headers as Record<string, string>,
    ...(hasBody ? { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit);
}

/** The answer to a body that is refused half read reaches only a client that could send the rest of it. */
function skipRest(request: IncomingMessage): void {
  request.removeAllListeners('data');
  request.resume();
}
