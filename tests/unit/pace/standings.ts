import type { Confidence } from '#/db/vocabulary.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import type { HeadlineFacts, HeadlineGoal } from '#/lib/pace/headline.ts';
import { disagreementOf } from '#/lib/pace/pace.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';
import { clockAfter, goal } from './facts.ts';

export const facts: HeadlineFacts = {
  hasGoals: true,
  currentWeekDue: true,
  currentWeekLogged: false,
  offUntil: null,
  lastClosed: null,
};

const running = goalStanding(goal({}), clockAfter(3));

/** A goal of ten weeks to 13 December, in its fourth, with these facts of its standing. */
export function standing(some: Partial<GoalStanding> = {}): GoalStanding {
  const { said = null, shown = 'on_pace' } = some;
  const fresh = { replan: null, missedInARow: 0, stale: false };
  return { ...running, ...fresh, shown, disagreement: disagreementOf(said, shown), ...some };
}

export function titled(title: string, some: Partial<GoalStanding> = {}): HeadlineGoal {
  return { title, standing: standing(some) };
}

const says: (Confidence | null)[] = [null, 'on_track', 'at_risk', 'off_track'];

/** Every coherent standing of a goal that may come: what is shown, said, stale, likely and needed. */
export function everyStanding(): GoalStanding[] {
  const shown = (['ahead', 'on_pace', 'behind', 'no_data'] as const).flatMap((pace) =>
    says.map((said) => ({ shown: pace, said })),
  );
  const going = shown.flatMap((one) =>
    [true, false].flatMap((stale) =>
      (one.shown === 'no_data' ? [null] : [null, 0.004, 0.12, 0.35, 0.65, 0.93, 0.999]).flatMap(
        (chance) =>
          ([null, 'missed', 'unlikely'] as const).flatMap((replan) => {
            const isCoherent =
              replan === null || (replan === 'missed' ? stale : chance !== null && chance < 0.2);
            const missedInARow = replan === 'missed' ? 3 : 0;
            return isCoherent ? [standing({ ...one, stale, chance, replan, missedInARow })] : [];
          }),
      ),
    ),
  );
  const idle = [
    standing({ over: true, shown: 'behind' }),
    standing({ state: 'paused' }),
    standing({ state: 'draft', shown: 'no_data' }),
    standing({ weekIndex: 0, shown: 'no_data' }),
  ];
  return [...going, ...idle];
}
