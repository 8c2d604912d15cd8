import { z } from '@hono/zod-openapi';
import { isUuid } from './ids.ts';
import { isWeekKey, type WeekKey } from './week.ts';

// Shapes that every domain's input.ts is made of. For the server only: zod is too heavy for a browser.

const CONTROL = /(?![\t\n\r])\p{Cc}/u;
/** Characters that turn the direction of what follows: a title could pretend to be another. */
const OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;

/** Half a surrogate pair is no text: the database refuses it. */
const BROKEN = 'Take out the broken character.';

/** One line of text, trimmed, in Unicode's composed form (NFC), at most `max` characters long. */
export function line(max: number, { optional = false } = {}) {
  return z
    .string()
    .max(max * 4, `Keep it to ${max} characters.`)
    .openapi({ maxLength: max })
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => optional || text.length > 0, 'Fill this in.')
    .refine((text) => text.length <= max, `Keep it to ${max} characters.`)
    .refine((text) => !/[\r\n]/.test(text) && !CONTROL.test(text), 'Use one line of plain text.')
    .refine((text) => !OVERRIDE.test(text), 'Take out the invisible direction marks.')
    .refine((text) => text.isWellFormed(), BROKEN);
}

/** Text of any number of lines, Markdown or plain, kept as it was typed; at most `max` characters long. */
export function prose(max: number) {
  return z
    .string()
    .max(max, `Keep it to ${max.toLocaleString('en')} characters.`)
    .refine((text) => !CONTROL.test(text), 'Take out the control characters.')
    .refine((text) => text.isWellFormed(), BROKEN);
}

/** A finite number that a metric can hold. */
export const amount = z
  .number('Enter a number.')
  .min(-1e12, 'Enter a number above −1,000,000,000,000.')
  .max(1e12, 'Enter a number below 1,000,000,000,000.');

export const uuid = z
  .string()
  .refine(isUuid, 'This is not an id.')
  .openapi({ format: 'uuid', example: '019a9d2c-7b00-7c3e-9f41-2a6d0c5b8e17' });

export const week = z
  .string()
  .refine(isWeekKey, 'Name a week by the date of its Monday, such as 2026-11-16.')
  .openapi({ format: 'date', example: '2026-11-16' })
  .transform((text) => text as WeekKey);
