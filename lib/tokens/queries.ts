import 'server-only';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { apiTokens } from '#/db/schema/accounts.ts';
import type { Db } from '#/db/transaction.ts';
import type { TokenScope } from '#/db/vocabulary.ts';
import { mostTokens } from './rules.ts';

export interface TokenItem {
  id: string;
  name: string;
  /** Its last four characters; the rest is known to nobody but its holder. */
  ending: string;
  scopes: TokenScope[];
  /** Instants, ISO 8601. */
  createdAt: string;
  /** To ten minutes. */
  lastUsedAt: string | null;
  expiresAt: string;
}

/** The live tokens of the member that the transaction has named, newest first. */
export async function listTokens(db: Db, now: Temporal.Instant): Promise<TokenItem[]> {
  const rows = await db.orm
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      ending: apiTokens.ending,
      scopes: apiTokens.scopes,
      createdAt: apiTokens.createdAt,
      lastUsedAt: apiTokens.lastUsedAt,
      expiresAt: apiTokens.expiresAt,
    })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.ownerId, sql`(select app_actor())`),
        isNull(apiTokens.revokedAt),
        gt(apiTokens.expiresAt, now.toString()),
      ),
    )
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(mostTokens);
  return rows.map((row) => ({
    ...row,
    createdAt: isoInstant(row.createdAt),
    lastUsedAt: row.lastUsedAt && isoInstant(row.lastUsedAt),
    expiresAt: isoInstant(row.expiresAt),
  }));
}

function isoInstant(text: string): string {
  return Temporal.Instant.from(text).toString();
}
