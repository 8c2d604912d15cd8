import { expect, test } from 'vitest';
import type { Db } from '#/db/transaction.ts';
import {
  type Fragment,
  isActiveMentor,
  sharedCheckIns,
  sharedGoals,
  sharedRevisions,
  sharesJournal,
} from '#/lib/mentorships/access.ts';
import { makeGoal } from '#/tests/integration/goals/arrange.ts';
import { asMember } from '#/tests/support/member.ts';
import { act, makePair, oweReview, type Pair, thursday } from './arrange.ts';

const before = '2026-11-10T10:00:00Z';

test('goals: no drafts, named ones only, closed ones from the start on unless the past is shared', async () => {
  const pair = await makePair();
  const { mentee } = pair;
  const open = (await makeGoal(mentee.id)).id;
  const draft = (await makeGoal(mentee.id, { state: 'draft' })).id;
  const closed = (await makeGoal(mentee.id)).id;
  const old = (await makeGoal(mentee.id)).id;
  await asMember(mentee.id, async (sql) => {
    for (const [id, week] of [
      [closed, '2026-11-16'],
      [old, '2026-11-09'],
    ] as const)
      await sql`update goals set state = 'closed', outcome = 'met', retrospective = 'x', closed_week = ${week}
        where id = ${id}`;
  });
  const seen = () => idsSeen(pair, 'goals g', 'g.id', sharedGoals);
  expect(await seen()).toEqual([open, closed].sort());
  await set(pair, 'past_shared = true');
  expect(await seen()).toEqual([open, closed, old].sort());
  await set(pair, "goal_sharing = 'named'");
  expect(await seen()).toEqual([]);
  await asMember(mentee.id, async (sql) => {
    for (const goal of [draft, old])
      await sql`insert into mentorship_goals (mentorship_id, goal_id, owner_id)
        values (${pair.mentorship.id}, ${goal}, ${mentee.id})`;
  });
  expect(await seen()).toEqual([old]);
  await end(pair);
  expect(await seen()).toEqual([]);
});

test('check-ins: submitted ones, from the start on unless the past is shared', async () => {
  const pair = await makePair();
  const since = await oweReview(pair.mentorship, { at: thursday });
  const earlier = await oweReview(pair.mentorship, { week: '2026-11-09', at: before });
  await asMember(
    pair.mentee.id,
    (sql) => sql`insert into check_ins (id, owner_id, week, state, draft, created_at, updated_at)
      values (${crypto.randomUUID()}, ${pair.mentee.id}, '2026-11-23', 'draft', '{}', now(), now())`,
  );
  const seen = () => idsSeen(pair, 'check_ins c', 'c.id', sharedCheckIns);
  expect(await seen()).toEqual([since]);
  await set(pair, 'past_shared = true');
  expect(await seen()).toEqual([since, earlier].sort());
  await end(pair);
  expect(await seen()).toEqual([]);
});

test('words: with the journal, and earlier versions from when it was shared', async () => {
  const pair = await makePair();
  const checkIn = await oweReview(pair.mentorship);
  await asMember(pair.mentee.id, async (sql) => {
    for (const [version, at] of [
      [1, before],
      [2, '2026-11-20T10:00:00Z'],
    ] as const)
      await sql`insert into check_in_revisions (id, check_in_id, version, owner_id, content, replaced_at)
        values (${crypto.randomUUID()}, ${checkIn}, ${version}, ${pair.mentee.id}, '{}', ${at})`;
  });
  const versions = () => idsSeen(pair, 'check_in_revisions r', 'r.version', sharedRevisions);
  const journal = () => idsSeen(pair, '(select) anything', '1', sharesJournal);
  expect(await versions()).toEqual(['2']);
  expect(await journal()).toEqual(['1']);
  await set(pair, "past_shared = true, journal_since = '2026-11-01'");
  expect(await versions()).toEqual(['2']);
  await set(pair, "journal_since = '2026-11-21'");
  expect(await versions()).toEqual([]);
  await set(pair, 'journal_since = null');
  expect(await versions()).toEqual([]);
  expect(await journal()).toEqual([]);
});

test('the mentee is no mentor of their own', async () => {
  const { mentee, mentorship } = await makePair();
  const found = await act(
    mentee.id,
    ({ db }) =>
      db.sql`select 1 from mentorships s where s.id = ${mentorship.id} and ${isActiveMentor(db)}`,
  );
  expect(found).toHaveLength(0);
});

/** What the mentor finds with this rule, by this mentorship. */
async function idsSeen(
  { mentor, mentorship }: Pair,
  from: string,
  id: string,
  rule: (db: Db) => Fragment,
): Promise<string[]> {
  const rows = await act(
    mentor.id,
    ({ db }) => db.sql<{ id: string }[]>`
      select ${db.sql.unsafe(id)}::text id from mentorships s, ${db.sql.unsafe(from)}
      where s.id = ${mentorship.id} and ${rule(db)} order by 1`,
  );
  return rows.map((row) => row.id);
}

async function set({ mentee, mentorship }: Pair, change: string): Promise<void> {
  await asMember(
    mentee.id,
    (sql) => sql`update mentorships set ${sql.unsafe(change)} where id = ${mentorship.id}`,
  );
}

function end(pair: Pair): Promise<void> {
  return set(pair, "state = 'ended', ended_at = now()");
}
