// Takes away one rule after another and plays the model against what is left: each removal has to be noticed.
//   npm run remove-rules               everything, some minutes
//   npm run remove-rules -- policies   what the database refuses by itself, policy by policy
//   npm run remove-rules -- code       what the application refuses by itself, condition by condition
import { randomBytes } from 'node:crypto';
import startPostgres, { databaseAt } from '#/tests/support/postgres.ts';
import { removeConditions } from './remove-conditions.ts';
import { removePolicies } from './remove-policies.ts';

interface Server {
  url: string;
  superuser: string;
}

export interface Place {
  /** Of a database of its own: as the application, and as a superuser. */
  url: string;
  admin: string;
}

let server: Server | undefined;
const stop = await startPostgres({
  provide: (_: string, given: Server) => {
    server = given;
  },
} as never);

try {
  const { url, superuser } = server as unknown as Server & { template: string };
  // The template of the tests is as good as a copy: nothing else runs here.
  const place = {
    url: databaseAt(url, 'milepost_template'),
    admin: databaseAt(superuser, 'milepost_template'),
  };
  process.env.DATABASE_URL = place.url;
  process.env.AUTH_SECRET = randomBytes(32).toString('hex');
  const asked = process.argv.slice(2);
  const wants = (what: string) => asked.length === 0 || asked.includes(what);
  const unnoticed = [
    ...(wants('policies') ? await removePolicies(place, asked[1]) : []),
    ...(wants('code') ? await removeConditions(place, asked[1]) : []),
  ];
  if (unnoticed.length > 0) {
    console.error(`\nNot noticed:\n${unnoticed.map((one) => `  ${one}`).join('\n')}`);
    process.exitCode = 1;
  } else console.log('\nEvery removal was noticed.');
} finally {
  await stop();
}
