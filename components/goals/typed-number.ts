import { parseNumber } from '#/lib/core/parse-number.ts';

/** A number of the goal form; NaN for nothing and for what is no number. Read as the pages write numbers. */
export function typedNumber(text: string): number {
  return parseNumber(text, 'en-GB') ?? Number.NaN;
}

/**
 * What to send for a number. Nothing typed, or no number, goes out as it is, against its type: the API says so
 * beside the field, in the same words for everyone.
 */
export function sentNumber(text: string): number {
  const value = typedNumber(text);
  const typed = text.trim() === '' ? undefined : text;
  return (Number.isNaN(value) ? typed : value) as number;
}
