import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { Conflict, InvalidInput, NotFound } from '#/lib/core/errors.ts';
import { newId } from '#/lib/core/ids.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { coversGoal } from '#/lib/mentorships/access.ts';
import { contentIn, type StoredCheckIn, weekFactsForChange } from './access.ts';
import { type CheckInChange, type CheckInContent, checkInContent, contentIssues } from './input.ts';
import { type ChangedParts, changedParts, mayChangeValues } from './policy.ts';
import { staleCheckIn } from './queries.ts';
import { confidenceRows, goalsOfWeek, measurementRows, reachedMilestones } from './rules.ts';

export interface Revision {
  version: number;
  /** ISO instant. */
  revisedAt: string;
}

/**
 * Replaces what a submitted check-in says, and keeps what it said before as a revision. Text may change
 * always; values, confidence and milestones for 72 hours after the submission. A milestone that this
 * check-in reached and no longer names is open again. What values were compared to stays as it was. A mentor
 * who had answered is told.
 * @throws NotFound; Conflict `not_submitted`, `values_settled`; StaleVersion with what stands; InvalidInput
 */
export async function reviseCheckIn(
  ctx: Context,
  change: CheckInChange<number>,
): Promise<Revision> {
  const { week } = change;
  const after = parseInput(checkInContent, change.content);
  const facts = await weekFactsForChange(
    ctx,
    week,
    after.goals.map(({ goalId }) => goalId),
  );
  const { checkIn } = facts;
  if (!checkIn) throw new NotFound('check-in');
  if (checkIn.version !== change.expectedVersion) throw await staleCheckIn(ctx, week);
  const before = contentIn(facts, week);
  if (!before || !checkIn.submittedAt) throw notSubmitted();
  const goals = goalsOfWeek(facts.goals, week);
  const issues = contentIssues(after, goals, week);
  if (issues.length > 0) throw new InvalidInput(issues);
  const changed = changedParts(before, after);
  const textOnly = changed.goalIds.length === 0;
  if (!textOnly && !mayChangeValues(checkIn.submittedAt, ctx.now)) throw settled();
  if (isDeepStrictEqual(before, after)) {
    return { version: checkIn.version, revisedAt: checkIn.updatedAt };
  }
  const measurements = measurementRows(after, goals, week);
  const reached = reachedMilestones(after);
  const reopened = reachedMilestones(before).filter((id) => !reached.includes(id));
  await store(ctx, { checkIn, week, before, after, changed, measurements, reached, reopened });
  const version = checkIn.version + 1;
  const reviewer = await reviewerOf(ctx, checkIn.id, changed);
  await recordEvent(ctx, {
    ownerId: memberIdOf(ctx),
    kind: 'check_in_revised',
    subjectId: checkIn.id,
    facts: {
      ...{ checkInId: checkIn.id, week, version, textOnly },
      ...(reviewer && { mentorshipId: reviewer.mentorshipId }),
    },
    tell: reviewer ? [reviewer] : [],
  });
  return { version, revisedAt: ctx.now.toString() };
}

/** Whose answer this check-in had before it was edited: they are told of what they can see, and of nothing else. */
async function reviewerOf(ctx: Context, checkInId: string, { goalIds, words }: ChangedParts) {
  const { sql } = ctx.db;
  // Locked, so that a mentor who marks it as reviewed right now does so before this or after it.
  const [reviewer] = await sql<[{ memberId: string; mentorshipId: string }?]>`
    select s.mentor_id "memberId", s.id "mentorshipId"
    from reviews r join mentorships s on s.id = r.mentorship_id and s.state = 'active'
    where r.owner_id = ${memberIdOf(ctx)} and r.check_in_id = ${checkInId} and r.state = 'reviewed'
      and ((${words} and s.journal_since is not null) or exists (
        select 1 from goals g where ${coversGoal(ctx.db)}
          and g.id::text in (select json_array_elements_text(${JSON.stringify(goalIds)}::json))))
    for update of r`;
  return reviewer;
}

function notSubmitted(): Conflict {
  return new Conflict('not_submitted', 'This check-in is still a draft. Submit it first.');
}

