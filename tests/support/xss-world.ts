import { ask } from './api.ts';
import { mintMember } from './member.ts';
import { insertSession } from './session.ts';
import { weekFromNow } from './weeks.ts';
import { xssPayloads } from './xss-payloads.ts';

const weeks = Array.from({ length: 12 }, (_, i) => weekFromNow(i - 12));
export const payloads = xssPayloads();
/** The same for what is one line. */
export const lines = payloads.map((text) => text.replace(/\n+/g, ' '));
const short = xssPayloads(24).map((text) => text.replace(/\n+/g, ' '));

export interface XssWorld {
  mentee: { id: string; token: string };
  mentor: { id: string; token: string };
  mentorshipId: string;
  /** A path that is open to whoever has it. */
  invitation: string;
  /** With metrics and milestones. */
  goals: string[];
  checkIns: string[];
  weeks: string[];
}

/** Everything that a member and their mentor can write, written with the payloads: each of them in each kind of field. */
export async function fillWithPayloads(): Promise<XssWorld> {
  const mentee = await person(lines[0] ?? '');
  const mentor = await person(lines[1] ?? '');
  const goals = await fillGoals(mentee.token);
  const sharing = { goals: 'all', goalIds: [], journal: true, past: true };
  const made = [];
  for (const part of chunks(payloads, 20)) {
    const email = `${crypto.randomUUID()}@example.test`;
    const body = { email, message: part.join('\n\n').slice(0, 2000), sharing };
    made.push(await done('POST /api/v1/mentorships', { token: mentee.token, body }));
  }
  const [link, open] = made.map((one) => new URL(one.link).pathname);
  const acceptance = `POST /api/v1${link}/acceptance`;
  const mentorship = await done(acceptance, { token: mentor.token });
  const checkIns = await fillWeeks(mentee.token, goals);
  await fillReviews(mentee.token, mentor.token, checkIns);
  await fillTimeOff(mentee.token);
  await fillTokens(mentee.token);
  return {
    mentee,
    mentor,
    mentorshipId: mentorship.id,
    invitation: open ?? '',
    goals: goals.map(({ id }) => id),
    checkIns,
    weeks,
  };
}

/** Another name for somebody: it stands on every page of theirs, and on those of the other side. */
export async function rename(token: string, name: string): Promise<void> {
  const { headers } = await ask('GET /api/v1/me', { token });
  const version = Number(headers.get('etag')?.slice(1, -1));
  await done('PATCH /api/v1/me', { token, version, body: { name } });
}

async function person(name: string) {
  const { id } = await mintMember({ name });
  return { id, token: (await insertSession(id)).token };
}

interface Goal {
  id: string;
  version: number;
  metrics: { id: string }[];
}

async function fillGoals(token: string): Promise<Goal[]> {
  const filled = chunks(lines, Math.ceil(lines.length / 10)).map((names, i) => ({
    title: lines[i],
    why: pick(chunks(payloads, 12), i).join('\n\n').slice(0, 4000),
    startWeek: weeks[0],
    weeks: 12,
    metrics: names.map((name, j) => {
      const unit = short[(i * 10 + j) % short.length];
      return { kind: 'level', name, unit, baseline: 5, target: 0 };
    }),
    milestones: names.map((title, j) => ({ weekNumber: 1 + (j % 12), title })),
    state: i < 18 ? 'active' : 'draft',
  }));
  const titles = lines.slice(filled.length).map((title) => ({
    title,
    why: '',
    startWeek: weeks[0],
    weeks: 12,
    metrics: [],
    milestones: [],
    state: 'draft',
  }));
  const goals = await inTurns([...filled, ...titles], (body) =>
    done('POST /api/v1/goals', { token, body }),
  );
  const parts = chunks(payloads, 12);
  await inTurns(goals.slice(6, 18), async ({ id, version }: Goal, i) => {
    const body = { outcome: 'missed', retrospective: pick(parts, i).join('\n\n').slice(0, 4000) };
    await done(`POST /api/v1/goals/${id}/closure`, { token, version, body });
  });
  return goals.slice(0, filled.length);
}

