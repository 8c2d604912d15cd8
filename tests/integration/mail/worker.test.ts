import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '#/lib/core/clock.ts';
import { mailWorker } from '#/lib/mail/worker.ts';
import { startMailServer, type TestMailServer } from '#/tests/support/mail-server.ts';
import { asSystem, mintMember, type TestMember } from '#/tests/support/member.ts';
import { invite } from '../mentorships/arrange.ts';
import { outboxOf, plain, setMailServer } from './arrange.ts';

let server: TestMailServer | undefined;
let mentee: TestMember;

beforeEach(async () => {
  await asSystem((sql) => sql`delete from outbox`);
  mentee = await mintMember();
});
afterEach(() => server?.stop());

async function queue(count: number): Promise<void> {
  for (let i = 0; i < count; i++)
    await invite(mentee.id, { email: `m${i}@example.test` }, systemClock().toString());
}

it('sends what waits, also what comes later, until it is stopped', async () => {
  server = await startMailServer();
  setMailServer(plain(server.port));
  await queue(2);
  const worker = mailWorker();
  worker.start();
  await server.arrived(2);
  await invite(mentee.id, { email: 'late@example.test' }, systemClock().toString());
  await server.arrived(3);
  await worker.stop();
  expect((await outboxOf(mentee.id)).map(({ state }) => state)).toEqual(Array(3).fill('sent'));
});

it('ends in time with a mail on its way, which the next process sends', async () => {
  server = await startMailServer({ silent: true });
  setMailServer(plain(server.port));
  await queue(2);
  const worker = mailWorker({ lastMailMs: 50 });
  worker.start();
  await server.arrived(1);
  await worker.stop();
  const rows = await outboxOf(mentee.id);
  // Handed back at once and without a mark, for whoever comes next; the other was not begun.
  expect(rows).toMatchObject(Array(2).fill({ state: 'queued', attempts: 0, leased: false }));
  expect(rows.map(({ waits }) => waits <= 0)).toEqual([true, true]);
  await server.stop();
  server = await startMailServer();
  setMailServer(plain(server.port));
  const next = mailWorker();
  next.start();
  await server.arrived(2);
  await next.stop();
});

it('does nothing without a mail server, and ends at once', async () => {
  setMailServer(undefined);
  const sent: string[] = [];
  const worker = mailWorker({ send: async ({ to }) => void sent.push(to) });
  worker.start();
  await worker.stop();
  expect(sent).toEqual([]);
});
