import type { z } from '@hono/zod-openapi';
import { InvalidInput, type Issue } from './errors.ts';
import { sentenceFor } from './input-sentences.ts';

/** Which shape an object came out of: a door checks before it opens a transaction, and the verb need not again. */
const checked = new WeakMap<object, z.ZodType>();

/**
 * What came in, checked and cleaned by its shape.
 * @param at where it lies in the whole input, for the paths of the issues: `goals.0`
 * @throws InvalidInput with every issue, each at its dotted path
 */
export function parseInput<S extends z.ZodType>(shape: S, input: unknown, at = ''): z.output<S> {
  if (isObject(input) && checked.get(input) === shape) return input as z.output<S>;
  const parsed = shape.safeParse(input, { error: sentenceFor });
  if (parsed.success) {
    if (isObject(parsed.data)) checked.set(parsed.data, shape);
    return parsed.data;
  }
  throw new InvalidInput(issuesOf(parsed.error, at));
}

/** The issues of a zod error; each unknown key gets one of its own, at its own path. */
export function issuesOf(error: z.ZodError, at = ''): Issue[] {
  return error.issues.flatMap((issue) => {
    const path = [...(at ? [at] : []), ...issue.path];
    const message = issue.message;
    if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message }];
    return issue.keys
      .slice(0, 20)
      .map((key) => ({ path: [...path, shorten(key)].join('.'), message }));
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function shorten(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
