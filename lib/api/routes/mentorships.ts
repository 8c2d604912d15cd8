import 'server-only';
import { z } from '@hono/zod-openapi';
import { inTransaction } from '#/db/transaction.ts';
import { countTry } from '#/lib/auth/limits.ts';
import { system } from '#/lib/core/actor.ts';
import type { Context } from '#/lib/core/context.ts';
import { NotFound, TooManyAttempts } from '#/lib/core/errors.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { acceptInvitation } from '#/lib/mentorships/accept-invitation.ts';
import { getMentorshipFor, type MentorshipRecord } from '#/lib/mentorships/access.ts';
import { clearAbsence } from '#/lib/mentorships/clear-absence.ts';
import { editSharing } from '#/lib/mentorships/edit-sharing.ts';
import { endMentorship } from '#/lib/mentorships/end-mentorship.ts';
import { absenceInput, invitationInput, sharingInput } from '#/lib/mentorships/input.ts';
import { inviteMentor } from '#/lib/mentorships/invite-mentor.ts';
import { invitationByToken, mentorshipList, mentorshipOf } from '#/lib/mentorships/queries.ts';
import { resendInvitation } from '#/lib/mentorships/resend-invitation.ts';
import { revokeInvitation } from '#/lib/mentorships/revoke-invitation.ts';
import { setAbsence } from '#/lib/mentorships/set-absence.ts';
import { memberRoute, openRoute } from '../define-route.ts';
import { absence, invitation, mentorship, mentorshipPage } from '../shapes/mentorship.ts';

const params = z.strictObject({ id: uuid });
// Whatever is no token is answered like a token that is unknown.
const token = z.strictObject({
  token: z.string().max(2000).openapi({ description: 'The last part of the link.' }),
});
const notOpen = { 409: 'It was accepted or taken back already.' };
const tooMany = { 429: 'Too many invitations in an hour.' };

