// A server that answers slowly and stops as Milepost does; driven by shutdown.test.ts.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drain, prepareShutdown } from '#/scripts/serve/shutdown.ts';

const shutdown = prepareShutdown();
shutdown.beforeExit(() => console.log('database stopped'));
shutdown.beforeExit(() => console.log('pool closed'));
if (process.argv[2] === 'fails') await shutdown.fail(new Error('The port is in use.'));

const server = createServer((_, response) => {
  console.log('asked');
  setTimeout(() => response.end('answered'), 400);
});
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`));
shutdown.beforeExit(async () => {
  await drain(server);
  console.log('drained');
});
if (process.argv[2] === 'hangs') shutdown.beforeExit(() => new Promise(() => {}));
