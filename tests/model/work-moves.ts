import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { reviseCheckIn } from '#/lib/check-ins/revise-check-in.ts';
import { saveDraft } from '#/lib/check-ins/save-draft.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { addWeeks, type WeekKey, weekOf, weekRange } from '#/lib/core/week.ts';
import { activateGoal } from '#/lib/goals/activate-goal.ts';
import { closeGoal } from '#/lib/goals/close-goal.ts';
import { createGoal } from '#/lib/goals/create-goal.ts';
import { deleteGoal } from '#/lib/goals/delete-goal.ts';
import { attempt, type Expected, type Move, mark, markedValue } from './attempt.ts';
import type { Dice } from './dice.ts';
import type { CheckIn, Goal, Words, World } from './world.ts';

// What a member does with goals and weeks, and what others try to do with them.

export const timeZone = 'Asia/Kathmandu';

export function weekAt(now: number): WeekKey {
  return weekOf(Temporal.Instant.fromEpochMilliseconds(now), timeZone);
}

export function menteesOf(world: World) {
  return world.people.slice(0, 2);
}

const newGoal: Move = (world, dice) => {
  const owner = dice.of(menteesOf(world));
  if (!owner || world.goals.filter((goal) => goal.owner === owner.id).length >= 4) return;
  const state = dice.once(4) ? 'draft' : 'active';
  const [title, why, name, milestone] = [mark(), mark(), mark(), mark()];
  const input = {
    title,
    why,
    startWeek: addWeeks(weekAt(world.now), -dice.below(4)),
    weeks: 12,
    metrics: [{ kind: 'level' as const, name, baseline: 0, target: 10, weight: 1 }],
    milestones: [{ weekNumber: 2, title: milestone }],
    state: state as 'draft' | 'active',
  };
  return attempt(
    { says: `sets a goal, ${state}`, actor: owner.id, expected: 'done' },
    async (ctx) => {
      const made = await createGoal(ctx, input);
      // A pause of no week, so that there is one: it changes nothing else.
      await ctx.db.sql`insert into goal_pauses (id, owner_id, goal_id, from_week, until_week)
        values (${randomUUID()}, ${owner.id}, ${made.goal.id}, ${input.startWeek}, ${input.startWeek})`;
      return made;
    },
    ({ goal }) =>
      world.goals.push({
        id: goal.id,
        owner: owner.id,
        version: goal.version,
        state,
        startWeek: input.startWeek,
        closedWeek: null,
        metric: goal.metrics[0]?.id ?? '',
        milestone: goal.milestones[0]?.id ?? '',
        marks: [title, why, name, milestone],
      }),
  );
};

/** Mostly the owner tries. At its own address a goal is there for them only, whoever sees it elsewhere. */
export function trier(
  world: World,
  dice: Dice,
  goal: { owner: string },
): { actor: string; expected: Expected } {
  const actor = dice.once(3) ? dice.of(world.people)?.id : goal.owner;
  if (!actor || actor === goal.owner) return { actor: goal.owner, expected: 'done' };
  return { actor, expected: 'hidden' };
}

const startGoal: Move = (world, dice) => {
  const goal = dice.of(world.goals.filter(({ state }) => state === 'draft'));
  if (!goal) return;
  return attempt(
    { says: `starts ${goal.marks[0]}`, ...trier(world, dice, goal) },
    (ctx) => activateGoal(ctx, { goalId: goal.id, version: goal.version }),
    (answer) => Object.assign(goal, { state: 'active', version: answer.goal.version }),
  );
};

const dropDraft: Move = (world, dice) => {
  const goal = dice.of(world.goals.filter(({ state }) => state === 'draft'));
  if (!goal) return;
  return attempt(
    { says: `deletes ${goal.marks[0]}`, ...trier(world, dice, goal) },
    (ctx) => deleteGoal(ctx, { goalId: goal.id, version: goal.version }),
    () => {
      world.goals.splice(world.goals.indexOf(goal), 1);
      for (const { sharing } of world.mentorships) {
        if (sharing.goals !== 'all') sharing.goals = sharing.goals.filter((id) => id !== goal.id);
      }
    },
  );
};

const finishGoal: Move = (world, dice) => {
  const goal = dice.of(world.goals.filter(({ state }) => state === 'active'));
  if (!goal) return;
  const retrospective = mark();
  const closure = { outcome: 'partly' as const, retrospective };
  return attempt(
    { says: `closes ${goal.marks[0]}`, ...trier(world, dice, goal) },
    (ctx) => closeGoal(ctx, { goalId: goal.id, version: goal.version, closure }),
    (answer) => {
      Object.assign(goal, { state: 'closed', version: answer.goal.version });
      goal.closedWeek = weekAt(world.now);
      goal.marks.push(retrospective);
    },
  );
};

