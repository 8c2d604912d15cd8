import 'server-only';
import type { z } from '@hono/zod-openapi';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { Temporal } from 'temporal-polyfill';
import { type Db, readAsMentor, readInSession, type Viewer } from '#/db/transaction.ts';
import { sessionTokenHash } from '#/lib/auth/viewer.ts';
import { systemClock } from '#/lib/core/clock.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { PATH_HEADER } from '#/lib/core/page-guard.ts';
import { getMentorshipFor } from '#/lib/mentorships/access.ts';

const missing = Symbol('missing');

/**
 * What a page of a signed-in member reads: the session check and `read`, in one transaction. `read` is sent before the
 * session is known to be good, so it must bear to see nothing.
 * Leads to the sign-in when nobody is signed in, and to the 404 page when `read` throws NotFound.
 */
export async function readPage<T>(
  read: (db: Db, now: Temporal.Instant) => Promise<T>,
): Promise<{ viewer: Viewer; value: T; now: Temporal.Instant }> {
  const asked = await headers();
  const hash = sessionTokenHash(asked.get('cookie'));
  const now = systemClock();
  const found = hash && (await readInSession(hash, now, (db) => read(db, now).catch(noteMissing)));
  if (!found)
    redirect(`/sign-in?next=${encodeURIComponent(asked.get(PATH_HEADER) ?? '/dashboard')}`);
  const { viewer, value } = found;
  if (value === missing) notFound();
  return { viewer, value: value as T, now };
}

/**
 * What a page of "view as mentor" reads: the session check finds that the viewer is the mentee of this active
 * mentorship; then `read` runs through its mentor's eyes, in a transaction of its own that can write nothing.
 * Leads to the 404 page when it is not theirs, or when `read` throws NotFound.
 */
export async function readPreview<T>(
  mentorshipId: string,
  read: (db: Db, now: Temporal.Instant) => Promise<T>,
): Promise<{ viewer: Viewer; value: T; mentorName: string; now: Temporal.Instant }> {
  const own = await readPage(async (db) => {
    const found = await getMentorshipFor({ db }, mentorshipId);
    const { side, state, mentorId, mentorName } = found;
    if (side !== 'mentee' || state !== 'active' || mentorId === null)
      throw new NotFound('mentorship');
    return { mentorId, mentorName: mentorName ?? '' };
  });
  const { viewer, now } = own;
  const eyes = { mentorId: own.value.mentorId, menteeId: viewer.memberId };
  const value = await readAsMentor(eyes, (db) => read(db, now).catch(noteMissing));
  if (value === missing) notFound();
  return { viewer, value: value as T, mentorName: own.value.mentorName, now };
}

/** Who is signed in, if anybody, for a page that is open to all. */
export async function currentViewer(): Promise<Viewer | null> {
  const hash = sessionTokenHash((await headers()).get('cookie'));
  const found = hash && (await readInSession(hash, systemClock(), async () => null));
  return found ? found.viewer : null;
}

/** The parts of a page's path, or its query, checked; anything else leads to the 404 page. */
export async function pageParams<S extends z.ZodType>(
  shape: S,
  params: Promise<unknown>,
): Promise<z.output<S>> {
  const parsed = shape.safeParse(await params);
  return parsed.success ? parsed.data : notFound();
}

function noteMissing(error: unknown): typeof missing {
  // Thrown on only after the session is known: a stranger is asked to sign in, whatever is or is not there.
  if (error instanceof NotFound) return missing;
  throw error;
}
