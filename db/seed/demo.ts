import { Temporal } from 'temporal-polyfill';
import { closeDatabase } from '#/db/client.ts';
import { inTransaction } from '#/db/transaction.ts';
import { editProfile } from '#/lib/accounts/edit-profile.ts';
import { prepareSignUp, signUp } from '#/lib/accounts/sign-up.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { type Actor, system } from '#/lib/core/actor.ts';
import { addWeeks, type WeekKey, weekOf } from '#/lib/core/week.ts';
import { closeGoal } from '#/lib/goals/close-goal.ts';
import { createGoal } from '#/lib/goals/create-goal.ts';
import { DEMO_PASSWORD, priya, tomas } from './demo-people.ts';
import type { DemoGoal, DemoLog, DemoPerson } from './demo-person.ts';

type Goal = Awaited<ReturnType<typeof createGoal>>['goal'];

/**
 * Fills an empty database with the demo: through the same verbs that people use, each called at the moment at which
 * it would have happened. Does nothing for a person who is there already.
 */
for (const person of [tomas, priya]) await live(person, Temporal.Now.instant());
await closeDatabase();

async function live(person: DemoPerson, now: Temporal.Instant): Promise<void> {
  const { timeZone } = person;
  const thisWeek = weekOf(now, timeZone);
  const joined = momentOf(addWeeks(thisWeek, -12), [5, 9, 0], timeZone);
  const { name, email } = person;
  const prepared = await prepareSignUp({ name, email, timeZone, password: DEMO_PASSWORD });
  const memberId = await inTransaction(system, joined, (ctx) => signUp(ctx, prepared));
  if (!memberId) return;

  const actor: Actor = { kind: 'member', memberId };
  // Due late on Sunday, so that the current week is open on whatever day somebody looks.
  const due = { weekday: 7, time: '21:00' };
  await inTransaction(actor, joined, (ctx) => editProfile(ctx, { due }, 1));
  const goals = new Map<string, Goal>();
  const weeks = [...person.goals.map((one) => one.startsIn), ...person.logs.map((one) => one.week)];
  for (let week = Math.min(...weeks); week <= 0; week++) {
    const monday = addWeeks(thisWeek, week);
    for (const one of person.goals) {
      if (one.startsIn === week) goals.set(one.key, await begin(actor, one, monday, timeZone));
      if (one.closed?.inWeek === week)
        await close(actor, one.closed, goals.get(one.key), monday, timeZone);
    }
    const log = person.logs.find((one) => one.week === week);
    if (log) await submit(actor, log, goals, monday, timeZone);
  }
}

async function begin(
  actor: Actor,
  { goal }: DemoGoal,
  startWeek: WeekKey,
  zone: string,
): Promise<Goal> {
  const at = momentOf(startWeek, [1, 9, 30], zone);
  const made = await inTransaction(actor, at, (ctx) =>
    createGoal(ctx, { ...goal, startWeek, state: 'active' }),
  );
  return made.goal;
}

async function close(
  actor: Actor,
  { outcome, retrospective }: NonNullable<DemoGoal['closed']>,
  goal: Goal | undefined,
  monday: WeekKey,
  zone: string,
): Promise<void> {
  if (!goal) return;
  const closure = { outcome, retrospective };
  await inTransaction(actor, momentOf(monday, [1, 10, 0], zone), (ctx) =>
    closeGoal(ctx, { goalId: goal.id, version: goal.version, closure }),
  );
}

async function submit(
  actor: Actor,
  log: DemoLog,
  goals: ReadonlyMap<string, Goal>,
  week: WeekKey,
  zone: string,
): Promise<void> {
  const content = {
    goals: Object.entries(log.goals).map(([key, said]) => {
      const goal = goals.get(key);
      if (!goal) throw new Error(`The demo logs a goal that has not begun: ${key}`);
      return {
        goalId: goal.id,
        confidence: said.says,
        nextChange: said.change ?? '',
        values: goal.metrics.map(({ id }, i) => ({ metricId: id, value: said.values[i] ?? null })),
        milestonesReached: goal.milestones
          .filter(({ title }) => said.reached?.includes(title))
          .map(({ id }) => id),
      };
    }),
    journal: {
      wins: log.wins ?? '',
      blockers: log.blockers ?? '',
      learned: log.learned ?? '',
      focus: log.focus ?? '',
      lastFocusOutcome: log.lastFocus ?? null,
    },
    private: { energy: log.energy ?? null, note: log.note ?? '' },
  };
  await inTransaction(actor, momentOf(week, log.at, zone), (ctx) =>
    submitCheckIn(ctx, { week, expectedVersion: null, content }),
  );
}

function momentOf(
  monday: WeekKey,
  [day, hour, minute]: DemoLog['at'],
  zone: string,
): Temporal.Instant {
  return Temporal.PlainDate.from(monday)
    .add({ days: day - 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } })
    .toInstant();
}
