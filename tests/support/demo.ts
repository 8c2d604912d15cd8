import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from '#/db/connect.ts';
import { priya, tomas } from '#/db/seed/demo-people.ts';
import { modernNode } from '#/scripts/setup/node.mjs';
import { appUrl } from './e2e.ts';
import { memberOver } from './http-member.ts';
import { asMember, asSystem } from './member.ts';
import { insertSession, sessionCookieName } from './session.ts';
import { weekFromNow } from './weeks.ts';

/** Tomás of `npm run demo`, with a log that was edited since, and Priya, who mentors him. */
export interface Demo {
  memberId: string;
  mentorId: string;
  /** Between the two. */
  mentorshipId: string;
  /** Sent by Tomás to somebody else, and not accepted yet. */
  invitedMentorshipId: string;
  /** The check-in that Priya owes him an answer to. */
  owedCheckIn: string;
  /** The one with her question, and the week of it: it waits for his answer. */
  askedCheckIn: string;
  askedWeek: string;
  /** Of Tomás. */
  unreadNotice: string;
  activeGoal: string;
  closedGoal: string;
  someoneElsesGoal: string;
  loggedWeek: string;
  missedWeek: string;
  nextWeek: string;
}

/** Fills the database of this run with the demo, once, whichever worker comes first. */
export async function seedDemo(): Promise<Demo> {
  const lock = connect(process.env.DATABASE_URL ?? '', { max: 1 });
  await lock`select pg_advisory_lock(20261116)`;
  try {
    await runSeed();
    return await describe();
  } finally {
    await lock.end();
  }
}

async function runSeed(): Promise<void> {
  const seed = spawn(modernNode(), ['--conditions=react-server', 'db/seed/demo.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(seed, 'exit');
  if (code !== 0) throw new Error(`The seed ended with ${code}.`);
}

async function describe(): Promise<Demo> {
  const [memberId = '', otherId = ''] = await asSystem(async (sql) => {
    const rows = await sql`select id, email from members
      where email in (${tomas.email}, ${priya.email})`;
    return [tomas, priya].map(({ email }) => rows.find((row) => row.email === email)?.id);
  });
  const loggedWeek = weekFromNow(-1, tomas.timeZone);
  await editOnce(memberId, loggedWeek);
  const goalIn = (owner: string, state: string) =>
    asMember(
      owner,
      (sql) => sql`select id from goals where owner_id = ${owner} and state = ${state} limit 1`,
    ).then(([goal]) => goal?.id as string);
  return {
    memberId,
    mentorId: otherId,
    ...(await mentoring(memberId)),
    activeGoal: await goalIn(memberId, 'active'),
    closedGoal: await goalIn(memberId, 'closed'),
    someoneElsesGoal: await goalIn(otherId, 'active'),
    loggedWeek,
    missedWeek: weekFromNow(-2, tomas.timeZone),
    nextWeek: weekFromNow(1, tomas.timeZone),
  };
}

/** What is between Tomás and Priya, as he sees it. */
async function mentoring(memberId: string) {
  return asMember(memberId, async (sql) => {
    const [active] = await sql`select id from mentorships where state = 'active'`;
    const [invited] = await sql`select id from mentorships where state = 'invited'`;
    const reviews = await sql`
      select r.state, c.id, c.week::text from reviews r join check_ins c on c.id = r.check_in_id order by c.week`;
    const [notice] = await sql`select event_id id from notices where read_at is null limit 1`;
    const owed = reviews.find(({ state }) => state === 'awaiting_mentor');
    const asked = reviews.find(({ state }) => state === 'awaiting_member');
    return {
      mentorshipId: active?.id as string,
      invitedMentorshipId: invited?.id as string,
      owedCheckIn: owed?.id as string,
      askedCheckIn: asked?.id as string,
      askedWeek: asked?.week as string,
      unreadNotice: notice?.id as string,
    };
  });
}

async function editOnce(memberId: string, week: string): Promise<void> {
  const { token } = await insertSession(memberId);
  const member = memberOver(appUrl(), `${sessionCookieName}=${token}`);
  const path = `/api/v1/check-ins/${week}`;
  const { version, revisions, content } = await (await member.call(`GET ${path}`)).json();
  if (revisions > 0) return;
  const journal = { ...content.journal, wins: `${content.journal.wins} And it held.` };
  const body = { ...content, journal };
  const headers = { 'if-match': `"${version}"` };
  const answer = await member.call(`POST ${path}/revisions`, { body, headers });
  if (!answer.ok) throw new Error(await answer.text());
}
