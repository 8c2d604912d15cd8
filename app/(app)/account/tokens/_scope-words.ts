import type { TokenScope } from '#/db/vocabulary.ts';

/** What a token may be allowed, in the order of the form, and how the list sums it up. */
export const scopeGroups: {
  title: string;
  scopes: { scope: TokenScope; label: string }[];
}[] = [
  {
    title: 'Goals',
    scopes: [
      { scope: 'goals:read', label: 'Read goals and the dashboard' },
      { scope: 'goals:write', label: 'Set, change and close goals' },
    ],
  },
  {
    title: 'Check-ins',
    scopes: [
      { scope: 'check-ins:read', label: 'Read check-ins and what mentors said' },
      { scope: 'check-ins:write', label: 'Log weeks and comment on them' },
    ],
  },
  {
    title: 'Mentoring',
    scopes: [
      {
        scope: 'mentoring:read',
        label: 'Read mentorships, the review queue and what mentees share',
      },
      { scope: 'mentoring:write', label: 'Comment, answer and mark reviewed' },
    ],
  },
  {
    title: 'Inbox',
    scopes: [
      { scope: 'notices:read', label: 'Read the inbox' },
      { scope: 'notices:write', label: 'Mark as read' },
    ],
  },
];

/** `Goals: read. Check-ins: read and change.` */
export function scopeWords(scopes: readonly TokenScope[]): string {
  return scopeGroups
    .flatMap(({ title, scopes: [read, write] }) => {
      const may = [
        read && scopes.includes(read.scope) && 'read',
        write && scopes.includes(write.scope) && 'change',
      ].filter(Boolean);
      return may.length > 0 ? `${title}: ${may.join(' and ')}` : [];
    })
    .join(' · ');
}
