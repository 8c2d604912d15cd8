import { z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { InvalidInput, type Issue } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';

function issuesOf(shape: z.ZodType, input: unknown, at?: string): readonly Issue[] {
  try {
    parseInput(shape, input, at);
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues;
    throw error;
  }
  return [];
}

const metric = z.strictObject({
  name: z.string().min(1).max(5),
  kind: z.enum(['level', 'total']),
  target: z.number().min(0).max(10),
  done: z.boolean().optional(),
});
const goal = z.strictObject({ metrics: z.array(metric).min(1).max(2) });
const valid = { name: 'a', kind: 'level', target: 1 };

describe('input that does not fit', () => {
  it.each([
    ['nothing', {}, [['metrics', 'This is needed.']]],
    ['text for a list', { metrics: 'a' }, [['metrics', 'This should be a list.']]],
    ['null', null, [['', 'This should be an object.']]],
    ['too few', { metrics: [] }, [['metrics', 'Give at least one entry.']]],
    ['too many', { metrics: [valid, valid, valid] }, [['metrics', 'Keep it to 2 entries.']]],
    ['an empty text', { metrics: [{ ...valid, name: '' }] }, [['metrics.0.name', 'Fill this in.']]],
    [
      'a long text',
      { metrics: [{ ...valid, name: 'abcdef' }] },
      [['metrics.0.name', 'Keep it to 5 characters.']],
    ],
    [
      'another word',
      { metrics: [{ ...valid, kind: 'habit' }] },
      [['metrics.0.kind', 'This should be one of "level", "total".']],
    ],
    [
      'numbers out of range',
      { metrics: [valid, { ...valid, target: 11 }] },
      [['metrics.1.target', 'This can be 10 at most.']],
    ],
    [
      'a number below',
      { metrics: [{ ...valid, target: -1 }] },
      [['metrics.0.target', 'This should be 0 or more.']],
    ],
    [
      'no number',
      { metrics: [{ ...valid, target: Number.NaN }] },
      [['metrics.0.target', 'This should be a number.']],
    ],
    [
      'several at once',
      { metrics: [{ name: 1, kind: 'level', target: '1', done: 'yes' }] },
      [
        ['metrics.0.name', 'This should be text.'],
        ['metrics.0.target', 'This should be a number.'],
        ['metrics.0.done', 'This should be true or false.'],
      ],
    ],
    [
      'unknown keys',
      { metrics: [{ ...valid, colour: 1, size: 2 }], owner: 3 },
      [
        ['metrics.0.colour', 'There is no field of this name here.'],
        ['metrics.0.size', 'There is no field of this name here.'],
        ['owner', 'There is no field of this name here.'],
      ],
    ],
  ])('%s is named where it lies', (_, input, expected) => {
    expect(issuesOf(goal, input).map(({ path, message }) => [path, message])).toEqual(expected);
  });

  it('lies where the caller says', () => {
    expect(issuesOf(metric, { ...valid, name: 1 }, 'metrics.3')).toEqual([
      { path: 'metrics.3.name', message: 'This should be text.' },
    ]);
  });

  it('gets the sentence of its shape where that has one', () => {
    const weeks = z.number('Enter a number of weeks.').min(2, 'Two weeks is the least.');
    expect(issuesOf(weeks, 'x')[0]?.message).toBe('Enter a number of weeks.');
    expect(issuesOf(weeks, 1)[0]?.message).toBe('Two weeks is the least.');
  });

  it('with a thousand unknown keys, or a very long one, is still told shortly', () => {
    const keys = Array.from({ length: 1000 }, (_, i) => [`k${i}`, 1]);
    expect(issuesOf(metric, { ...valid, ...Object.fromEntries(keys) })).toHaveLength(20);
    const [issue] = issuesOf(metric, { ...valid, ['x'.repeat(5000)]: 1 });
    expect(issue?.path).toHaveLength(61);
  });
});

describe('input that fits', () => {
  it('comes out clean, and is not checked again by the same shape', () => {
    let checks = 0;
    const counted = z.strictObject({
      name: z
        .string()
        .trim()
        .refine(() => ++checks > 0),
    });
    const once = parseInput(counted, { name: ' Maya ' });
    expect(once).toEqual({ name: 'Maya' });
    expect(parseInput(counted, once)).toBe(once);
    expect(checks).toBe(1);
    parseInput(counted, { ...once });
    expect(checks).toBe(2);
  });

  it('of one shape is checked by another', () => {
    const loose = parseInput(z.object({ name: z.unknown() }), { name: 1 });
    expect(issuesOf(z.strictObject({ name: z.string() }), loose)).toHaveLength(1);
  });
});
