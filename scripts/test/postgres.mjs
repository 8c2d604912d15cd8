import { existsSync } from 'node:fs';
import { join } from 'node:path';

const supported = [15, 16, 17];

/** The programs of the oldest supported PostgreSQL on this machine, or the reason why there are none. */
export function oldestPostgres() {
  const named = process.env.MILEPOST_TEST_PG_BIN;
  const folders = named ? [named] : supported.flatMap(usualPlaces);
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (found) return { binDir: found };
  const reason = named
    ? `no initdb in MILEPOST_TEST_PG_BIN (${named})`
    : `no PostgreSQL ${supported.join(', ')} on this machine; MILEPOST_TEST_PG_BIN can name its bin folder`;
  return { reason };
}

function usualPlaces(version) {
  return [
    `/usr/lib/postgresql/${version}/bin`,
    `/usr/pgsql-${version}/bin`,
    `/opt/homebrew/opt/postgresql@${version}/bin`,
    `/usr/local/opt/postgresql@${version}/bin`,
  ];
}
