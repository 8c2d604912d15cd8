import { ensureEmbedded } from '#/db/embedded/embedded.ts';
import { env } from '#/lib/core/env.ts';

export interface Database {
  url: string;
  /** Starts the server again where it is ours and has died. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

/** The database of DATABASE_URL, or else the embedded one, whose address the application then finds. */
export async function openDatabase(): Promise<Database> {
  const { databaseUrl, dataDir } = env();
  if (databaseUrl !== null) {
    return { url: databaseUrl, revive: async () => {}, stop: async () => {} };
  }
  let embedded = await ensureEmbedded({ dataDir });
  const { url } = embedded;
  Object.assign(globalThis, { [Symbol.for('milepost.databaseUrl')]: url });
  return {
    url,
    async revive() {
      const previous = embedded;
      embedded = await ensureEmbedded({ dataDir });
      await previous.stop();
    },
    stop: () => embedded.stop(),
  };
}
