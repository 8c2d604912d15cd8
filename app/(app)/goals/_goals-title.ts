import type { GoalState } from '#/db/vocabulary.ts';

type Pages = Record<GoalState, { goals: readonly unknown[] }>;

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** The sentence on top of the goals: how many are under way. */
export function goalsTitle(active: number, pages: Pages): string {
  if (active > 0) return `${words[active] ?? active} ${active === 1 ? 'goal' : 'goals'} under way.`;
  if (pages.paused.goals.length > 0) return 'Your goals are resting.';
  if (pages.draft.goals.length > 0) return 'A draft is waiting for its start.';
  return pages.closed.goals.length > 0 ? 'No goal under way.' : 'No goals yet.';
}
