import { addWeeks, type WeekKey } from '#/lib/core/week.ts';
import { getGoalFor } from '#/lib/goals/access.ts';
import { editGoal } from '#/lib/goals/edit-goal.ts';
import { inputOf } from '#/lib/goals/plans/rules.ts';
import { replanGoal } from '#/lib/goals/replan-goal.ts';
import { addTimeOff } from '#/lib/time-off/add-time-off.ts';
import { removeTimeOff } from '#/lib/time-off/remove-time-off.ts';
import { attempt, type Move, mark } from './attempt.ts';
import { menteesOf, trier, weekAt } from './work-moves.ts';
import type { Goal, World } from './world.ts';

// Days off, and plans that change.

const kinds = ['holiday', 'illness', 'parental_leave', 'other'] as const;

/** One or two weeks from four weeks back to four ahead, by their Thursdays. */
const takeOff: Move = (world, dice) => {
  const owner = dice.of(menteesOf(world))?.id;
  if (!owner || world.timeOff.filter((one) => one.owner === owner).length >= 3) return;
  const first = addWeeks(weekAt(world.now), dice.below(9) - 4);
  const touched = dice.once(2) ? [first] : [first, addWeeks(first, 1)];
  const logged = world.checkIns.filter((one) => one.owner === owner && one.submittedAt !== null);
  const weeks = touched.filter((week) => !logged.some((one) => one.week === week));
  if (weeks.length === 0) return;
  const [reason, kind = 'other'] = [mark(), dice.of(kinds)];
  const day = { fromDay: thursdayOf(first), toDay: thursdayOf(touched.at(-1) ?? first) };
  return attempt(
    { says: `is off in ${touched.join(' and ')}`, actor: owner, expected: 'done' },
    (ctx) => addTimeOff(ctx, { ...day, kind, reason }),
    ({ id }) => world.timeOff.push({ id, owner, weeks, reason }),
  );
};

const undo: Move = (world, dice) => {
  const its = dice.of(world.timeOff);
  if (!its) return;
  return attempt(
    { says: `is not off any more: ${its.reason}`, ...trier(world, dice, its) },
    (ctx) => removeTimeOff(ctx, { timeOffId: its.id }),
    () => world.timeOff.splice(world.timeOff.indexOf(its), 1),
  );
};

/** Harder or easier by a bit, so that no plan is like another. */
const replaceTarget: Move = (world, dice) => {
  const goal = dice.of(running(world));
  if (!goal) return;
  const easier = dice.once(2);
  return attempt(
    { says: `asks ${easier ? 'less' : 'more'} of ${goal.marks[0]}`, ...trier(world, dice, goal) },
    async (ctx) => {
      const found = inputOf(await getGoalFor(ctx, goal.id));
      const metrics = found.metrics.map((metric) => ({
        ...metric,
        target: metric.target * (easier ? 0.9 : 1.2),
      }));
      const at = { goalId: goal.id, version: goal.version };
      return editGoal(ctx, { ...at, goal: { ...found, metrics } });
    },
    (answer) => Object.assign(goal, { version: answer.goal.version }),
  );
};

const decide: Move = (world, dice) => {
  const goal = dice.of(running(world));
  const option = dice.of(['keep', 'ease', 'keep', 'drop'] as const);
  if (!goal || !option) return;
  const reason = mark();
  return attempt(
    { says: `decides to ${option} ${goal.marks[0]}`, ...trier(world, dice, goal) },
    async (ctx) => {
      const [metric] = (await getGoalFor(ctx, goal.id)).metrics;
      const metrics = [{ id: goal.metric, target: (metric?.target ?? 0) * 0.9 }];
      const decision = { option, reason, ...(option === 'ease' && { metrics }) };
      return replanGoal(ctx, { goalId: goal.id, version: goal.version, decision });
    },
    (answer) => {
      world.replans.push({ goal: goal.id, reason, at: world.now });
      goal.version = answer.goal.version;
      if (option !== 'drop') return;
      Object.assign(goal, { state: 'closed', closedWeek: weekAt(world.now) });
      goal.marks.push(reason);
    },
  );
};

/** Those whose plan may still change: begun or not, and not near their end. */
function running(world: World): Goal[] {
  return world.goals.filter(
    ({ state, startWeek }) => state === 'active' && weekAt(world.now) < addWeeks(startWeek, 10),
  );
}

function thursdayOf(week: WeekKey): string {
  const thursday = Date.parse(`${week}T00:00:00Z`) + 3 * 86_400_000;
  return new Date(thursday).toISOString().slice(0, 10);
}

export const planMoves: Record<string, Move> = { takeOff, undo, replaceTarget, decide };
