import 'server-only';
import { z } from '@hono/zod-openapi';
import { inTransaction } from '#/db/transaction.ts';
import { changePassword } from '#/lib/accounts/change-password.ts';
import { editProfile } from '#/lib/accounts/edit-profile.ts';
import {
  changePasswordInput,
  dueInput,
  editProfileInput,
  signUpInput,
} from '#/lib/accounts/input.ts';
import { getProfile } from '#/lib/accounts/queries.ts';
import { prepareSignUp, signUp } from '#/lib/accounts/sign-up.ts';
import { clientAddress } from '#/lib/auth/client-address.ts';
import { type Counter, countTry } from '#/lib/auth/limits.ts';
import { system } from '#/lib/core/actor.ts';
import { TooManyAttempts } from '#/lib/core/errors.ts';
import { memberRoute, openRoute } from '../define-route.ts';

const profile = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    timeZone: z.string().openapi({ example: 'Europe/Berlin' }),
    version: z.int(),
    due: dueInput.openapi({ description: 'What holds in the current week; 1 is Monday.' }),
    nextDue: dueInput
      .extend({ fromWeek: z.string() })
      .nullable()
      .openapi({ description: 'What holds from a later week on.' }),
  })
  .openapi('Profile');
export const sessionsEnded = z.strictObject({ sessionsEnded: z.int() }).openapi('SessionsEnded');

export const accountRoutes = [
  openRoute({
    method: 'post',
    path: '/api/v1/members',
    noun: 'account',
    summary: 'Sign up',
    description: `Answers alike whether or not the address has an account already, which then stays as it is.
      Go on by signing in.`,
    body: signUpInput,
    answer: z.strictObject({ next: z.literal('sign_in') }).openapi('SignedUp'),
    refusals: { 429: 'Too many accounts from one address of the network.' },
    handle: async ({ body, headers, now }) => {
      await count(['signUp', clientAddress(headers)], now);
      const member = await prepareSignUp(body);
      await inTransaction(system, now, (ctx) => signUp(ctx, member));
      return { body: { next: 'sign_in' as const } };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/me',
    noun: 'account',
    scope: 'session',
    summary: 'Who you are',
    answer: profile,
    handle: async (ctx) => {
      const me = await getProfile(ctx);
      return { body: me, version: me.version };
    },
  }),
  memberRoute({
    method: 'patch',
    path: '/api/v1/me',
    noun: 'account',
    scope: 'session',
    summary: 'Change your name, time zone or due moment',
    description: 'A time zone holds at once, a due moment from the next week on.',
    body: editProfileInput,
    precondition: 'needed',
    answer: profile,
    handle: async (ctx, { body, version }) => {
      const me = await editProfile(ctx, body, version);
      return { body: me, version: me.version };
    },
  }),
  memberRoute({
    method: 'put',
    path: '/api/v1/me/password',
    noun: 'account',
    scope: 'session',
    summary: 'Change your password',
    description: 'Ends all your sessions but this one.',
    body: changePasswordInput,
    answer: sessionsEnded,
    refusals: { 409: 'It was changed somewhere else meanwhile.', 429: 'Too many tries.' },
    prepare: ({ memberId, now }) => count(['passwordChange', memberId], now),
    handle: async (ctx, { body, viewer }) => ({
      body: await changePassword(ctx, body, viewer.sessionId),
    }),
  }),
] as const;

/** In a transaction of its own, so that a try counts when the rest is refused. */
async function count(counter: Counter, now: Parameters<typeof inTransaction>[1]): Promise<void> {
  const wait = await inTransaction(system, now, (ctx) => countTry(ctx, [counter]));
  if (wait !== null) throw new TooManyAttempts(wait);
}
