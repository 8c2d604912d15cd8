import { type Actor, isMember } from '#/lib/core/actor.ts';

/** Why this actor may not change what a mentorship shares, or its invitation; null when they may. */
export function changeProblem(actor: Actor, mentorship: { readonly ownerId: string }) {
  if (isMember(actor, mentorship.ownerId)) return null;
  return 'Only the member who is mentored can change this.';
}
