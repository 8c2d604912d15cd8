import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import { authSecret, env } from '#/lib/core/env.ts';

interface Invitation {
  /** Of the mentorship. */
  id: string;
  /** Goes up when it is sent anew, so that the link before it is void. */
  invitationNumber: number;
}

/** The link that an invitation is accepted with: to be shown to the inviter, and mailed, to nobody else. */
export function invitationLink(invitation: Invitation): string {
  return `${env().appUrl}/invitations/${invitationToken(invitation)}`;
}

/**
 * The token in the link. It can be made again from the row and the server's secret, so it is stored nowhere; the row
 * holds its SHA-256.
 */
export function invitationToken({ id, invitationNumber }: Invitation): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const proof = createHmac('sha256', authSecret()).update(`invitation:${id}:${invitationNumber}`);
  // Without a dot between the two: a path with one would be taken for a file.
  return bytes.toString('base64url') + proof.digest('base64url');
}

/** What the row of an invitation holds of a token; null for what can be none. */
export function invitationHash(token: string): Uint8Array | null {
  if (!/^[\w-]{65}$/.test(token)) return null;
  return createHash('sha256').update(token).digest();
}

/** Whether the link that is made now is the one that works: not when the server's secret has changed since. */
export function isLinkGood(invitation: Invitation & { tokenHash: string | null }): boolean {
  const hash = invitationHash(invitationToken(invitation));
  return hash !== null && Buffer.from(hash).toString('hex') === invitation.tokenHash;
}
