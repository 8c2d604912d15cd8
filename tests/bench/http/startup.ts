import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from './servers.ts';

/** From `npm start` on an installed and built tree to the first 200, several times; the first makes the data folder. */
const data = mkdtempSync(join(tmpdir(), 'milepost-start-'));
try {
  for (const which of ['first start, new data folder', 'second start', 'third start']) {
    const server = await start(['npm', 'start', '--silent'], {
      path: '/api/health/ready',
      env: { MILEPOST_DATA: data },
    });
    process.stdout.write(`${which}: ${(server.readyAfter / 1000).toFixed(2)} s\n`);
    await server.stop();
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}
