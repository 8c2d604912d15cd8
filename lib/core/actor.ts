import type { TokenScope } from '#/db/vocabulary.ts';

/** Who acts. Rights come from what an actor is related to, never from the kind alone. */
export type Actor =
  | { readonly kind: 'member'; readonly memberId: string }
  /** A script that acts for a member, and may do less: its door has compared the scopes with what is asked. */
  | {
      readonly kind: 'token';
      readonly memberId: string;
      readonly tokenId: string;
      readonly scopes: readonly TokenScope[];
    }
  /** The product itself, before anyone is known: sign-up, sign-in, limits, mail. Sees accounts and invitations, never goals or journals. */
  | { readonly kind: 'system' };

export const system: Actor = { kind: 'system' };

/** The value that row-level security compares: a member's id, or `system`. */
export function actorName(actor: Actor): string {
  return actor.kind === 'system' ? 'system' : actor.memberId;
}

/** True when the actor is this member, or acts for them. */
export function isMember(actor: Actor, memberId: string | null): boolean {
  return actor.kind !== 'system' && actor.memberId === memberId;
}
