import { formatDay } from '#/lib/core/format.ts';
import type { SharedFacts } from '#/lib/dashboard/access.ts';

/** What a mentor sees through this mentorship, in one line: "You see all goals, with the journal, from 2 November 2026 on." */
export function sharingWords({ sharing, startedAt }: Pick<SharedFacts, 'sharing' | 'startedAt'>) {
  const goals = sharing.goals === 'all' ? 'all goals' : 'the goals that were chosen';
  const text = sharing.journal ? 'with the journal' : 'numbers only';
  const since = sharing.past
    ? 'the past too'
    : `from ${formatDay(startedAt.slice(0, 10))} on; what came before is neither drawn nor counted`;
  return `Shared: ${goals}, ${text}, ${since}.`;
}
