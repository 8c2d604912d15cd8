// Says how to sign in as the people of the demo.
import { DEMO_PASSWORD, priya, tomas } from '#/db/seed/demo-people.ts';

console.log(`
The example is ready. Walk in at ${process.argv[2]}/sign-in
  ${tomas.name}, whose week is to be logged, and whose mentor has asked him something:  ${tomas.email}
  ${priya.name}, his mentor, to whom three weeks are waiting:  ${priya.email}
  Password of both: ${DEMO_PASSWORD}
Ctrl-C ends it; the next "npm run demo" goes on where this one stopped.`);
