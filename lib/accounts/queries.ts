import 'server-only';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { sessions } from '#/db/schema/accounts.ts';
import type { Db, Viewer } from '#/db/transaction.ts';
import type { Context } from '#/lib/core/context.ts';
import { type DatedDueRule, type DueRule, dueRuleFor, weekOf } from '#/lib/core/week.ts';
import { getOwnMember, type OwnMember } from './access.ts';
import { deviceLabel, sessionDays } from './rules.ts';

export interface Profile {
  id: string;
  email: string;
  name: string;
  timeZone: string;
  version: number;
  /** What holds in the current week. */
  due: DueRule;
  /** What holds from a later week on, when the member has changed it. */
  nextDue: DatedDueRule | null;
}

export async function getProfile(ctx: Context): Promise<Profile> {
  return profileOf(await getOwnMember(ctx), ctx.now);
}

export function profileOf({ dueRules, ...member }: OwnMember, now: Temporal.Instant): Profile {
  const week = weekOf(now, member.timeZone);
  const { weekday, time } = dueRuleFor(week, dueRules);
  const nextDue = dueRules.findLast((rule) => rule.fromWeek > week) ?? null;
  return { ...member, due: { weekday, time }, nextDue };
}

/** The profile of who looks at a page, out of what the session check has read already. */
export function profileOfViewer(viewer: Viewer, now: Temporal.Instant): Profile {
  const { memberId: id, email, name, timeZone, memberVersion: version, dueRules } = viewer;
  return profileOf({ id, email, name, timeZone, version, dueRules }, now);
}

export interface SessionItem {
  id: string;
  /** "Chrome on macOS" */
  device: string;
  /** Instants, ISO 8601. */
  startedAt: string;
  lastSeenAt: string;
}

const mostSessions = 100;

/** Where the member that the transaction has named is signed in, last used first. */
export async function listSessions(db: Db, now: Temporal.Instant): Promise<SessionItem[]> {
  const rows = await db.orm
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      startedAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.ownerId, sql`(select app_actor())`),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now.toString()),
        gt(sessions.lastSeenAt, now.subtract({ hours: 24 * sessionDays.idle }).toString()),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(mostSessions);
  return rows.map(({ id, userAgent, startedAt, lastSeenAt }) => ({
    id,
    device: deviceLabel(userAgent),
    startedAt: isoInstant(startedAt),
    lastSeenAt: isoInstant(lastSeenAt),
  }));
}

function isoInstant(text: string): string {
  return Temporal.Instant.from(text).toString();
}
