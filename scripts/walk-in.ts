// Says how to sign in as the people of the demo.
import { DEMO_PASSWORD, priya, tomas } from '#/db/seed/demo-people.ts';

console.log(`
The example is ready. Walk in at ${process.argv[2]}/sign-in
  ${tomas.name}, in the middle of it:  ${tomas.email}
  ${priya.name}, a mentor with goals of her own:  ${priya.email}
  Password of both: ${DEMO_PASSWORD}
Ctrl-C ends it; the next "npm run demo" goes on where this one stopped.`);
