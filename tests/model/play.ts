import fc from 'fast-check';
import type postgres from 'postgres';
import { Temporal } from 'temporal-polyfill';
import { closeDatabase, databaseClient } from '#/db/client.ts';
import { connect } from '#/db/connect.ts';
import { inTransaction } from '#/db/transaction.ts';
import type { Context } from '#/lib/core/context.ts';
import { databaseUrl } from '#/lib/core/env.ts';
import { Conflict, DomainError, InvalidInput, NotAllowed, NotFound } from '#/lib/core/errors.ts';
import { answerProblems } from './application-wall.ts';
import { type Attempt, type Expected, type Move, mark, startMarks } from './attempt.ts';
import { readProblems, rowsOf, type Table, tablesOf, writeProblems } from './database-wall.ts';
import { Dice } from './dice.ts';
import { day, mentorshipMoves } from './mentorship-moves.ts';
import { mintPeople } from './people.ts';
import { planMoves } from './plan-moves.ts';
import { reviewMoves } from './review-moves.ts';
import { tour } from './tour.ts';
import { timeZone, workMoves } from './work-moves.ts';
import type { World } from './world.ts';

/** Everything that can happen, and how often beside the others. */
const moves: [number, Record<string, Move>][] = [
  [2, workMoves],
  [2, planMoves],
  [3, mentorshipMoves],
  [3, reviewMoves],
];

/** What is there before anything is tried, so that not every sequence has to begin at nothing. */
const opening = ['newGoal', 'newGoal', 'newGoal', 'submitWeek', 'invite', 'accept', 'submitWeek'];

export interface Ground {
  /** A superuser, who sees everything. */
  admin: postgres.Sql;
  /** One connection of the application's role: what it has planned once it need not plan again. */
  app: postgres.Sql;
  tables: Table[];
  close: () => Promise<void>;
}

/** A role like the application's, for which row-level security does not exist: there, the first wall stands alone. */
export const unwalled = 'milepost_unwalled';

/** @param address of the database that DATABASE_URL names too, as a superuser */
export async function prepareGround(address: string): Promise<Ground> {
  const admin = connect(address, { max: 1 });
  const [{ name }] = await admin<
    [{ name: string }]
  >`select quote_ident(current_database()) as name`;
  // Each question is asked hundreds of times of small tables: to plan it takes longer than to answer it.
  await admin.unsafe(`alter database ${name} set plan_cache_mode = 'force_generic_plan'`);
  const app = connect(databaseUrl(), { max: 1 });
  await admin.unsafe(`do $$ begin
    create role ${unwalled} nologin bypassrls in role milepost_app;
    grant ${unwalled} to milepost;
  exception when duplicate_object or unique_violation then null; end $$`);
  const close = async () => {
    await Promise.all([closeDatabase(), admin.end(), app.end()]);
  };
  return { admin, app, tables: await tablesOf(admin), close };
}

interface Step {
  name: string;
  move: Move;
  minutes: number;
  throws: number[];
}

class Tried implements fc.AsyncCommand<World, Stage> {
  readonly #step: Step;
  #says = '';

  constructor(step: Step) {
    this.#step = step;
  }

  check(world: Readonly<World>): boolean {
    return this.#attempt(world) !== undefined;
  }

  async run(world: World, stage: Stage): Promise<void> {
    world.now += this.#step.minutes * 60_000;
    const tried = this.#attempt(world);
    if (!tried) return;
    const { name } = world.people.find(({ id }) => id === tried.actor) ?? { name: '?' };
    const at = new Date(world.now).toISOString().slice(0, 16);
    this.#says = `${at} ${name} ${tried.says} (${tried.expected})`;
    await stage.perform(world, tried);
    await stage.compare(world);
  }

  #attempt(world: World): Attempt | undefined {
    return this.#step.move(world, new Dice(this.#step.throws));
  }

  toString(): string {
    return `\n  ${this.#says || this.#step.name}`;
  }
}

/** The real thing that the model is held against. */
class Stage {
  readonly #ground: Ground;
  readonly #wall: Wishes['wall'];
  steps = 0;

  constructor(ground: Ground, wall: Wishes['wall']) {
    this.#ground = ground;
    this.#wall = wall;
  }

  /** Does what is allowed behind both walls; what is not, each wall has to refuse, the first one by itself too. */
  async perform(world: World, { says, actor, expected, verb, learn }: Attempt): Promise<void> {
    this.steps += 1;
    const now = Temporal.Instant.fromEpochMilliseconds(world.now);
    const act = (role: string) =>
      outcomeOf(() =>
        inTransaction({ kind: 'member', memberId: actor }, now, async (ctx) => {
          if (role !== '') await takeRole(ctx, role);
          await verb(ctx);
        }),
      );
    for (const role of expected === 'done' ? [''] : ['', unwalled]) {
      const got = await act(role);
      const where = role === '' ? '' : ' without row-level security';
      if (got !== expected) throw new Error(`${says}${where}: ${got}, not ${expected}`);
    }
    if (expected === 'done') learn();
  }

