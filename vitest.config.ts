import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// An odd offset: code that reads the machine's zone gives itself away.
process.env.TZ = 'Asia/Kathmandu';

const alias = {
  'server-only': fileURLToPath(new URL('./tests/support/server-only.ts', import.meta.url)),
};

// What tries what comes in over the API has nothing to do with the age of the database.
const onceIsEnough = process.env.MILEPOST_TEST_PG_BIN ? ['**/withstand-fuzz.test.ts'] : [];

export default defineConfig({
  resolve: { alias },
  test: {
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{integration,access}/**/*.test.ts'],
          exclude: ['tests/integration/embedded/**', ...onceIsEnough],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/database.ts'],
          // It imports next/server, which plain Node does not find.
          server: { deps: { inline: ['next-auth'] } },
          // Each opens a pool of 10, and the embedded server takes 40 connections.
          maxWorkers: 3,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'model',
          include: ['tests/model/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/database.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'embedded',
          include: ['tests/integration/embedded/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
