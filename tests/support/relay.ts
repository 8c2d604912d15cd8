import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';

export interface Relay {
  /** From now on nothing comes through, in either direction: no answer, and no refusal. */
  hang: () => void;
  /** What was held goes on. */
  goOn: () => void;
  close: () => void;
}

/** Stands between a client and a Unix socket, at a path of its own. */
export async function relayTo(target: string, at: string): Promise<Relay> {
  const sockets = new Set<Socket>();
  let hangs = false;
  const server = createServer((client) => {
    const upstream = createConnection(target);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('close', () => to.destroy());
      from.on('error', () => {});
      if (hangs) from.pause();
    }
  }).listen(at);
  await once(server, 'listening');
  return {
    hang() {
      hangs = true;
      for (const socket of sockets) socket.pause();
    },
    goOn() {
      hangs = false;
      for (const socket of sockets) socket.resume();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
