import type { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import type { Rows } from './rows.ts';
import type { World } from './world.ts';

/** One question, and what its answer may and must hold. */
export interface Read {
  says: string;
  ask: (db: Db) => Promise<unknown>;
  /** Marks that may be in it. */
  within: readonly string[];
  /** An answer, or null. */
  expects?: boolean;
  /** Exactly these, found where `found` says. */
  exactly?: { found: (answer: never) => unknown; is: unknown };
}

export interface Scene {
  world: World;
  rows: Rows;
  now: Temporal.Instant;
}
