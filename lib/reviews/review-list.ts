import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import { type Confidence, confidences, type Pace } from '#/db/vocabulary.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { isUuid } from '#/lib/core/ids.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import { type Fragment, sharedCheckIns, sharedGoals } from '#/lib/mentorships/access.ts';
import { changedSinceReview, paceTold } from './access.ts';
import { isInstant, paceWords, risk } from './rules.ts';

export interface QueueItem {
  checkInId: string;
  mentorshipId: string;
  week: WeekKey;
  menteeName: string;
  state: 'awaiting_mentor' | 'awaiting_member';
  /** ISO instants. */
  awaitingSince: string;
  submittedAt: string;
  late: boolean;
  /** Another mentor owes it, and this one may step in. */
  offered: boolean;
  changedSinceReview: boolean;
  /** The worst said of the goals that this mentor sees. */
  said: Confidence | null;
  /** The worst pace, as logged, of the metrics that this mentor sees. */
  shown: Pace;
}

export interface QueuePage {
  items: QueueItem[];
  nextCursor: string | null;
  /** Of the whole queue, 1,000 at most. */
  total: number;
}

const pageSize = 50;
const totalAtMost = 1000;
const waitingAtMost = 20;

/**
 * What the acting mentor owes, or is offered: what waits since the earliest day first, within a day the riskiest. In
 * one statement, which looks into the check-ins of the days that it shows and no others.
 * @throws InvalidInput on a cursor that is not of this list
 */
export async function reviewQueue(
  db: Db,
  { cursor }: { cursor?: string | undefined },
  now: Temporal.Instant,
): Promise<QueuePage> {
  const { sql } = db;
  const after =
    cursor === undefined ? null : decodeCursor(cursor, [isCount, isCount, isInstant, isUuid]);
  const day = after?.[0] ?? null;
  const order = sql`o."day", o.risk desc, o.awaiting_since, o.check_in_id`;
  const [found] = await sql<[{ items: (QueueItem & Place)[]; total: number }]>`
    with owed as materialized (
      select r.check_in_id, r.awaiting_since, r.state, r.reviewed_version, r.mentorship_id <> s.id offered,
        s.id through, ${dayOf(db)} "day"
      from mentorships s join reviews r on r.owner_id = s.owner_id
        join check_ins c on c.id = r.check_in_id
      where ${sharedCheckIns(db)} and r.state = 'awaiting_mentor' and r.created_at >= s.started_at
        and (r.mentorship_id = s.id or r.offered_from <= ${now.toString()})
      limit ${totalAtMost}
    ), shown as materialized (
      (select * from owed where "day" = ${day}::integer)
      union all
      (select * from owed where ${day}::integer is null or "day" > ${day}
        order by "day" fetch first (${pageSize + 1}) rows with ties)
    ), looked as materialized (select o.*, i.* from shown o, ${insight(db)} i),
    scored as (select i.*, ${riskIn(db)} risk from looked i),
    ranked as materialized (
      select * from scored o
      where ${after === null} or (o."day", -o.risk, o.awaiting_since, o.check_in_id)
        > (${after?.[0] ?? 0}::integer, ${-(after?.[1] ?? 0)}::integer, ${after?.[2] ?? now.toString()}::timestamptz,
          ${after?.[3] ?? null}::uuid)
      order by ${order} limit ${pageSize + 1}
    )
    select (select count(*)::integer from owed) total, coalesce((
      select json_agg(page) from (
        select ${itemColumns(db)}, o."day", o.risk from ${itemsFrom(db)} order by ${order}
      ) page), '[]') items`;
  const page = found.items.slice(0, pageSize);
  const last = page.at(-1);
  const isMore = found.items.length > pageSize && last !== undefined;
  const place = isMore && [last.day, last.risk, last.awaitingSince, last.checkInId];
  const items = page.map(({ day: _, risk: __, ...item }) => item);
  return { items, nextCursor: place ? encodeCursor(place) : null, total: found.total };
}

/** What waits for the acting mentor's mentees, the longest first, 20 at most. */
export async function waitingOnMentee(db: Db): Promise<QueueItem[]> {
  const { sql } = db;
  return sql<QueueItem[]>`
    with ranked as materialized (
      select o.*, i.* from (
        select r.check_in_id, r.awaiting_since, r.state, r.reviewed_version, false offered, s.id through
        from mentorships s join reviews r on r.owner_id = s.owner_id
          join check_ins c on c.id = r.check_in_id
        where ${sharedCheckIns(db)} and r.state = 'awaiting_member' and r.mentorship_id = s.id
        order by r.awaiting_since, r.check_in_id limit ${waitingAtMost}
      ) o, ${insight(db)} i
    )
    select ${itemColumns(db)} from ${itemsFrom(db)} order by o.awaiting_since, o.check_in_id`;
}

interface Place {
  day: number;
  risk: number;
}

/** Days since 1970, in UTC, so that a page follows on the one before whenever it is asked for. */
function dayOf({ sql }: Db): Fragment {
  return sql`floor(extract(epoch from r.awaiting_since) / 86400)::integer`;
}

/**
 * What a check-in `o` says of the goals that its mentor sees: the worst confidence, and the worst pace. Asked word by
 * word, so that the policies of a row are asked only for rows that say it, until one may be seen.
 */
function insight(db: Db): Fragment {
  const { sql } = db;
  const said = confidences.map(
    (word) => sql`when exists (
      select 1 from confidences f join goals g on g.id = f.goal_id join mentorships s on s.id = o.through
      where f.check_in_id = o.check_in_id and f.confidence = ${word} and ${sharedGoals(db)}) then ${word}`,
  );
  const shown = paceWords.map(
    (word) => sql`when exists (
      select 1 from measurements v join metrics t on t.id = v.metric_id join goals g on g.id = t.goal_id
        join mentorships s on s.id = o.through
      where v.check_in_id = o.check_in_id and v.pace = ${word} and ${sharedGoals(db)} and ${paceTold(db)})
      then ${word}`,
  );
  return sql`lateral (select case ${said} end said, case ${shown} else 'no_data' end shown)`;
}

function riskIn({ sql }: Db): Fragment {
  const points = (column: string, list: Record<string, number>, otherwise: number) =>
    `case ${column} ${Object.entries(list)
      .map(([word, count]) => `when '${word}' then ${count}`)
      .join(' ')} else ${otherwise} end`;
  return sql`${sql.unsafe(`${points('i.said', risk.said, risk.unsaid)} + ${points('i.shown', risk.shown, 0)}`)}`;
}

function itemColumns(db: Db): Fragment {
  const { sql } = db;
  const here = { checkInId: sql`c.id`, mentorshipId: sql`o.through` };
  return sql`c.id "checkInId", o.through "mentorshipId", c.week, m.name "menteeName", o.state,
    to_json(o.awaiting_since) "awaitingSince", to_json(c.submitted_at) "submittedAt",
    coalesce(c.submitted_at > c.due_at, false) late, o.offered,
    ${changedSinceReview(db, here, sql`o.reviewed_version`)} "changedSinceReview", o.said, o.shown`;
}

function itemsFrom({ sql }: Db): Fragment {
  return sql`ranked o join check_ins c on c.id = o.check_in_id join members m on m.id = c.owner_id`;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 1e6;
}
