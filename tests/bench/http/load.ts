import http from 'node:http';

export interface Load {
  /** Requests in flight at a time, each on a connection of its own. */
  connections: number;
  requests: number;
  /** The request that connection `i` sends next, and what it makes of the answer. */
  next(connection: number): { options: http.RequestOptions; body?: string };
  seen?(connection: number, response: http.IncomingMessage, body: string): void;
}

export interface Timing {
  perSecond: number;
  p50: number;
  p99: number;
}

/** Sends `requests` over keep-alive connections, each as soon as its last is answered. Milliseconds. */
export async function run(port: number, load: Load): Promise<Timing> {
  const times: number[] = [];
  let left = load.requests;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: load.connections }, async (_, connection) => {
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
      while (left-- > 0) {
        const start = performance.now();
        await send(port, agent, connection, load);
        times.push(performance.now() - start);
      }
      agent.destroy();
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

function send(port: number, agent: http.Agent, connection: number, load: Load): Promise<void> {
  const { options, body } = load.next(connection);
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, agent, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if ((response.statusCode ?? 500) >= 300) {
          reject(
            new Error(
              `${options.method} ${options.path}: ${response.statusCode} ${text.slice(0, 300)}`,
            ),
          );
          return;
        }
        load.seen?.(connection, response, text);
        resolve();
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