export const mentorshipRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/mentorships',
    noun: 'mentorships',
    scope: 'mentoring:read',
    summary: 'List your mentorships',
    description:
      'On either side, the newest first, 50 at most; `nextCursor` leads on. A mentor sees those that last.',
    query: z.strictObject({ cursor: z.string().max(512).optional() }),
    answer: mentorshipPage,
    handle: async (ctx, { query }) => ({
      body: await mentorshipList(ctx.db, ctx.now, { cursor: query.cursor, link: inPerson(ctx) }),
    }),
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/mentorships',
    noun: 'mentorships',
    scope: 'session',
    summary: 'Invite a mentor',
    description: `Its link works once, for 14 days, and for whoever accepts it signed in. It is mailed where a mail
      server is set up; \`link\` is there in any case. With \`replacesId\` it is a hand-over.`,
    body: invitationInput,
    answer: mentorship,
    status: 201,
    refusals: { 409: '20 invitations are open already.', ...tooMany },
    prepare: countInvitation,
    handle: async (ctx, { body }) => {
      const made = shown(ctx, await inviteMentor(ctx, body));
      return { ...made, location: `/api/v1/mentorships/${made.body.id}` };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/mentorships/{id}',
    noun: 'mentorships',
    scope: 'mentoring:read',
    summary: 'Read one mentorship',
    params,
    answer: mentorship,
    handle: async (ctx, { params }) => shown(ctx, await getMentorshipFor(ctx, params.id)),
  }),
  memberRoute({
    method: 'put',
    path: '/api/v1/mentorships/{id}/sharing',
    noun: 'mentorships',
    scope: 'session',
    summary: 'Change what a mentor sees',
    description: 'It holds with the mentor’s next request.',
    params,
    body: sharingInput,
    answer: mentorship,
    precondition: 'needed',
    refusals: { 403: 'You are its mentor.', 409: 'It has ended.' },
    handle: async (ctx, { params, body, version }) =>
      shown(ctx, await editSharing(ctx, { mentorshipId: params.id, version, sharing: body })),
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/mentorships/{id}/invitation',
    noun: 'mentorships',
    scope: 'session',
    summary: 'Send an invitation again',
    description: 'With a new link, for another 14 days; the one before is void.',
    params,
    answer: mentorship,
    status: 200,
    refusals: { ...notOpen, ...tooMany },
    prepare: countInvitation,
    handle: async (ctx, { params }) => shown(ctx, await resendInvitation(ctx, params.id)),
  }),
  memberRoute({
    method: 'delete',
    path: '/api/v1/mentorships/{id}/invitation',
    noun: 'mentorships',
    scope: 'session',
    summary: 'Take an invitation back',
    params,
    refusals: notOpen,
    handle: async (ctx, { params }) => {
      await revokeInvitation(ctx, params.id);
      return {};
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/mentorships/{id}/ending',
    noun: 'mentorships',
    scope: 'session',
    summary: 'End a mentorship',
    description: 'From either side, for good. From then on its mentor sees nothing of the mentee.',
    params,
    refusals: { 409: 'It has ended, or nobody has accepted it yet.' },
    handle: async (ctx, { params }) => {
      await endMentorship(ctx, params.id);
      return {};
    },
  }),
  memberRoute({
    method: 'put',
    path: '/api/v1/absence',
    noun: 'mentorships',
    scope: 'session',
    summary: 'Be away as a mentor',
    description: 'Reviews you owe are offered to the other mentors of your mentees until then.',
    body: absenceInput,
    answer: absence,
    refusals: { 409: 'You mentor nobody.' },
    handle: async (ctx, { body }) => ({ body: await setAbsence(ctx, body) }),
  }),
  memberRoute({
    method: 'delete',
    path: '/api/v1/absence',
    noun: 'mentorships',
    scope: 'session',
    summary: 'Be back as a mentor',
    handle: async (ctx) => {
      await clearAbsence(ctx);
      return {};
    },
  }),
  openRoute({
    method: 'get',
    path: '/api/v1/invitations/{token}',
    noun: 'mentorships',
    summary: 'Read an invitation',
    description: `Who invites, and what they will share. One that is unknown, used, taken back or past its time is
      not found.`,
    params: token,
    answer: invitation,
    refusals: { 404: 'There is no such open invitation.' },
    handle: async ({ params, now }) => {
      const read = (ctx: Context) => invitationByToken(ctx.db, params.token, now);
      const found = await inTransaction(system, now, read);
      if (!found) throw new NotFound('invitation');
      const { inviterName, message, sharing, expiresAt } = found;
      return { body: { inviterName, message, sharing, expiresAt } };
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/invitations/{token}/acceptance',
    noun: 'mentorships',
    scope: 'session',
    summary: 'Accept an invitation',
    description: 'You mentor the inviter from now on; the link is used up.',
    params: token,
    answer: mentorship,
    status: 201,
    refusals: { 409: 'It is your own.' },
    handle: async (ctx, { params }) => {
      const made = shown(ctx, await acceptInvitation(ctx, params.token));
      return { ...made, location: `/api/v1/mentorships/${made.body.id}` };
    },
  }),
] as const;

function shown(ctx: Context, found: MentorshipRecord) {
  const { link, ...body } = mentorshipOf(found, ctx.now, { link: inPerson(ctx) });
  // The link is not kept with the Idempotency-Key: it is a secret as long as it works.
  return { body: { ...body, link: null }, once: { link }, version: found.version };
}

/** A link makes a mentor of whoever has it: no token that may only read should come by one. */
function inPerson({ actor }: Context): boolean {
  return actor.kind === 'member';
}

/** Counts when the rest is refused, too. */
async function countInvitation({ memberId, now }: { memberId: string; now: Context['now'] }) {
  const wait = await inTransaction(system, now, (ctx) => countTry(ctx, [['invitation', memberId]]));
  if (wait !== null) throw new TooManyAttempts(wait);
}
