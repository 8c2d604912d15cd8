import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { unavailableHeaders, unavailablePage } from './unavailable-page.ts';

export function sendUnavailablePage(response: ServerResponse, bodyless: boolean): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(503, unavailableHeaders);
  response.end(bodyless ? undefined : unavailablePage);
}

/**
 * Where a page is about to answer 500 while `isDown()`, the page for an unreachable database goes out
 * in its place, and what the failed page still writes goes nowhere.
 */
export function replaceFailure(
  response: ServerResponse,
  bodyless: boolean,
  isDown: () => boolean,
): void {
  const { writeHead, write, end, flushHeaders } = response;
  let replaced = false;

  // True once the response is no longer the page's own.
  function takeOver(status: number): boolean {
    if (replaced || response.headersSent || status !== 500 || !isDown()) return replaced;
    replaced = true;
    Object.assign(response, { writeHead, write, end, flushHeaders });
    sendUnavailablePage(response, bodyless);
    Object.assign(response, swallowing);
    return true;
  }

  const swallowing = {
    writeHead: () => response,
    flushHeaders: () => {},
    write: (...args: unknown[]) => callBack(args) ?? true,
    end: (...args: unknown[]) => callBack(args) ?? response,
  };

  Object.assign(response, {
    writeHead(status: number, ...rest: [OutgoingHttpHeaders?]) {
      return takeOver(status) ? response : writeHead.call(response, status, ...rest);
    },
    flushHeaders() {
      if (!takeOver(response.statusCode)) flushHeaders.call(response);
    },
    write(...args: Parameters<typeof write>) {
      if (takeOver(response.statusCode)) return callBack(args) ?? true;
      return write.apply(response, args);
    },
    end(...args: Parameters<typeof end>) {
      if (takeOver(response.statusCode)) return callBack(args) ?? response;
      return end.apply(response, args);
    },
  });
}

function callBack(args: unknown[]): undefined {
  const done = args.findLast((each) => typeof each === 'function');
  if (done) queueMicrotask(() => (done as () => void)());
}
