import 'server-only';
import type { z } from '@hono/zod-openapi';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { Temporal } from 'temporal-polyfill';
import { type Db, readInSession, type Viewer } from '#/db/transaction.ts';
import { sessionTokenHash } from '#/lib/auth/viewer.ts';
import { systemClock } from '#/lib/core/clock.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { PATH_HEADER } from '#/lib/core/page-guard.ts';

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