  /** A third of those who could ask look at every table, and everybody asks a fifth of their questions. */
  async compare(world: World): Promise<void> {
    const { app, tables } = this.#ground;
    const scene = await this.#scene(world);
    if (this.#wall !== 'application')
      complain(await readProblems(app, scene, tables, { part: this.steps % 3, of: 3 }));
    if (this.#wall === 'database') return;
    const share = { part: this.steps % 5, of: 5 };
    complain(await answerProblems(scene, (db) => takeRole({ db }, unwalled), share));
  }

  /**
   * Everybody looks at every table and asks everything.
   * @param thoroughly they also ask with the second wall in place, and try to change every row
   */
  async compareAll(world: World, thoroughly: boolean): Promise<void> {
    const { app, tables } = this.#ground;
    const scene = await this.#scene(world);
    const everything = { part: 0, of: 1 };
    const ask = (role: string) => answerProblems(scene, (db) => takeRole({ db }, role), everything);
    if (this.#wall !== 'application') complain(await readProblems(app, scene, tables));
    if (this.#wall !== 'database') complain(await ask(unwalled));
    if (!thoroughly) return;
    if (this.#wall !== 'application') complain(await writeProblems(this.#ground, scene, tables));
    if (!this.#wall) complain(await ask('milepost_app'));
  }

  async #scene(world: World) {
    const rows = await rowsOf(this.#ground.admin, this.#ground.tables);
    return { world, rows, now: Temporal.Instant.fromEpochMilliseconds(world.now) };
  }
}

export async function takeRole({ db }: Pick<Context, 'db'>, role: string): Promise<void> {
  await db.sql`select set_config('role', ${role}, true)`;
}

async function outcomeOf(act: () => Promise<unknown>): Promise<Expected | string> {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (error instanceof NotFound) return 'hidden';
    if (error instanceof NotAllowed || error instanceof Conflict) return 'refused';
    if (error instanceof InvalidInput) return `refused: ${JSON.stringify(error.issues)}`;
    if (error instanceof DomainError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

function complain(problems: string[]): void {
  if (problems.length > 0) throw new Error(problems.slice(0, 5).join('\n'));
}

/** The first Wednesday of March 2026; the time of day moves with each step. */
const beginning = Date.parse('2026-03-04T04:00:00Z');

export interface Wishes {
  seed: number;
  runs: number;
  /** Of each sequence, at most. */
  length: number;
  /** Fail at once rather than look for the shortest sequence that does. */
  hasty?: boolean;
  /** Only this one is looked at; both without. */
  wall?: 'application' | 'database';
}

/** Plays random sequences; throws with the shortest that was found when a wall and the model disagree. */
export async function play(ground: Ground, wishes: Wishes): Promise<{ steps: number }> {
  const total = { steps: 0 };
  let played = 0;
  const steps = moves.flatMap(([weight, kind]) =>
    Object.entries(kind).map(([name, move]) => ({ weight, arbitrary: stepOf(name, move) })),
  );
  const sequence = fc.commands([fc.oneof(...steps)], { maxCommands: wishes.length, size: 'max' });
  const first = fc.array(throwsOf, { minLength: opening.length, maxLength: opening.length });
  const property = fc.asyncProperty(first, sequence, async (throws, commands) => {
    const stage = new Stage(ground, wishes.wall);
    const world = await newWorld(ground);
    for (const [i, name] of opening.entries()) {
      const tried = moveCalled(name)(world, new Dice(throws[i] ?? [0]));
      if (tried) await stage.perform(world, tried);
    }
    await fc.asyncModelRun(() => ({ model: world, real: stage }), commands);
    await stage.compareAll(world, ++played % 5 === 0);
    total.steps += stage.steps;
  });
  total.steps += await goAlong(ground, wishes.wall);
  const { seed, runs: numRuns, hasty = false } = wishes;
  await fc.assert(property, { seed, numRuns, endOnFailure: hasty });
  return total;
}

/** One known sequence. @throws when a move cannot be made, too: then it is not the sequence it was meant to be */
async function goAlong(ground: Ground, wall: Wishes['wall']): Promise<number> {
  const stage = new Stage(ground, wall);
  const world = await newWorld(ground);
  for (const place of tour) {
    if (place === 'look') {
      await stage.compareAll(world, true);
      continue;
    }
    const [name, ...throws] = place;
    if (name === 'wait') {
      // The minute that the next move takes is taken off.
      world.now += (throws[0] ?? 0) * day - 60_000;
      continue;
    }
    world.now += 60_000;
    const tried = moveCalled(name.replace('?', ''))(world, new Dice(throws));
    const isDone = tried?.expected === 'done';
    if (!tried || isDone === name.endsWith('?')) {
      throw new Error(`the tour is not what it was meant to be: ${name} ${throws}`);
    }
    await stage.perform(world, tried);
  }
  return stage.steps;
}

function moveCalled(name: string): Move {
  const move = workMoves[name] ?? planMoves[name] ?? mentorshipMoves[name] ?? reviewMoves[name];
  if (!move) throw new Error(`There is no move ${name}`);
  return move;
}

const throwsOf = fc.array(fc.nat({ max: 719 }), { minLength: 8, maxLength: 8 });

function stepOf(name: string, move: Move): fc.Arbitrary<Tried> {
  // Mostly the next minute, sometimes the same, the next days or past the end of an invitation.
  const minutes = fc.oneof(
    { weight: 5, arbitrary: fc.constant(1) },
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 60, max: (3 * day) / 60_000 }) },
    { weight: 1, arbitrary: fc.constant((15 * day) / 60_000) },
  );
  return fc.record({ minutes, throws: throwsOf }).map((more) => new Tried({ name, move, ...more }));
}

async function newWorld({ admin }: Ground): Promise<World> {
  startMarks();
  // Not truncated: that would throw away what is planned.
  for (const table of ['mentorships', 'members', 'rate_limits'])
    await admin`delete from ${admin(table)}`;
  const people = await mintPeople(databaseClient(), timeZone, mark);
  return {
    now: beginning,
    people,
    goals: [],
    checkIns: [],
    timeOff: [],
    replans: [],
    mentorships: [],
    voidTokens: [],
    comments: [],
    notes: [],
    openings: new Set(),
  };
}
