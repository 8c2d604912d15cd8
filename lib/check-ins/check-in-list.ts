import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import type { CheckInState, Confidence } from '#/db/vocabulary.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { type DatedDueRule, dueClock, isWeekKey, type WeekKey } from '#/lib/core/week.ts';
import { activeWeeks, offWeeksOf, type Rests } from '#/lib/pace/goal-weeks.ts';
import { dueWeeks } from '#/lib/pace/streak.ts';
import type { GoalSpan } from '#/lib/pace/types.ts';

const pageSize = 20;
const wordsAtMost = 8;

export interface CheckInItem {
  week: WeekKey;
  state: CheckInState;
  submittedAt: string | null;
  updatedAt: string;
  late: boolean;
  edited: boolean;
  /** What was said about the goals of the week, in their order. */
  said: Confidence[];
  values: number;
  milestones: string[];
  /** The journal's beginning, or what stands around the first word looked for. */
  excerpt: string;
}

export interface CheckInPage {
  /** Newest first. */
  items: CheckInItem[];
  /** Weeks between them that were due and not submitted, newest first; none when searching. */
  missed: WeekKey[];
  /** Weeks between them in which a goal rested for time off, newest first; none when searching. */
  off: WeekKey[];
  nextCursor: string | null;
}

interface Facts {
  timeZone: string;
  dueRules: DatedDueRule[];
  items: CheckInItem[];
  spans: (Omit<GoalSpan, 'offWeeks'> & Pick<Rests, 'pauses'>)[];
  excused: WeekKey[];
}

/**
 * A page of the member's check-ins, newest week first, in one statement.
 * @param search `query`: words that must all occur, in the journal, the private note, a plan for next week or
 *   the title of a goal that was logged; `cursor`: from the page before
 * @throws InvalidInput on a cursor that is not of this list
 */
