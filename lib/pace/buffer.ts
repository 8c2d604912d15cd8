import { type Plan, pastLine } from './plan-line.ts';
import type { BufferTone } from './types.ts';

/**
 * Due moments, counted from week `nextIndex` to the last, for which standing still at `position` is
 * on the line: 0 means the next one already asks for more.
 */
export function bufferOf(plan: Plan, position: number, nextIndex: number, weeks: number): number {
  let buffer = 0;
  for (let index = nextIndex; index <= weeks; index += 1) {
    if (pastLine(plan, position, plan.at(index)) < 0) break;
    buffer += 1;
  }
  return buffer;
}

/** 0 red, 1 amber, 2 or more green; green too when it lasts until the end (`dueMomentsLeft`). */
export function bufferTone(buffer: number, dueMomentsLeft: number): BufferTone {
  if (buffer >= Math.min(2, dueMomentsLeft)) return 'green';
  return buffer === 0 ? 'red' : 'amber';
}
