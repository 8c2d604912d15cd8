import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { inTransaction, readInSession, type Viewer } from '#/db/transaction.ts';
import { sessionTokenHash } from '#/lib/auth/viewer.ts';
import { system } from '#/lib/core/actor.ts';
import { systemClock } from '#/lib/core/clock.ts';
import { type Invitation, invitationByToken, mentorsMember } from '#/lib/mentorships/queries.ts';

/**
 * What the page of an invitation reads: it is open to whoever has the link, signed in or not. Leads to the 404 page
 * for a link that is unknown, used, taken back or past its time.
 */
export async function readInvitation(token: string): Promise<{
  invitation: Invitation;
  viewer: Viewer | null;
  /** The viewer mentors the inviter already. */
  mentors: boolean;
}> {
  const now = systemClock();
  const invitation = await inTransaction(system, now, ({ db }) =>
    invitationByToken(db, token, now),
  );
  if (!invitation) notFound();
  const hash = sessionTokenHash((await headers()).get('cookie'));
  const found =
    hash && (await readInSession(hash, now, (db) => mentorsMember(db, invitation.inviterId)));
  if (!found) return { invitation, viewer: null, mentors: false };
  return { invitation, viewer: found.viewer, mentors: found.value };
}
