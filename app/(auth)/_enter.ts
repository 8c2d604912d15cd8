import type { Problem } from '#/lib/api/problem.ts';

/** Signs in through Auth.js. Answers null when that has set the session's cookie. */
export async function enter(email: string, password: string): Promise<Problem | null> {
  try {
    const { csrfToken } = await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json();
    const answer = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'X-Auth-Return-Redirect': '1' },
      body: new URLSearchParams({ csrfToken, email, password, callbackUrl: '/dashboard' }),
    });
    const given = await answer.json();
    if (!answer.ok) return given;
    return new URL(given.url, location.href).searchParams.has('error') ? mismatch : null;
  } catch {
    return unreachable;
  }
}

const shared = { type: 'about:blank', title: 'Not signed in' };

const mismatch: Problem = {
  ...shared,
  status: 401,
  code: 'mismatch',
  detail: 'This e-mail address and password do not go together.',
};

const unreachable: Problem = {
  ...shared,
  status: 0,
  code: 'unreachable',
  detail:
    'Milepost cannot be reached just now. What you typed is still here; try again in a moment.',
};
