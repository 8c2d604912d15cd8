// A process that uses the embedded database until it is told to stop: what the server does, without the server.
import { ensureEmbedded } from '#/db/embedded/embedded.ts';

const [dataDir = '', binDir] = process.argv.slice(2);
try {
  const { url, adopted, stop } = await ensureEmbedded({ dataDir, ...(binDir ? { binDir } : {}) });
  process.on('SIGTERM', async () => {
    await stop();
    process.exit(0);
  });
  setInterval(() => {}, 60_000);
  console.log(JSON.stringify({ url, adopted }));
} catch (error) {
  console.log(JSON.stringify({ name: (error as Error).name, message: (error as Error).message }));
  process.exitCode = 1;
}
