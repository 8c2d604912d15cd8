import { addTimeOff } from '#/lib/time-off/add-time-off.ts';
import { act, wednesday } from '../goals/arrange.ts';

type Wish = Partial<Parameters<typeof addTimeOff>[1]>;

/** Marks days of a member as off; by default the Monday of the week after next. */
export function takeOff(memberId: string, wish: Wish = {}, at = wednesday) {
  const fromDay = wish.fromDay ?? '2026-11-30';
  const input = { kind: 'holiday' as const, ...wish, fromDay, toDay: wish.toDay ?? fromDay };
  return act(memberId, (ctx) => addTimeOff(ctx, input), at);
}
