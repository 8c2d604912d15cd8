import { expect, test } from 'vitest';
import { env } from '#/lib/core/env.ts';
import { newId } from '#/lib/core/ids.ts';
import {
  invitationHash,
  invitationLink,
  invitationToken,
  isLinkGood,
} from '#/lib/mentorships/invitation-link.ts';

const invitation = { id: newId(), invitationNumber: 1 };

test('the link can be made again, and leads to this installation only', () => {
  const link = invitationLink(invitation);
  expect(link).toBe(invitationLink({ ...invitation }));
  expect(link.startsWith(`${env().appUrl}/invitations/`)).toBe(true);
  expect(link).toMatch(/\/invitations\/[\w-]{65}$/);
});

test('each sending and each invitation has a token of its own', () => {
  const others = [
    { ...invitation, invitationNumber: 2 },
    { ...invitation, id: newId() },
  ];
  const tokens = [invitation, ...others].map(invitationToken);
  expect(new Set(tokens).size).toBe(3);
});

test('a hash is of a whole token; anything else has none', () => {
  const token = invitationToken(invitation);
  expect(invitationHash(token)).toHaveLength(32);
  for (const wrong of ['', 'x', `${token}x`, token.slice(1), ` ${token}`, `${token.slice(1)}/`])
    expect(invitationHash(wrong)).toBeNull();
});

test('a link is good as long as the row holds its hash: not after the secret of the server has changed', () => {
  const hash = Buffer.from(invitationHash(invitationToken(invitation)) ?? []).toString('hex');
  expect(isLinkGood({ ...invitation, tokenHash: hash })).toBe(true);
  expect(isLinkGood({ ...invitation, tokenHash: '00'.repeat(32) })).toBe(false);
  expect(isLinkGood({ ...invitation, tokenHash: null })).toBe(false);
});
