import { InvalidInput } from './errors.ts';

type Guards<T extends readonly unknown[]> = { [K in keyof T]: (value: unknown) => value is T[K] };

/** An opaque place in a sorted list: the sort keys of its last row, as URL-safe text. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * The sort keys in a cursor that came from outside, each checked by its guard.
 * @example decodeCursor(text, [isWeekKey, isUuid])
 * @throws InvalidInput when it is not a cursor of this list
 */
export function decodeCursor<const T extends readonly unknown[]>(
  text: string,
  guards: Guards<T>,
): T {
  const keys = text.length <= 512 ? parsed(text) : undefined;
  if (!Array.isArray(keys) || keys.length !== guards.length) throw badCursor();
  if (!guards.every((isKey, i) => isKey(keys[i]))) throw badCursor();
  return keys as unknown as T;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function badCursor(): InvalidInput {
  return new InvalidInput([
    { path: 'cursor', message: 'This is not a place in this list. Start again without a cursor.' },
  ]);
}
