import type { Context } from '#/lib/core/context.ts';
import type { Dice } from './dice.ts';
import type { World } from './world.ts';

/**
 * `done`; `hidden`: not found, because the actor may not know of it; `refused`: for a reason they may know.
 */
export type Expected = 'done' | 'hidden' | 'refused';

/** One thing that somebody tries, and what must come of it. */
export interface Attempt {
  says: string;
  actor: string;
  expected: Expected;
  verb: (ctx: Context) => Promise<unknown>;
  /** What is different once it is done. */
  learn: () => void;
}

/** Ties the verb's answer to what the model learns from it. */
export function attempt<T>(
  { says, actor, expected }: Pick<Attempt, 'says' | 'actor' | 'expected'>,
  verb: (ctx: Context) => Promise<T>,
  learnFrom: (answer: T) => void,
): Attempt {
  let answer: T;
  return {
    says,
    actor,
    expected,
    verb: async (ctx) => {
      answer = await verb(ctx);
    },
    learn: () => learnFrom(answer),
  };
}

let marks = 0;

/** A text that is nowhere else. */
export function mark(): string {
  marks += 1;
  return `m${marks}x`;
}

/** A value that is nowhere else; so far from others that no difference of two looks like a third. */
export function markedValue(): number {
  marks += 1;
  return 1_000_000 + 1000 * marks;
}

export function startMarks(): void {
  marks = 0;
}

/** Everything in an answer that is one of the model's texts and values. */
export function marksIn(answer: unknown): string[] {
  return JSON.stringify(answer ?? null).match(/\bm\d+x\b|\b\d{4}000\b/g) ?? [];
}

export type Move = (world: World, dice: Dice) => Attempt | undefined;
