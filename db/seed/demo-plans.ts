import { inTransaction } from '#/db/transaction.ts';
import { addWeeks, weekDays } from '#/lib/core/week.ts';
import { replanGoal } from '#/lib/goals/replan-goal.ts';
import { addTimeOff } from '#/lib/time-off/add-time-off.ts';
import { goalOf, type Life, momentOf, type Step } from './demo-life.ts';

/** What somebody changes about their plans on the way: a target, and weeks off. */
export function planSteps(life: Life): Step[] {
  const { person, thisWeek } = life;
  const off = (person.timeOff ?? []).map(({ week, saidIn, at: time, ...why }) => {
    const at = momentOf(addWeeks(thisWeek, saidIn), time, person.timeZone);
    const { monday } = weekDays(addWeeks(thisWeek, week));
    const days = { fromDay: monday.toString(), toDay: monday.add({ days: 4 }).toString() };
    const add = () => inTransaction(life.actor, at, (ctx) => addTimeOff(ctx, { ...why, ...days }));
    return { at, run: add };
  });
  const eased = person.goals.flatMap(({ key, eased }) => (eased ? [easing(life, key, eased)] : []));
  return [...off, ...eased];
}

type Eased = NonNullable<Life['person']['goals'][number]['eased']>;

function easing(
  life: Life,
  key: string,
  { inWeek, at: time, metric, target, reason }: Eased,
): Step {
  const at = momentOf(addWeeks(life.thisWeek, inWeek), time, life.person.timeZone);
  const ease = () =>
    inTransaction(life.actor, at, async (ctx) => {
      const { id: goalId, version, metrics } = goalOf(life, key);
      const id = metrics.find(({ name }) => name === metric)?.id ?? '';
      const decision = { option: 'ease' as const, reason, metrics: [{ id, target }] };
      life.goals.set(key, (await replanGoal(ctx, { goalId, version, decision })).goal);
    });
  return { at, run: ease };
}
