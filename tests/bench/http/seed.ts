import { createHash } from 'node:crypto';
import type postgres from 'postgres';

/** The opaque session id of a member that `seedMembers` made. */
export function sessionOf(member: number): string {
  return createHash('sha256').update(`bench${member}`).digest('base64url');
}

/**
 * Members with 20 goals each: three run now (in week 7 of 12), or all 20 for the first member; the others are
 * closed, one behind the other. Every goal has two metrics, three milestones and 12 weeks of values (those that
 * run: 6), and every member has logged the last 52 weeks.
 * @param sql as a superuser: the rows go in past row-level security and foreign keys
 */
export async function seedMembers(sql: postgres.Sql, from: number, to: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`create temp table m on commit drop as
      select n, md5('member' || n)::uuid as id from generate_series(${from}::int, ${to}::int) n`;
    await tx`insert into members (id, email, name, time_zone, created_at)
      select id, 'bench' || n || '@example.org', 'Bench Member ' || n, 'Europe/Lisbon', now() from m`;
    await tx`insert into due_rules (owner_id, from_week, weekday, local_time)
      select id, date_trunc('week', now())::date - 728, 5, '18:00' from m`;
    await tx`insert into sessions (id, owner_id, token_hash, user_agent, created_at, last_seen_at, expires_at)
      select gen_random_uuid(), id, sha256(convert_to(translate(
        encode(sha256(convert_to('bench' || n, 'UTF8')), 'base64'), '+/=', '-_'), 'UTF8')), 'bench', now(), now(),
        now() + interval '30 days' from m`;
    await tx`create temp table g on commit drop as
      select m.id as owner_id, md5('goal' || m.n || '-' || k)::uuid as id, k,
        k <= 3 or m.n = 1 as runs,
        date_trunc('week', now())::date - case when k <= 3 or m.n = 1 then 42 else (k - 2) * 14 + 84 end as start_week
      from m, generate_series(1, 20) k`;
    await tx`insert into goals (id, owner_id, title, why, start_week, weeks, state, outcome, retrospective,
        closed_week, created_at, updated_at)
      select id, owner_id, 'Run weekly one-on-ones with engineer group ' || k, 'Because it matters.', start_week, 12,
        case when runs then 'active' else 'closed' end, case when runs then null else 'met' end,
        case when runs then null else 'It went well.' end, case when runs then null else start_week + 77 end,
        now(), now() from g`;
    await tx`create temp table x on commit drop as
      select g.owner_id, g.id as goal_id, md5(g.id::text || j)::uuid as id, j, g.start_week, g.runs
      from g, generate_series(1, 2) j`;
    await tx`insert into metrics (id, owner_id, goal_id, position, kind, name, unit, baseline, target, direction)
      select id, owner_id, goal_id, j, 'level', 'One-on-ones held ' || j, '', 2, 6, 'up' from x`;
    await tx`insert into milestones (id, owner_id, goal_id, week_number, title, reached_week)
      select gen_random_uuid(), owner_id, id, s * 4, 'Milestone number ' || s,
        case when s = 1 then start_week + 21 end from g, generate_series(1, 3) s`;
    await tx`insert into check_ins (id, owner_id, week, state, due_at, submitted_at, created_at, updated_at)
      select md5(m.id::text || w)::uuid, m.id, date_trunc('week', now())::date - 7 * w, 'submitted',
        date_trunc('week', now()) - make_interval(days => 7 * w - 5), date_trunc('week', now()) - make_interval(days => 7 * w - 4),
        now(), now() from m, generate_series(1, 52) w`;
    await tx`insert into journals (check_in_id, owner_id, wins, blockers, learned, focus)
      select id, owner_id, 'Six of six this week.', 'Two incident reviews.', 'Silence is fine.', 'Let Ana lead.'
      from check_ins where owner_id in (select id from m)`;
    await tx`insert into measurements (owner_id, metric_id, week, check_in_id, value, planned_value)
      select x.owner_id, x.id, x.start_week + 7 * w, md5(x.owner_id::text || w)::uuid, 2 + w * 0.4, 2 + w / 3.0
      from x, generate_series(0, 11) w where not x.runs or w < 6`;
    await tx`insert into confidences (owner_id, goal_id, week, check_in_id, confidence)
      select g.owner_id, g.id, g.start_week + 7 * w, md5(g.owner_id::text || w)::uuid, 'on_track'
      from g, generate_series(0, 11) w where not g.runs or w < 6`;
  });
  await sql`analyze`;
}

/**
 * The last of the members of `seedMembers` mentors 40 others, who share everything and have logged five weeks each
 * that wait for a review: 200 in all.
 */
export async function seedReviews(sql: postgres.Sql, mentor: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into mentorships (id, owner_id, mentor_id, state, invited_email, expires_at, goal_sharing, journal_since,
        past_shared, started_at, started_week, created_at, updated_at)
      select md5('mentorship' || n)::uuid, md5('member' || n)::uuid, md5('member' || ${mentor}::int)::uuid, 'active',
        'mentor@example.org', now(), 'all', now() - interval '1 year', true, now() - interval '1 year',
        date_trunc('week', now() - interval '1 year')::date, now(), now()
      from generate_series(1, 40) n`;
    await tx`insert into reviews (check_in_id, owner_id, mentorship_id, state, awaiting_since, offered_from, created_at)
      select c.id, c.owner_id, s.id, 'awaiting_mentor', c.submitted_at, c.submitted_at + interval '6 days', c.submitted_at
      from mentorships s join check_ins c on c.owner_id = s.owner_id
      where c.week >= date_trunc('week', now())::date - 35`;
    await tx`update measurements v set delta = v.value - v.planned_value,
        pace = case when v.value < v.planned_value then 'behind' else 'on_pace' end
      where v.check_in_id in (select check_in_id from reviews)`;
  });
  await sql`analyze`;
}
