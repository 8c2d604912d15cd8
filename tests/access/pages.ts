import type { ActorName, Expected } from './table.ts';

/** Nobody is let into a page by a token, so one kind of it is enough. */
export const visitors = [
  'nobody',
  'readToken',
  'owner',
  'stranger',
  'invited',
  'mentor',
  'numbers',
  'ended',
] as const satisfies ActorName[];
export type Visitor = (typeof visitors)[number];

/** 307: to the sign-in, and from there on to the page. `own`: 200, with nothing of the owner's. */
export type PageRow = { path: string } & Record<Visitor, Expected>;

type Exceptions = Partial<Record<Visitor, Expected>>;

function row(path: string, expected: Expected, but: Exceptions): PageRow {
  const all = Object.fromEntries(visitors.map((visitor) => [visitor, expected]));
  return { path, ...(all as Record<Visitor, Expected>), ...but };
}

const outside = { nobody: 307, readToken: 307 };

function open(path: string, but: Exceptions = {}): PageRow {
  return row(path, 200, but);
}

/** Everybody sees what is their own. */
function own(path: string): PageRow {
  return row(path, 'own', { ...outside, owner: 200 });
}

function ofOwner(path: string): PageRow {
  return row(path, 404, { ...outside, owner: 200 });
}

/** Those who mentor the owner now, and nobody else: not even the owner. */
function ofMentor(path: string): PageRow {
  return row(path, 404, { ...outside, mentor: 200, numbers: 200 });
}

/** Whoever is signed in is led on. */
function ledOn(path: string, but: Exceptions = {}): PageRow {
  return row(path, 307, but);
}

/**
 * By the folder of its page.tsx. `{…}` are filled with the owner's ids; `{mentorship}` is the visitor's own with the
 * owner where they have one, and else the full mentor's.
 */
export const pageTable: Record<string, PageRow> = {
  'app/(marketing)': open('/'),
  'app/api/docs': open('/api/docs'),
  'app/(auth)/sign-in': ledOn('/sign-in', { nobody: 200, readToken: 200 }),
  'app/(auth)/sign-up': ledOn('/sign-up', { nobody: 200, readToken: 200 }),
  // Whoever has the link may read it.
  'app/(auth)/invitations/[token]': open('/invitations/{invitation}'),
  'app/(app)/dashboard': own('/dashboard'),
  'app/(app)/account': own('/account'),
  'app/(app)/account/tokens': own('/account/tokens'),
  'app/(app)/notices': own('/notices'),
  'app/(app)/record': own('/record'),
  'app/(app)/goals': own('/goals'),
  'app/(app)/goals/new': own('/goals/new'),
  'app/(app)/goals/[id]': ofOwner('/goals/{active}'),
  'app/(app)/goals/[id]/edit': ofOwner('/goals/{active}/edit'),
  'app/(app)/goals/[id]/close': ofOwner('/goals/{active}/close'),
  'app/(app)/goals/[id]/replan': ofOwner('/goals/{active}/replan'),
  'app/(app)/check-ins': own('/check-ins'),
  'app/(app)/check-ins/this-week': ledOn('/check-ins/this-week'),
  'app/(app)/check-ins/[week]': own('/check-ins/{lastWeek}'),
  'app/(app)/check-ins/[week]/revisions': ofOwner('/check-ins/{lastWeek}/revisions'),
  'app/(app)/time-off': own('/time-off'),
  'app/(app)/mentors': own('/mentors'),
  'app/(app)/mentors/new': own('/mentors/new'),
  'app/(app)/mentors/log': own('/mentors/log'),
  // How one is seen by a mentor is shown to oneself, never to the mentor.
  'app/(app)/mentors/[id]': ofOwner('/mentors/{mentorship}'),
  'app/(app)/mentors/[id]/view': ofOwner('/mentors/{mentorship}/view'),
  'app/(app)/mentors/[id]/view/[week]': ofOwner('/mentors/{mentorship}/view/{lastWeek}'),
  'app/(app)/mentors/[id]/view/goals/[goalId]': ofOwner(
    '/mentors/{mentorship}/view/goals/{active}',
  ),
  'app/(app)/reviews': own('/reviews'),
  // Nobody reviews their own.
  'app/(app)/reviews/[id]': ofMentor('/reviews/{checkIn}'),
  'app/(app)/reviews/[id]/revisions': ofMentor('/reviews/{checkIn}/revisions'),
  'app/(app)/mentees': own('/mentees'),
  'app/(app)/mentees/[id]': ofMentor('/mentees/{mentorship}'),
  'app/(app)/mentees/[id]/goals/[goalId]': ofMentor('/mentees/{mentorship}/goals/{active}'),
};
