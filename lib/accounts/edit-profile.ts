import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { dueRules, members } from '#/db/schema/accounts.ts';
import type { Context } from '#/lib/core/context.ts';
import { StaleVersion } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { addWeeks, type DueRule, dueRuleFor, type WeekKey, weekOf } from '#/lib/core/week.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getOwnMember, type OwnMember } from './access.ts';
import { editProfileInput } from './input.ts';
import { type Profile, profileOf } from './queries.ts';

/**
 * Changes name, time zone or due moment of the member who acts. A zone holds at once, a due moment from the next week.
 * @param input what shall change; what is left out stays
 * @param version the version of the profile that the change was made on
 * @throws InvalidInput, StaleVersion with the profile as it stands
 */
export async function editProfile(ctx: Context, input: unknown, version: number): Promise<Profile> {
  const { due, ...changes } = parseInput(editProfileInput, input);
  const member = await getOwnMember(ctx, { forUpdate: true });
  if (member.version !== version)
    throw new StaleVersion(member.version, profileOf(member, ctx.now));
  await ctx.db.orm
    .update(members)
    .set({ ...changes, version: sql`${members.version} + 1` })
    .where(and(eq(members.id, member.id), eq(members.version, version)));
  const next = { ...member, ...defined(changes), version: version + 1 };
  if (due) await changeDue(ctx, next, due, weekAfter(ctx, member.timeZone, next.timeZone));
  const facts = { name: 'name' in changes, timeZone: next.timeZone, due: due ?? null };
  await recordEvent(ctx, {
    ownerId: member.id,
    kind: 'profile_edited',
    subjectId: member.id,
    facts,
  });
  return profileOf(await getOwnMember(ctx), ctx.now);
}

/** The first week that has not begun in either zone. */
function weekAfter(ctx: Context, before: string, after: string): WeekKey {
  const [a, b] = [weekOf(ctx.now, before), weekOf(ctx.now, after)];
  return addWeeks(a > b ? a : b, 1);
}

async function changeDue(ctx: Context, member: OwnMember, due: DueRule, from: WeekKey) {
  const planned = dueRuleFor(from, member.dueRules);
  if (planned.weekday === due.weekday && planned.time === due.time) return;
  const rule = { weekday: due.weekday, localTime: due.time };
  await ctx.db.orm
    .insert(dueRules)
    .values({ ownerId: member.id, fromWeek: from, ...rule })
    .onConflictDoUpdate({ target: [dueRules.ownerId, dueRules.fromWeek], set: rule });
}

function defined<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
