import {
  customType,
  date,
  doublePrecision,
  integer,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

export const id = () => uuid('id').primaryKey();
export const ownerId = () => uuid('owner_id').notNull();
/** The local date of a week's Monday. */
export const week = (name: string) => date(name, { mode: 'string' });
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
export const version = () => integer('version').notNull().default(1);
export const number = (name: string) => doublePrecision(name);
export const prose = (name: string) => text(name).notNull().default('');

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});
