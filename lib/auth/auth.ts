import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import NextAuth, { type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { sessionDays } from '#/lib/accounts/rules.ts';
import { authSecret } from '#/lib/core/env.ts';
import { logError } from '#/lib/core/logger.ts';
import { findSession, signOut } from './session.ts';
import { signIn } from './sign-in.ts';
import { cookieName, overHttps } from './viewer.ts';

/** What went wrong in a request to Auth.js beneath it: it would turn every failure into "wrong password". */
export const failures = new AsyncLocalStorage<{ failure?: unknown }>();

/**
 * Auth.js does cookies, CSRF and the paths under /api/auth. Its token is replaced by the opaque id of a session row:
 * `encode` hands the id through to the cookie, `decode` looks the row up.
 */
export function authConfig(): NextAuthConfig {
  const secure = overHttps();
  return {
    basePath: '/api/auth',
    secret: authSecret(),
    trustHost: true,
    useSecureCookies: secure,
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: sessionDays.absolute * 86_400 },
    cookies: {
      sessionToken: {
        name: cookieName('session'),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: noting(async (given, request) => {
          const { email, password } = given as Record<string, unknown>;
          const session = await signIn({ email, password }, request.headers);
          return session && { id: session.memberId, ...session };
        }),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { ...token, sessionToken: (user as { token?: string }).token } : token,
      session: ({ session, token }) => ({
        expires: session.expires,
        user: { id: token.sub ?? '', name: token.name ?? null, email: token.email ?? '' },
      }),
    },
    jwt: {
      encode: async ({ token }) => String(token?.sessionToken ?? ''),
      decode: noting(async ({ token }) => (token ? findSession(token) : null)),
    },
    events: {
      signOut: noting(async (message) => {
        const token = 'token' in message ? message.token : null;
        if (token?.sub) await signOut(token.sub, String(token.sessionId));
      }),
    },
    logger: { error: logUnexpected, warn: () => {}, debug: () => {} },
  };
}

export const { handlers } = NextAuth(() => authConfig());

function noting<A extends unknown[], R>(work: (...given: A) => Promise<R>) {
  return async (...given: A): Promise<R> => {
    try {
      return await work(...given);
    } catch (error) {
      const noted = failures.getStore();
      if (noted) noted.failure = error;
      throw error;
    }
  };
}

/** A wrong password, a stale form and a session that ended are daily life; failures of ours are answered and logged outside. */
function logUnexpected(error: Error): void {
  const kind = 'type' in error ? error.type : error.name;
  const usual = [
    'CredentialsSignin',
    'JWTSessionError',
    'MissingCSRF',
    'UnknownAction',
    'CallbackRouteError',
  ];
  if (!failures.getStore()?.failure && !usual.includes(String(kind)))
    logError('auth_failed', error);
}