/** Twelve weeks, each submitted and then edited, so that there are earlier versions. */
async function fillWeeks(token: string, goals: Goal[]): Promise<string[]> {
  const parts = chunks(payloads, weeks.length);
  const changes = chunks(payloads, 24);
  const ids: string[] = [];
  for (const [i, week] of weeks.entries()) {
    const text = pick(parts, i).join('\n\n');
    const content = (journal: string) => ({
      goals: goals.slice(0, 6).map(({ id, metrics }, j) => ({
        goalId: id,
        confidence: 'at_risk',
        nextChange: pick(changes, i + j)
          .join('\n')
          .slice(0, 2000),
        values: metrics.slice(0, 2).map((metric) => ({ metricId: metric.id, value: 4 })),
        milestonesReached: [],
      })),
      journal: {
        wins: journal,
        blockers: journal,
        learned: journal,
        focus: journal,
        lastFocusOutcome: 'partly',
      },
      private: { energy: 3, note: journal },
    });
    const at = `/api/v1/check-ins/${week}`;
    const submitted = await done(`POST ${at}/submission`, {
      token,
      version: null,
      body: content(text),
    });
    const body = content(pick(parts, i + 1).join('\n\n'));
    await done(`POST ${at}/revisions`, { token, version: submitted.version, body });
    ids.push(submitted.id);
  }
  return ids;
}

/** Each payload as a comment of its own and as a reply to it, so that none stands in the shadow of another. */
async function fillReviews(mentee: string, mentor: string, checkIns: string[]): Promise<void> {
  const parts = chunks(payloads, checkIns.length);
  const anchors = ['wins', 'blockers', 'learned', 'focus', 'check_in'];
  await inTurns(checkIns, async (id, i) => {
    const note = { body: pick(parts, i).join('\n\n') };
    await done(`PUT /api/v1/reviews/${id}/note`, { token: mentor, version: null, body: note });
    for (const [j, text] of pick(parts, i).entries()) {
      const body = { anchor: anchors[j % anchors.length], kind: 'suggestion', body: text };
      const made = await done(`POST /api/v1/reviews/${id}/comments`, { token: mentor, body });
      await done(`POST /api/v1/comments/${made.id}/replies`, {
        token: mentee,
        body: { body: text },
      });
      if (j > 2) continue;
      const edit = { token: mentor, version: made.version, body: { body: `${text} ${text}` } };
      await done(`PUT /api/v1/comments/${made.id}`, edit);
      if (i === 0) await done(`POST /api/v1/comments/${made.id}/focus`, { token: mentee });
    }
  });
}

async function fillTimeOff(token: string): Promise<void> {
  for (const [i, part] of chunks(payloads, 20).entries()) {
    const fromDay = weekFromNow(20 + i);
    const reason = part.join('\n\n').slice(0, 2000);
    const body = { fromDay, toDay: fromDay, kind: 'other', reason };
    await done('POST /api/v1/time-off', { token, body });
  }
}

async function fillTokens(token: string): Promise<void> {
  const names = lines.filter(({ length }) => length <= 60).slice(0, 50);
  for (const name of names)
    await done('POST /api/v1/tokens', { token, body: { name, scopes: ['goals:read'], days: 1 } });
}

async function done(call: string, wishes: Parameters<typeof ask>[1]) {
  const answer = await ask(call, wishes);
  if (answer.status < 300) return answer.body;
  throw new Error(`${call} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

function chunks<T>(list: readonly T[], count: number): T[][] {
  const size = Math.ceil(list.length / count);
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

function pick<T>(list: readonly T[][], i: number): T[] {
  return list[i % list.length] ?? [];
}

/** Four at a time, in their order. */
async function inTurns<T, R>(
  list: readonly T[],
  work: (item: T, i: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const items = list.entries();
  const run = async () => {
    for (const [i, item] of items) results[i] = await work(item, i);
  };
  await Promise.all(Array.from({ length: 4 }, run));
  return results;
}
