import { Temporal } from 'temporal-polyfill';
import { inTransaction } from '#/db/transaction.ts';
import { editProfile } from '#/lib/accounts/edit-profile.ts';
import { prepareSignUp, signUp } from '#/lib/accounts/sign-up.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { type Actor, system } from '#/lib/core/actor.ts';
import { addWeeks, type WeekKey, weekOf } from '#/lib/core/week.ts';
import { closeGoal } from '#/lib/goals/close-goal.ts';
import { createGoal } from '#/lib/goals/create-goal.ts';
import { DEMO_PASSWORD } from './demo-people.ts';
import type { DemoLog, DemoPerson, DemoTime } from './demo-person.ts';

type Goal = Awaited<ReturnType<typeof createGoal>>['goal'];

/** Something that happened, to be done again in the order in which it did. */
export interface Step {
  at: Temporal.Instant;
  run: () => Promise<unknown>;
}

export interface Life {
  person: DemoPerson;
  actor: Actor;
  thisWeek: WeekKey;
  goals: Map<string, Goal>;
  /** The check-ins that were submitted by now. */
  checkIns: Map<WeekKey, string>;
}

/** Signs a person up, twelve weeks ago or when they say; null when they are there already. */
export async function join(person: DemoPerson, now: Temporal.Instant): Promise<Life | null> {
  const { name, email, timeZone, joinedIn = -12 } = person;
  const thisWeek = weekOf(now, timeZone);
  const joined = momentOf(addWeeks(thisWeek, joinedIn), [5, 9, 0], timeZone);
  const prepared = await prepareSignUp({ name, email, timeZone, password: DEMO_PASSWORD });
  const memberId = await inTransaction(system, joined, (ctx) => signUp(ctx, prepared));
  if (!memberId) return null;
  const actor: Actor = { kind: 'member', memberId };
  // Due late on Sunday, so that the current week is open on whatever day somebody looks.
  const due = { weekday: 7, time: '21:00' };
  await inTransaction(actor, joined, (ctx) => editProfile(ctx, { due }, 1));
  return { person, actor, thisWeek, goals: new Map(), checkIns: new Map() };
}

/** What somebody does by themselves: begins and closes goals, and logs weeks. */
export function ownSteps(life: Life, now: Temporal.Instant): Step[] {
  const { person, actor, thisWeek, goals } = life;
  const steps = logsOf(life, now).map(({ at, week, log }) => ({
    at,
    run: () => submit(life, { at, week, log }),
  }));
  for (const { key, startsIn, goal, closed } of person.goals) {
    const startWeek = addWeeks(thisWeek, startsIn);
    const begun = momentOf(startWeek, [1, 9, 30], person.timeZone);
    const begin = () =>
      inTransaction(actor, begun, async (ctx) => {
        goals.set(key, (await createGoal(ctx, { ...goal, startWeek, state: 'active' })).goal);
      });
    steps.push({ at: begun, run: begin });
    if (!closed) continue;
    const { inWeek, ...closure } = closed;
    const at = momentOf(addWeeks(thisWeek, inWeek), [1, 10, 0], person.timeZone);
    const close = () =>
      inTransaction(actor, at, async (ctx) => {
        const { id: goalId, version } = goalOf(life, key);
        await closeGoal(ctx, { goalId, version, closure });
      });
    steps.push({ at, run: close });
  }
  return steps;
}

export interface DatedLog {
  at: Temporal.Instant;
  week: WeekKey;
  log: Omit<DemoLog, 'week' | 'at'>;
}

/** The logs of somebody, as they fall on the calendar. */
export function logsOf({ person, thisWeek }: Life, now: Temporal.Instant): DatedLog[] {
  const { timeZone, logs, latest } = person;
  const dated = logs.map(({ week: offset, at, ...log }) => {
    const week = addWeeks(thisWeek, offset);
    return { week, at: momentOf(week, at, timeZone), log };
  });
  if (!latest) return dated;
  const { hoursAgo, ...log } = latest;
  const at = now.subtract({ hours: hoursAgo });
  const week = weekOf(at, timeZone);
  return [...dated.filter((one) => one.week < week), { at, week, log }];
}

export function goalOf({ goals }: Life, key: string): Goal {
  const goal = goals.get(key);
  if (!goal) throw new Error(`The demo uses a goal that has not begun: ${key}`);
  return goal;
}

async function submit(life: Life, { at, week, log }: DatedLog): Promise<void> {
  const content = {
    goals: Object.entries(log.goals).map(([key, said]) => {
      const { id, metrics, milestones } = goalOf(life, key);
      return {
        goalId: id,
        confidence: said.says,
        nextChange: said.change ?? '',
        values: metrics.map((metric, i) => ({
          metricId: metric.id,
          value: said.values[i] ?? null,
        })),
        milestonesReached: milestones
          .filter(({ title }) => said.reached?.includes(title))
          .map((milestone) => milestone.id),
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
  const { id } = await inTransaction(life.actor, at, (ctx) =>
    submitCheckIn(ctx, { week, expectedVersion: null, content }),
  );
  life.checkIns.set(week, id);
}

export function momentOf(
  monday: WeekKey,
  [day, hour, minute]: DemoTime,
  zone: string,
): Temporal.Instant {
  return Temporal.PlainDate.from(monday)
    .add({ days: day - 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } })
    .toInstant();
}
