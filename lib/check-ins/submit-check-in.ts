import 'server-only';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { InvalidInput } from '#/lib/core/errors.ts';
import { newId } from '#/lib/core/ids.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { weekFactsForChange } from './access.ts';
import { type CheckInChange, checkInContent, contentIssues } from './input.ts';
import { oweReview } from './owe-review.ts';
import { staleCheckIn } from './queries.ts';
import {
  confidenceRows,
  dueAt,
  goalsOfWeek,
  isLate,
  measurementRows,
  reachedMilestones,
  weekProblem,
} from './rules.ts';
import { alreadySubmitted } from './save-draft.ts';

export interface Submission {
  id: string;
  version: number;
  submittedAt: string;
  /** After the week's due moment. */
  late: boolean;
}

/**
 * Submits the log of a week: its values with what they are compared to, confidence, milestones and text, and the
 * answer that a mentor owes to it, all or nothing. There is one check-in per member and week, however often this is asked.
 * @param change `expectedVersion`: the draft's version, null when there is no draft
 * @throws InvalidInput with the place of each problem; StaleVersion with what stands; Conflict
 *   `already_submitted`
 */
export async function submitCheckIn(ctx: Context, change: CheckInChange): Promise<Submission> {
  const { week, expectedVersion } = change;
  const ownerId = memberIdOf(ctx);
  const content = parseInput(checkInContent, change.content);
  const goalIds = content.goals.map(({ goalId }) => goalId);
  const facts = await weekFactsForChange(ctx, week, goalIds);
  if (facts.checkIn?.state === 'submitted') throw alreadySubmitted();
  if ((facts.checkIn?.version ?? null) !== expectedVersion) throw await staleCheckIn(ctx, week);
  const problem = weekProblem(week, facts, ctx.now);
  if (problem) throw new InvalidInput([{ path: 'week', message: problem }]);
  const goals = goalsOfWeek(facts.goals, week);
  const issues = contentIssues(content, goals, week);
  if (issues.length > 0) throw new InvalidInput(issues);
  const due = dueAt(week, facts);
  const rows = {
    measurements: measurementRows(content, goals, week),
    confidences: confidenceRows(content),
    reached: reachedMilestones(content),
  };
  const stored = await store(ctx, { ...change, content }, { dueAt: due.toString(), ...rows });
  if (!stored) throw await outrun(ctx, week);
  const late = isLate(ctx.now, due);
  const counts = { values: rows.measurements.length, confidences: rows.confidences.length };
  const owing = await oweReview(ctx, { checkInId: stored.id, timeZone: facts.timeZone });
  const told = { week, late, ...counts, milestones: rows.reached.length };
  await recordEvent(ctx, {
    ownerId,
    kind: 'check_in_submitted',
    subjectId: stored.id,
    facts: { checkInId: stored.id, ...told, ...(owing && { mentorshipId: owing.mentorshipId }) },
    tell: owing ? [owing] : [],
  });
  return { ...stored, submittedAt: ctx.now.toString(), late };
}

/** Without a draft there was no row to lock, and another request made one first. */
async function outrun(ctx: Context, week: CheckInChange['week']): Promise<Error> {
  const stale = await staleCheckIn(ctx, week);
  return stale.current?.state === 'submitted' ? alreadySubmitted() : stale;
}

interface Rows {
  dueAt: string;
  measurements: ReturnType<typeof measurementRows>;
  confidences: ReturnType<typeof confidenceRows>;
  reached: string[];
}

async function store(
  ctx: Context,
  { week, expectedVersion, content }: CheckInChange,
  rows: Rows,
): Promise<{ id: string; version: number } | undefined> {
  const ownerId = memberIdOf(ctx);
  const now = ctx.now.toString();
  const { journal, private: own } = content;
  const [stored] = await ctx.db.sql<[{ id: string; version: number }?]>`
    with own as (
      insert into check_ins as c (id, owner_id, week, state, due_at, submitted_at, created_at, updated_at)
      values (${newId()}, ${ownerId}, ${week}, 'submitted', ${rows.dueAt}, ${now}, ${now}, ${now})
      on conflict (owner_id, week) do update set state = 'submitted', draft = null,
        due_at = excluded.due_at, submitted_at = excluded.submitted_at, updated_at = excluded.updated_at,
        version = c.version + 1
      where c.state = 'draft' and c.version = ${expectedVersion}
      returning id, owner_id, week, version
    ), written as (
      insert into journals (check_in_id, owner_id, wins, blockers, learned, focus, last_focus_outcome)
      select id, owner_id, ${journal.wins}, ${journal.blockers}, ${journal.learned}, ${journal.focus},
        ${journal.lastFocusOutcome} from own
    ), noted as (
      insert into private_notes (check_in_id, owner_id, energy, note)
      select id, owner_id, ${own.energy}, ${own.note} from own
    ), measured as (
      insert into measurements
        (metric_id, week, owner_id, check_in_id, value, previous_value, planned_value, delta, pace, forecast_low,
        forecast_high, chance)
      select v."metricId", own.week, own.owner_id, own.id, v.value, v."previousValue", v."plannedValue",
        v.delta, v.pace, v."forecastLow", v."forecastHigh", v.chance
      from own, json_to_recordset(${JSON.stringify(rows.measurements)}::json)
        as v("metricId" uuid, value float8, "previousValue" float8, "plannedValue" float8, delta float8, pace text,
          "forecastLow" float8, "forecastHigh" float8, chance float8)
    ), said as (
      insert into confidences (goal_id, week, owner_id, check_in_id, confidence, next_change)
      select f."goalId", own.week, own.owner_id, own.id, f.confidence, f."nextChange"
      from own, json_to_recordset(${JSON.stringify(rows.confidences)}::json)
        as f("goalId" uuid, confidence text, "nextChange" text)
    ), reached as (
      update milestones s set reached_week = own.week from own
      where s.owner_id = own.owner_id and s.reached_week is null
        and s.id::text in (select json_array_elements_text(${JSON.stringify(rows.reached)}::json))
    )
    select id, version from own`;
  return stored;
}
