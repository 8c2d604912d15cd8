import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendUnavailablePage } from './replace-failure.ts';

const REQUEST_MS = 10_000;

/** Limits for http.createServer: how long a client may take to say what it wants. */
export const serverLimits = {
  headersTimeout: 5_000,
  requestTimeout: REQUEST_MS,
  connectionsCheckingInterval: 1_000,
  // Longer than proxies keep their idle connections, so that it is they who close them.
  keepAliveTimeout: 75_000,
};

/** Ends a request that is not answered in time: with 503 where nothing was sent yet, else by closing it. */
export function setDeadline(
  request: IncomingMessage,
  response: ServerResponse,
  isPage: boolean,
): void {
  const timer = setTimeout(() => {
    if (response.headersSent) {
      request.socket.destroy();
      return;
    }
    if (isPage) return sendUnavailablePage(response, request.method === 'HEAD');
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.writeHead(503, {
      'content-type': 'application/problem+json',
      'retry-after': '5',
      'cache-control': 'no-store',
      connection: 'close',
    });
    response.end(JSON.stringify({ type: 'about:blank', title: 'This took too long', status: 503 }));
  }, REQUEST_MS);
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}
