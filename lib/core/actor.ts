/** Who acts. Rights come from what an actor is related to, never from the kind alone. */
export type Actor =
  | { readonly kind: 'member'; readonly memberId: string }
  /** The product itself, before anyone is known: sign-up, sign-in, limits. Sees accounts, never goals or journals. */
  | { readonly kind: 'system' };

export const system: Actor = { kind: 'system' };

/** The value that row-level security compares: a member's id, or `system`. */
export function actorName(actor: Actor): string {
  return actor.kind === 'member' ? actor.memberId : 'system';
}
