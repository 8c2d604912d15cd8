import type { Mentorship } from '#/lib/mentorships/queries.ts';
import type { Sharing } from '#/lib/mentorships/rules.ts';

/** `18 November`, in a zone. */
export function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone }).format(
    Date.parse(instant),
  );
}

/** What is shared, in a line: `All goals · numbers and journal · from the beginning on`. */
export function sharingLine({ goals, goalIds, journal, past }: Sharing): string {
  const count = goalIds.length === 1 ? 'One goal' : `${goalIds.length} goals`;
  const which = goals === 'all' ? 'All goals' : goalIds.length === 0 ? 'No goals' : count;
  return [
    which,
    journal ? 'numbers and journal' : 'numbers only',
    past ? 'the past too' : 'no past',
  ].join(' · ');
}

/** Who it is with, before and after there is a name. */
export function nameOf({ name, invitedEmail, state }: Mentorship): string {
  return name ?? (state === 'invited' ? (invitedEmail ?? '') : 'A former member');
}

export function initialsOf(name: string): string {
  const words = name.split(/[\s@]+/).filter((word) => word !== '');
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}

export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** `Priya reads your weeks.`, `Priya and Noor read your weeks.` */
export function mentorsTitle(active: readonly Mentorship[]): string {
  const names = active.map((one) => firstName(nameOf(one)));
  if (names.length === 0) return 'Nobody reads your weeks yet.';
  if (names.length === 1) return `${names[0]} reads your weeks.`;
  if (names.length > 3) return `${names.length} mentors read your weeks.`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} read your weeks.`;
}
