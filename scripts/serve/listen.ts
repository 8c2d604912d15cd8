import { once } from 'node:events';
import type { Server } from 'node:http';

/** Listens, or says in a sentence why that is impossible. */
export async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, host, port);
  }
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} is in use already. Stop what runs there, or set PORT to another.`,
    );
  }
  if (error.code === 'EACCES') {
    return new Error(
      `Port ${port} needs more rights than this user has. Set PORT to 1024 or more.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Error(`HOST is "${host}", which is not an address of this machine.`);
  }
  return error;
}
