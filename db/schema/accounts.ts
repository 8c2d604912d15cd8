import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, id, instant, ownerId, version, week } from '../columns.ts';
import type { TokenScope } from '../vocabulary.ts';

export const members = pgTable(
  'members',
  {
    id: id(),
    /** Lower case; the address a member signs in with. */
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    /** IANA name; never an offset. */
    timeZone: text('time_zone').notNull(),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [check('members_email_lower', sql`${t.email} = lower(${t.email})`)],
);

export const credentials = pgTable('credentials', {
  memberId: uuid('member_id')
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  /** Argon2id, as a PHC string. */
  passwordHash: text('password_hash').notNull(),
  changedAt: instant('changed_at').notNull(),
});

/** When a member's week is due; the row with the newest `from_week` not after a week holds for it. */
export const dueRules = pgTable(
  'due_rules',
  {
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    fromWeek: week('from_week').notNull(),
    /** 1 Monday … 7 Sunday. */
    weekday: integer('weekday').notNull(),
    /** Local time, HH:MM. */
    localTime: text('local_time').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.fromWeek] }),
    check('due_rules_monday', sql`extract(isodow from ${t.fromWeek}) = 1`),
    check('due_rules_weekday', sql`${t.weekday} between 1 and 7`),
    check('due_rules_time', sql`${t.localTime} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`),
  ],
);

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    /** SHA-256 of the opaque id in the cookie. */
    tokenHash: bytes('token_hash').notNull().unique(),
    userAgent: text('user_agent').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('sessions_owner').on(t.ownerId)],
);

/** Browsers a member has signed in from; guessing elsewhere never locks these out. */
export const knownDevices = pgTable(
  'known_devices',
  {
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    tokenHash: bytes('token_hash').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.tokenHash] })],
);

/** Kept by rate-limiter-flexible, which fixes its columns. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: timestamp('expire', { mode: 'date' }),
});

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    requestHash: bytes('request_hash').notNull(),
    status: integer('status').notNull(),
    etag: text('etag'),
    location: text('location'),
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.key] }),
    index('idempotency_keys_age').on(t.ownerId, t.createdAt),
  ],
);

/** Lets a script act for a member, within its scopes. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: id(),
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** SHA-256 of the whole token, which is shown once. */
    tokenHash: bytes('token_hash').notNull().unique(),
    /** Its last four characters, to tell one from another. */
    ending: text('ending').notNull(),
    scopes: jsonb('scopes').$type<TokenScope[]>().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('api_tokens_owner').on(t.ownerId)],
);
