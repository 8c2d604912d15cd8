import { type Actor, isMember } from '#/lib/core/actor.ts';

/** Why this actor may not change a goal that they can see; null when they may. Its owner alone may. */
export function changeProblem(actor: Actor, goal: { readonly ownerId: string }): string | null {
  if (isMember(actor, goal.ownerId)) return null;
  return 'Only the member whose goal it is can change it.';
}