function settled(): Conflict {
  const advice =
    'Values, confidence and milestones can be changed for 3 days after submitting. Text can be changed at any time.';
  return new Conflict('values_settled', advice);
}

interface Change {
  checkIn: StoredCheckIn;
  week: string;
  before: CheckInContent;
  after: CheckInContent;
  changed: ChangedParts;
  measurements: ReturnType<typeof measurementRows>;
  reached: string[];
  reopened: string[];
}

async function store(ctx: Context, change: Change): Promise<void> {
  const { checkIn, week, before, after, changed, measurements } = change;
  const { sql } = ctx.db;
  const ownerId = memberIdOf(ctx);
  const now = ctx.now.toString();
  const { private: ownBefore, ...shared } = before;
  const { journal, private: own } = after;
  await sql`
    with own as (
      update check_ins set version = version + 1, updated_at = ${now}
      where owner_id = ${ownerId} and id = ${checkIn.id} returning id, owner_id, week
    ), kept as (
      insert into check_in_revisions (id, owner_id, check_in_id, version, content, replaced_at)
      select ${newId()}, owner_id, id, ${checkIn.version}, ${JSON.stringify(shared)}, ${now} from own
    ), hidden as (
      insert into private_revisions (check_in_id, version, owner_id, content)
      select id, ${checkIn.version}, owner_id, ${JSON.stringify(ownBefore)} from own
    ), changed as (
      insert into check_in_changes (owner_id, check_in_id, version, goal_id)
      select own.owner_id, own.id, ${checkIn.version + 1}, part.goal_id from own, (
        select value::uuid goal_id from json_array_elements_text(${JSON.stringify(changed.goalIds)}::json)
        union all select null where ${changed.words}) part
    ), written as (
      update journals set wins = ${journal.wins}, blockers = ${journal.blockers},
        learned = ${journal.learned}, focus = ${journal.focus},
        last_focus_outcome = ${journal.lastFocusOutcome}
      where check_in_id = ${checkIn.id}
    ), noted as (
      update private_notes set energy = ${own.energy}, note = ${own.note}
      where check_in_id = ${checkIn.id}
    ), given as materialized (
      select * from json_to_recordset(${JSON.stringify(measurements)}::json)
        as v("metricId" uuid, value float8, "previousValue" float8, "plannedValue" float8, delta float8, pace text,
          "forecastLow" float8, "forecastHigh" float8, chance float8)
    ), unmeasured as (
      delete from measurements where check_in_id = ${checkIn.id}
        and metric_id not in (select "metricId" from given)
    ), measured as (
      insert into measurements
        (metric_id, week, owner_id, check_in_id, value, previous_value, planned_value, delta, pace, forecast_low,
        forecast_high, chance)
      select v."metricId", own.week, own.owner_id, own.id, v.value, v."previousValue", v."plannedValue",
        v.delta, v.pace, v."forecastLow", v."forecastHigh", v.chance
      from own, given v
      on conflict (metric_id, week) do update
      set value = excluded.value, delta = excluded.delta, pace = excluded.pace,
        forecast_low = excluded.forecast_low, forecast_high = excluded.forecast_high, chance = excluded.chance
      where measurements.value <> excluded.value
    ), stated as materialized (
      select * from json_to_recordset(${JSON.stringify(confidenceRows(after))}::json)
        as f("goalId" uuid, confidence text, "nextChange" text)
    ), unsaid as (
      delete from confidences where check_in_id = ${checkIn.id}
        and goal_id not in (select "goalId" from stated)
    ), said as (
      insert into confidences (goal_id, week, owner_id, check_in_id, confidence, next_change)
      select f."goalId", own.week, own.owner_id, own.id, f.confidence, f."nextChange" from own, stated f
      on conflict (goal_id, week) do update
      set confidence = excluded.confidence, next_change = excluded.next_change
    ), reopened as (
      update milestones set reached_week = null
      where owner_id = ${ownerId} and reached_week = ${week}
        and id::text in (select json_array_elements_text(${JSON.stringify(change.reopened)}::json))
    )
    update milestones set reached_week = ${week}
    where owner_id = ${ownerId} and reached_week is null
      and id::text in (select json_array_elements_text(${JSON.stringify(change.reached)}::json))`;
}
