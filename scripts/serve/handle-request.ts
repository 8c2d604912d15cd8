import type { IncomingMessage, ServerResponse } from 'node:http';
import { guardPage, isPage } from '#/lib/core/page-guard.ts';
import { answerApi } from './answer-api.ts';
import { setDeadline } from './deadline.ts';
import { pathOf, refusalOf } from './refuse.ts';
import { replaceFailure, sendUnavailablePage } from './replace-failure.ts';

export interface Surroundings {
  /** Next's request handler. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  setForwardedHeaders: (request: IncomingMessage) => void;
  isDatabaseDown: () => boolean;
  isStopping: () => boolean;
}

/** What happens to a request before and around Next. */
export function requestHandler(surroundings: Surroundings) {
  const { answer, setForwardedHeaders, isDatabaseDown, isStopping } = surroundings;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.on('error', () => {});
    response.setHeader('x-content-type-options', 'nosniff');
    if (isStopping()) response.setHeader('connection', 'close');
    const refusal = refusalOf(request);
    if (refusal) return refuse(response, refusal.status, refusal.message);
    const path = pathOf(request.url ?? '/') ?? '/';
    if (isStopping() && path === '/api/health/ready') return refuse(response, 503, 'Stopping.');
    setForwardedHeaders(request);
    if (!path.startsWith('/_next/')) setDeadline(request, response, isPage(path));
    if (isPage(path)) {
      const bodyless = request.method === 'HEAD';
      if (isDatabaseDown()) return sendUnavailablePage(response, bodyless);
      replaceFailure(response, bodyless, isDatabaseDown);
      guardPage(request, response);
    }
    if (!answerApi(request, response, path)) await answer(request, response);
  };
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    // The body of the request is not read: the connection cannot be used again.
    connection: 'close',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(JSON.stringify({ type: 'about:blank', title: message, status }));
}
