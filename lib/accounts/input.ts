import { z } from '@hono/zod-openapi';
import { line, uuid } from '#/lib/core/shapes.ts';
import { isZone } from '#/lib/core/zones.ts';
import { looksLikeEmail, normaliseEmail, normalisePassword, passwordLength } from './rules.ts';

const { min, max } = passwordLength;

const email = line(254)
  .transform(normaliseEmail)
  .refine(looksLikeEmail, 'Enter an e-mail address, such as maya@example.org.');

/** Longer than a new one may be: the current password is only compared. */
const anyPassword = z
  .string()
  .min(1, 'Fill this in.')
  .max(1000, 'This is too long for a password.');

const newPassword = z
  .string()
  .max(max * 4, `Use at most ${max} characters.`)
  .transform(normalisePassword)
  .refine((text) => [...text].length >= min, `Use at least ${min} characters.`)
  .refine((text) => [...text].length <= max, `Use at most ${max} characters.`);

const timeZone = z
  .string()
  .refine(isZone, 'Choose a time zone by its place, such as Europe/Berlin.');

export const signUpInput = z.strictObject({
  name: line(120),
  email,
  password: newPassword,
  timeZone,
});
export type SignUpInput = z.input<typeof signUpInput>;

/** When the week is due: a weekday (1 Monday … 7 Sunday) and a local time. */
export const dueInput = z.strictObject({
  weekday: z.int('Choose a day.').min(1, 'Choose a day.').max(7, 'Choose a day.'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time of day, such as 18:00.'),
});

/** What is left out stays as it is. */
export const editProfileInput = z.strictObject({
  name: line(120).optional(),
  timeZone: timeZone.optional(),
  due: dueInput.optional(),
});
export type EditProfileInput = z.input<typeof editProfileInput>;

export const changePasswordInput = z.strictObject({ currentPassword: anyPassword, newPassword });
export type ChangePasswordInput = z.input<typeof changePasswordInput>;

export const endSessionInput = z.strictObject({ sessionId: uuid });
