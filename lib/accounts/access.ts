import 'server-only';
import { eq } from 'drizzle-orm';
import { dueRules, members } from '#/db/schema/accounts.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { type DatedDueRule, weekKey } from '#/lib/core/week.ts';

export interface OwnMember {
  id: string;
  email: string;
  name: string;
  timeZone: string;
  version: number;
  /** Oldest first. */
  dueRules: DatedDueRule[];
}

/** The member who acts, with their history of due moments. @throws NotSignedIn, NotFound */
export async function getOwnMember(ctx: Context, { forUpdate = false } = {}): Promise<OwnMember> {
  const id = memberIdOf(ctx);
  const read = ctx.db.orm
    .select({
      id: members.id,
      email: members.email,
      name: members.name,
      timeZone: members.timeZone,
      version: members.version,
    })
    .from(members)
    .where(eq(members.id, id));
  const [member] = await (forUpdate ? read.for('update') : read);
  if (!member) throw new NotFound('member');
  const rules = await ctx.db.orm
    .select({ fromWeek: dueRules.fromWeek, weekday: dueRules.weekday, time: dueRules.localTime })
    .from(dueRules)
    .where(eq(dueRules.ownerId, id))
    .orderBy(dueRules.fromWeek);
  return { ...member, dueRules: rules.map((r) => ({ ...r, fromWeek: weekKey(r.fromWeek) })) };
}
