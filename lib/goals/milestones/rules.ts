import type { Issue } from '#/lib/core/errors.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';

interface OwnMilestone {
  readonly id: string;
  readonly title: string;
  readonly reachedWeek: WeekKey | null;
}

/** What keeps the milestones of a goal from becoming those of the input: what is reached stays. */
export function milestoneChangeProblems(
  own: readonly OwnMilestone[],
  next: readonly { readonly id?: string | undefined }[],
): Issue[] {
  const taken = new Set<string>();
  const issues = next.flatMap(({ id }, i): Issue[] => {
    if (id === undefined) return [];
    if (taken.has(id) || !own.some((one) => one.id === id)) {
      const message = 'This goal has no such milestone. Leave the id out to add one.';
      return [{ path: `milestones.${i}.id`, message }];
    }
    taken.add(id);
    return [];
  });
  for (const { id, title, reachedWeek } of own) {
    if (taken.has(id) || reachedWeek === null) continue;
    issues.push({ path: 'milestones', message: `“${title}” is reached and cannot be removed.` });
  }
  return issues;
}

/** Why a milestone cannot stand in this week of a goal; null when it can. */
export function milestoneWeekProblem(weekNumber: number, weeks: number): string | null {
  if (weekNumber <= weeks) return null;
  return `This goal has ${weeks} weeks: choose a week from 1 to ${weeks}.`;
}