function newWords(goals: Goal[]): Words {
  return {
    journal: [mark(), mark(), mark(), mark()],
    nextChange: Object.fromEntries(goals.map(({ id }) => [id, mark()])),
    value: Object.fromEntries(goals.map(({ id }) => [id, markedValue()])),
    note: mark(),
  };
}

function contentOf(goals: Goal[], { journal, nextChange, value, note }: Words) {
  const [wins = '', blockers = '', learned = '', focus = ''] = journal;
  return {
    goals: goals.map(({ id, metric }) => ({
      goalId: id,
      confidence: 'at_risk' as const,
      nextChange: nextChange[id] ?? '',
      values: [{ metricId: metric, value: value[id] ?? null }],
      milestonesReached: [],
    })),
    journal: { wins, blockers, learned, focus, lastFocusOutcome: null },
    private: { energy: 3, note },
  };
}

/** The goals that can be logged in a week, as long as none is paused: each has twelve weeks that are not off. */
function goalsIn(world: World, owner: string, week: WeekKey): Goal[] {
  return world.goals.filter(
    (goal) =>
      goal.owner === owner &&
      goal.state !== 'draft' &&
      goal.startWeek <= week &&
      !isOff(world, owner, week) &&
      weekRange(goal.startWeek, week).filter((one) => !isOff(world, owner, one)).length <= 12 &&
      (goal.closedWeek === null || week <= goal.closedWeek),
  );
}

function isOff(world: World, owner: string, week: WeekKey): boolean {
  return world.timeOff.some((one) => one.owner === owner && one.weeks.includes(week));
}

function writeWeek(submit: boolean): Move {
  return (world, dice) => {
    const owner = dice.of(menteesOf(world))?.id;
    if (!owner) return;
    const week = addWeeks(weekAt(world.now), -dice.below(4));
    const goals = goalsIn(world, owner, week);
    const old = world.checkIns.find((one) => one.owner === owner && one.week === week);
    if (goals.length === 0 || (old && old.submittedAt !== null)) return;
    if (!old && world.checkIns.filter((one) => one.owner === owner).length >= 4) return;
    const words = newWords(goals);
    const change = {
      week,
      expectedVersion: old?.version ?? null,
      content: contentOf(goals, words),
    };
    const verb = submit ? submitCheckIn : saveDraft;
    return attempt(
      { says: `${submit ? 'submits' : 'drafts'} ${week}`, actor: owner, expected: 'done' },
      async (ctx) => {
        const { version } = await verb(ctx, change);
        const [row] = await ctx.db.sql<[{ id: string }]>`
          select id from check_ins where owner_id = ${owner} and week = ${week}`;
        return { id: row.id, version };
      },
      ({ id, version }) => {
        const kept: CheckIn = old ?? {
          id,
          owner,
          week,
          version,
          submittedAt: null,
          owed: false,
          words,
          earlier: [],
        };
        if (!old) world.checkIns.push(kept);
        Object.assign(kept, { version, words, submittedAt: submit ? world.now : null });
        kept.owed =
          submit && world.mentorships.some((one) => one.owner === owner && one.state === 'active');
      },
    );
  };
}

const revise: Move = (world, dice) => {
  const checkIn = dice.of(world.checkIns.filter(({ submittedAt }) => submittedAt !== null));
  if (!checkIn) return;
  const goals = goalsIn(world, checkIn.owner, checkIn.week).filter(
    ({ id }) => checkIn.words.value[id],
  );
  // After three days the numbers stand, and so do those of goals that cannot be logged any more.
  const words = { ...newWords(goals), value: checkIn.words.value };
  const change = {
    week: checkIn.week,
    expectedVersion: checkIn.version,
    content: contentOf(goals, words),
  };
  const settled = Object.keys(checkIn.words.value).length !== goals.length;
  if (settled) return;
  return attempt(
    { says: `revises ${checkIn.week}`, actor: checkIn.owner, expected: 'done' },
    (ctx) => reviseCheckIn(ctx, change),
    ({ version }) => {
      const { words: before } = checkIn;
      checkIn.earlier.push({ version: checkIn.version, replacedAt: world.now, words: before });
      Object.assign(checkIn, { version, words });
    },
  );
};

export const workMoves: Record<string, Move> = {
  newGoal,
  startGoal,
  dropDraft,
  finishGoal,
  draftWeek: writeWeek(false),
  submitWeek: writeWeek(true),
  revise,
};
