import 'server-only';
import type { z } from '@hono/zod-openapi';
import { timeOff } from '#/db/schema/time-off.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { Conflict, InvalidInput, NotFound } from '#/lib/core/errors.ts';
import { newId } from '#/lib/core/ids.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { currentWeekOf } from '#/lib/goals/access.ts';
import { holdWeeks } from './access.ts';
import { timeOffInput } from './input.ts';
import { type TimeOffItem, timeOffDetail } from './queries.ts';
import { allLoggedProblem, excusedWeeksOf, rangeProblems, timeOffAtMost } from './rules.ts';

/**
 * Marks days as off: in every week of which a working day is among them nothing is due, and goals end later by it.
 * A week that is logged already counts all the same.
 * @param input `timeOffInput`; local dates, both off
 * @throws InvalidInput by field; Conflict `too_much_time_off` from 200 on
 */
export async function addTimeOff(
  ctx: Context,
  input: z.input<typeof timeOffInput>,
): Promise<TimeOffItem> {
  const ownerId = memberIdOf(ctx);
  const fields = parseInput(timeOffInput, input);
  const issues = rangeProblems(fields, await currentWeekOf(ctx));
  if (issues.length > 0) throw new InvalidInput(issues);
  const touched = excusedWeeksOf(fields.fromDay, fields.toDay);
  const { logged, count } = await holdWeeks(ctx, touched);
  const weeks = touched.filter((week) => !logged.includes(week));
  if (weeks.length === 0) {
    throw new InvalidInput([{ path: 'toDay', message: allLoggedProblem(logged) }]);
  }
  if (count >= timeOffAtMost) {
    const advice = `There are ${timeOffAtMost} already, the most there can be. Remove one first.`;
    throw new Conflict('too_much_time_off', advice);
  }
  const id = newId();
  const { orm, sql } = ctx.db;
  await orm.insert(timeOff).values({ ...fields, id, ownerId, createdAt: ctx.now.toString() });
  await sql`insert into excused_weeks (owner_id, week, time_off_id)
    select ${ownerId}, week::date, ${id} from json_array_elements_text(${JSON.stringify(weeks)}::json) week`;
  // Why a member is off is nobody else's to know, in an event neither.
  const facts = { weeks: weeks.length, logged: logged.length };
  await recordEvent(ctx, { ownerId, kind: 'time_off_added', subjectId: id, facts });
  const item = await timeOffDetail(ctx.db, id, ctx.now);
  if (!item) throw new NotFound('time off');
  return item;
}
