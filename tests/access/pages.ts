import type { Row } from './table.ts';

const open: Row = { nobody: 200, owner: 200, stranger: 200 };
/** 307: to the sign-in, and from there on to the page. */
const ownPage: Row = { nobody: 307, owner: 200, stranger: 'own' };
const ofOwner: Row = { nobody: 307, owner: 200, stranger: 404 };

/** By the folder of its page.tsx; `{…}` are filled with the owner's ids. */
export const pageTable: Record<string, { path: string } & Row> = {
  'app/(marketing)': { path: '/', ...open },
  'app/api/docs': { path: '/api/docs', ...open },
  // Whoever is signed in already is led on.
  'app/(auth)/sign-in': { path: '/sign-in', nobody: 200, owner: 307, stranger: 307 },
  'app/(auth)/sign-up': { path: '/sign-up', nobody: 200, owner: 307, stranger: 307 },
  'app/(app)/dashboard': { path: '/dashboard', ...ownPage },
  'app/(app)/account': { path: '/account', ...ownPage },
  'app/(app)/goals': { path: '/goals', ...ownPage },
  'app/(app)/goals/new': { path: '/goals/new', ...ownPage },
  'app/(app)/goals/[id]': { path: '/goals/{active}', ...ofOwner },
  'app/(app)/goals/[id]/edit': { path: '/goals/{active}/edit', ...ofOwner },
  'app/(app)/goals/[id]/close': { path: '/goals/{active}/close', ...ofOwner },
  'app/(app)/check-ins': { path: '/check-ins', ...ownPage },
  'app/(app)/check-ins/this-week': {
    path: '/check-ins/this-week',
    nobody: 307,
    owner: 307,
    stranger: 307,
  },
  'app/(app)/check-ins/[week]': { path: '/check-ins/{lastWeek}', ...ownPage },
  'app/(app)/check-ins/[week]/revisions': { path: '/check-ins/{lastWeek}/revisions', ...ofOwner },
};
