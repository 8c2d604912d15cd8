import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';

/**
 * Makes X-Forwarded-For the one true address of the client. What a client says about itself in
 * forwarding headers counts only when it comes through one of `trustedProxies`.
 */
export function forwardedHeaders(trustedProxies: string[]): (request: IncomingMessage) => void {
  const trust = proxyaddr.compile(trustedProxies);
  return (request) => {
    const { headers, socket } = request;
    const peer = socket.remoteAddress ?? '';
    const address = proxyaddr(request, trust) ?? peer;
    headers['x-forwarded-for'] = address.replace(/^::ffff:(?=\d+\.)/i, '');
    delete headers.forwarded;
    delete headers['x-real-ip'];
    if (peer !== '' && trust(peer, 0)) return;
    for (const name of ['host', 'proto', 'port', 'prefix']) delete headers[`x-forwarded-${name}`];
  };
}
