import type { z } from '@hono/zod-openapi';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What to tell a person about an issue for which the shape itself has no sentence. */
export function sentenceFor(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This is needed.';
      return `This should be ${kinds[issue.expected] ?? issue.expected}.`;
    case 'unrecognized_keys':
      return 'There is no field of this name here.';
    case 'invalid_value':
      return `This should be ${oneOf(issue.values)}.`;
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_union':
      return 'This has none of the forms it can have here.';
    default:
      return 'This is not valid here.';
  }
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value));
  return words.length === 1 ? `${words[0]}` : `one of ${words.join(', ')}`;
}

function tooBig({ origin, maximum, inclusive }: RawIssue): string {
  if (origin === 'string') return `Keep it to ${maximum} characters.`;
  if (origin === 'array') return `Keep it to ${maximum} entries.`;
  return inclusive ? `This can be ${maximum} at most.` : `This should be below ${maximum}.`;
}

function tooSmall({ origin, minimum, inclusive }: RawIssue): string {
  if (origin === 'string')
    return minimum === 1 ? 'Fill this in.' : `Use at least ${minimum} characters.`;
  if (origin === 'array')
    return `Give at least ${minimum === 1 ? 'one entry' : `${minimum} entries`}.`;
  return inclusive ? `This should be ${minimum} or more.` : `This should be above ${minimum}.`;
}
