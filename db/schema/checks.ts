import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/** A CHECK that a column holds one of a vocabulary's words (or null). */
export function oneOf(column: AnyColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`;
}
