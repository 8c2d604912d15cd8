import type { WeekKey } from '#/lib/core/week.ts';
import { type HttpMember, joinOver } from '../support/http-member.ts';
import { expect, test } from '../support/own-server.ts';
import { isAlive, postgresPid } from '../support/server.ts';
import { weekFromNow } from '../support/weeks.ts';

const writers = 4;
const goalWeeks = 12;

interface Write {
  version: number;
  state: 'draft' | 'submitted';
  text: string;
}

/** What the server has said yes to, and what was on its way when it died. */
interface Entry {
  acknowledged: Write | null;
  pending: Write | null;
  key: string;
}

interface Writer {
  member: HttpMember;
  goal: { id: string; metrics: { id: string }[] };
  weeks: Map<WeekKey, Entry>;
}

const deaths: Record<string, { application: boolean; database: boolean }> = {
  'the application': { application: true, database: false },
  'the database': { application: false, database: true },
  'both at once': { application: true, database: true },
};

for (const [who, dies] of Object.entries(deaths)) {
  test(`a kill -9 of ${who} in the middle of writes loses nothing that was acknowledged`, async ({
    start,
    dataDir,
  }) => {
    const server = await start();
    const { url } = server;
    const all = await Promise.all(Array.from({ length: writers }, () => newWriter(url)));
    const postgres = postgresPid(dataDir) ?? 0;
    await writeUntil(all, 60, () => {
      if (dies.database) process.kill(postgres, 'SIGKILL');
      return dies.application && server.end('SIGKILL');
    });
    if (dies.database) await expect.poll(() => isAlive(postgres)).toBe(false);
    if (dies.application) await start();
    const ready = () => fetch(`${url}/api/health/ready`).then(({ status }) => status);
    await expect.poll(ready).toBe(200);
    await Promise.all(all.map(compare));
  });
}

async function newWriter(url: string): Promise<Writer> {
  const member = await joinOver(url);
  const weeks = Array.from({ length: goalWeeks }, (_, i) => weekFromNow(i + 1 - goalWeeks));
  const metric = { kind: 'level', name: 'Written', unit: '', baseline: 0, target: 100 };
  const goal = { title: 'Lose nothing', startWeek: weeks[0], weeks: goalWeeks, state: 'active' };
  const body = { ...goal, metrics: [metric], milestones: [] };
  const made = await member.call('POST /api/v1/goals', { body });
  expect(made.status).toBe(201);
  const entry = () => ({ acknowledged: null, pending: null, key: '' });
  return { member, goal: await made.json(), weeks: new Map(weeks.map((week) => [week, entry()])) };
}

/** All write at once, each one week after the other and around again; `die` comes after `count` answers. */
async function writeUntil(all: Writer[], count: number, die: () => unknown): Promise<void> {
  let answers = 0;
  const died = Promise.withResolvers<unknown>();
  const onAnswer = () => {
    answers += 1;
    if (answers === count) died.resolve(die());
  };
  await Promise.all(all.map((writer) => write(writer, onAnswer)));
  await died.promise;
}

/** Drafts, a submission, then edits, in each week; ends when it gets no answer, or another than yes. */
async function write(writer: Writer, onAnswer: () => void): Promise<void> {
  for (;;) {
    for (const [week, entry] of writer.weeks) {
      const next = nextWrite(entry.acknowledged);
      entry.pending = next;
      entry.key = crypto.randomUUID();
      const answer = await send(writer, week, entry, next).catch(() => null);
      if (!answer?.ok) return;
      const { version } = await answer.json();
      expect(version).toBe(next.version);
      entry.acknowledged = next;
      entry.pending = null;
      onAnswer();
    }
  }
}

function nextWrite(before: Write | null): Write {
  const version = (before?.version ?? 0) + 1;
  return { version, state: version > 2 ? 'submitted' : 'draft', text: `${crypto.randomUUID()}` };
}

function send({ member, goal }: Writer, week: WeekKey, entry: Entry, next: Write) {
  const { acknowledged, key } = entry;
  const change =
    next.state === 'draft'
      ? `PUT /api/v1/check-ins/${week}`
      : acknowledged?.state === 'submitted'
        ? `POST /api/v1/check-ins/${week}/revisions`
        : `POST /api/v1/check-ins/${week}/submission`;
  const condition: Record<string, string> = acknowledged
    ? { 'if-match': `"${acknowledged.version}"` }
    : { 'if-none-match': '*' };
  return member.call(change, {
    body: content(goal, next),
    headers: { ...condition, 'idempotency-key': key },
  });
}

function content({ id, metrics }: Writer['goal'], { version, text }: Write) {
  const values = metrics.map((metric) => ({ metricId: metric.id, value: version }));
  return {
    goals: [{ goalId: id, confidence: 'on_track', nextChange: '', values, milestonesReached: [] }],
    journal: { wins: text, blockers: '', learned: '', focus: '', lastFocusOutcome: null },
    private: { energy: 3, note: text },
  };
}

/** Each week holds what was acknowledged, or the one write that was under way, whole; sent again, it is there once. */
async function compare(writer: Writer): Promise<void> {
  for (const [week, entry] of writer.weeks) {
    const { acknowledged, pending } = entry;
    const found = await read(writer, week);
    const possible = pending ? [acknowledged, pending] : [acknowledged];
    expect(possible).toContainEqual(found);
    if (!pending) continue;
    const answer = await send(writer, week, entry, pending);
    if (pending.state === 'submitted') expect(answer.status).toBe(201);
    else expect([200, 412]).toContain(answer.status);
    expect(await read(writer, week)).toEqual(pending);
    entry.acknowledged = pending;
    entry.pending = null;
  }
}

async function read({ member }: Writer, week: WeekKey): Promise<Write | null> {
  const answer = await member.call(`GET /api/v1/check-ins/${week}`);
  expect(answer.status).toBe(200);
  const { version, state, content } = await answer.json();
  if (version === null) return null;
  expect(content.private.note).toBe(content.journal.wins);
  expect(content.goals[0].values[0].value).toBe(version);
  return { version, state, text: content.journal.wins };
}