export async function checkInList(
  db: Db,
  search: { query?: string | undefined; cursor?: string | undefined },
  now: Temporal.Instant,
): Promise<CheckInPage> {
  const words = (search.query ?? '').split(/\s+/).filter(Boolean).slice(0, wordsAtMost);
  const before = search.cursor === undefined ? null : decodeCursor(search.cursor, [isWeekKey])[0];
  const [facts] = await db.sql<[Facts?]>`
    with texts as (
      select c.id, c.week, c.state, c.submitted_at, c.updated_at, c.due_at, c.version,
        concat_ws(E'\n',
          nullif(coalesce(j.wins, c.draft #>> '{journal,wins}'), ''),
          nullif(coalesce(j.blockers, c.draft #>> '{journal,blockers}'), ''),
          nullif(coalesce(j.learned, c.draft #>> '{journal,learned}'), ''),
          nullif(coalesce(j.focus, c.draft #>> '{journal,focus}'), '')) journal,
        concat_ws(E'\n', nullif(coalesce(n.note, c.draft #>> '{private,note}'), ''),
          (select string_agg(nullif(f.next_change, ''), E'\n') from confidences f where f.check_in_id = c.id),
          (select string_agg(g.title, E'\n') from goals g where g.id in (
            select f.goal_id from confidences f where f.check_in_id = c.id
            union select t.goal_id from measurements v join metrics t on t.id = v.metric_id
            where v.check_in_id = c.id))) others
      from check_ins c left join journals j on j.check_in_id = c.id
        left join private_notes n on n.check_in_id = c.id
      where c.owner_id = (select app_actor()) and (${before}::date is null or c.week < ${before})
    ), page as (
      select * from texts
      where ${words.length === 0}
        or concat_ws(E'\n', journal, others) ilike all (
          select json_array_elements_text(${JSON.stringify(words.map(pattern))}::json))
      order by week desc limit ${pageSize + 1}
    )
    select m.time_zone "timeZone",
      coalesce((
        select json_agg(json_build_object('fromWeek', d.from_week, 'weekday', d.weekday, 'time', d.local_time))
        from due_rules d where d.owner_id = m.id), '[]') "dueRules",
      coalesce((
        select json_agg(json_build_object('week', p.week, 'state', p.state, 'submittedAt', p.submitted_at,
          'updatedAt', p.updated_at, 'late', coalesce(p.submitted_at > p.due_at, false),
          'edited', exists (select 1 from check_in_revisions r where r.check_in_id = p.id),
          'said', coalesce((
            select json_agg(f.confidence order by g.start_week, g.id)
            from confidences f join goals g on g.id = f.goal_id where f.check_in_id = p.id), '[]'),
          'values', (select count(*) from measurements v where v.check_in_id = p.id),
          'milestones', coalesce((
            select json_agg(s.title order by s.id) from milestones s
            where s.owner_id = m.id and s.reached_week = p.week), '[]'),
          'excerpt', case
            when strpos(lower(p.journal), lower(${words[0] ?? ''})) > 0 or p.others = ''
            then substr(p.journal, greatest(1, strpos(lower(p.journal), lower(${words[0] ?? ''})) - 60), 240)
            else substr(p.others, greatest(1, strpos(lower(p.others), lower(${words[0] ?? ''})) - 60), 240) end)
          order by p.week desc)
        from page p), '[]') items,
      coalesce((
        select json_agg(json_build_object('state', g.state, 'startWeek', g.start_week, 'weeks', g.weeks,
          'closedWeek', g.closed_week, 'pauses', coalesce((
            select json_agg(json_build_object('fromWeek', p.from_week, 'untilWeek', p.until_week))
            from goal_pauses p where p.goal_id = g.id), '[]')))
        from goals g
        where ${words.length === 0} and g.owner_id = m.id and g.state <> 'draft'
          and (${before}::date is null or g.start_week < ${before})
      ), '[]') spans,
      coalesce((
        select json_agg(distinct x.week) from excused_weeks x where ${words.length === 0} and x.owner_id = m.id
      ), '[]') excused
    from members m where m.id = (select app_actor())`;
  if (!facts) return { items: [], missed: [], off: [], nextCursor: null };
  const items = facts.items.slice(0, pageSize);
  const last = items.at(-1);
  const isMore = facts.items.length > pageSize && last !== undefined;
  return {
    items,
    ...unloggedWeeks(facts, items, { before, after: isMore ? last.week : null }, now),
    nextCursor: isMore ? encodeCursor([last.week]) : null,
  };
}

/** A LIKE pattern for a word that may itself hold wildcards. */
function pattern(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

function unloggedWeeks(
  { timeZone, dueRules, spans, excused }: Facts,
  items: readonly CheckInItem[],
  { before, after }: { before: WeekKey | null; after: WeekKey | null },
  now: Temporal.Instant,
): Pick<CheckInPage, 'missed' | 'off'> {
  const { currentWeek, lastDueWeek } = dueClock(now, dueRules, timeZone);
  const known = new Set(items.map(({ week }) => week));
  const goals = spans.map(({ pauses, ...span }) => ({
    ...span,
    offWeeks: offWeeksOf({ pauses, excused }, currentWeek),
  }));
  const isHere = (week: WeekKey) =>
    !known.has(week) && (!before || week < before) && (!after || week > after);
  const rested = (week: WeekKey) => week <= currentWeek && goals.some((goal) => lasts(goal, week));
  return {
    missed: dueWeeks(goals, lastDueWeek, known).filter(isHere).reverse(),
    off: excused.filter(rested).filter(isHere).sort().reverse(),
  };
}

/** Whether a week lies between the start of a goal and its end, off or not. */
function lasts({ startWeek, weeks, closedWeek, offWeeks }: GoalSpan, week: WeekKey): boolean {
  const end = activeWeeks(startWeek, weeks, offWeeks).at(-1) ?? startWeek;
  return startWeek <= week && week <= end && (closedWeek === null || week <= closedWeek);
}
