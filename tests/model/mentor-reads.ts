import type { WeekKey } from '#/lib/core/week.ts';
import type { SharedFacts } from '#/lib/dashboard/access.ts';
import { menteeOverview, sharedDashboardFacts } from '#/lib/dashboard/queries.ts';
import type { SharedGoal } from '#/lib/goals/access.ts';
import { sharedGoal } from '#/lib/goals/queries.ts';
import { type ReplanItem, sharedReplanList } from '#/lib/goals/replan-list.ts';
import { menteeCheckIns } from '#/lib/reviews/check-in-list.ts';
import { commentRevisions } from '#/lib/reviews/comment-list.ts';
import { type ReviewView, reviewOf } from '#/lib/reviews/queries.ts';
import { reviewQueue, waitingOnMentee } from '#/lib/reviews/review-list.ts';
import { sharedRevisions } from '#/lib/reviews/revision-list.ts';
import { goalThreads } from '#/lib/reviews/thread-list.ts';
import { nameThrough, sharedThrough } from './expected.ts';
import {
  type Eyes,
  mentoring,
  seesCheckIn,
  seesComment,
  seesGoal,
  seesJournal,
  seesOffWeek,
  seesPlan,
  seesReplan,
  seesRevision,
} from './oracle.ts';
import type { Read, Scene } from './reads.ts';
import type { Rows } from './rows.ts';
import type { CheckIn, Goal, Mentorship, World } from './world.ts';

/** Through mentorships: everything there is, asked for by its id, whoever's it is. */
export function mentorReads({ world, rows, now }: Scene, eyes: Eyes): Read[] {
  const through = (owner: string) => mentoring(world, eyes, owner);
  const marksOf = (its: Mentorship | undefined) =>
    its ? [...sharedThrough(world, eyes, its), ...nameThrough(world, eyes, its)] : [];
  const all = world.mentorships.filter((its) => through(its.owner) === its);
  const everything = all.flatMap(marksOf);
  const ids = all.map(({ id }) => id).sort();
  return [
    {
      says: 'their mentees',
      ask: (db) => menteeOverview(db, now),
      within: everything,
      exactly: {
        found: (page: { mentees: { mentorshipId: string }[] }) =>
          page.mentees.map(({ mentorshipId }) => mentorshipId).sort(),
        is: ids,
      },
    },
    ...queueReads({ world, rows, now }, eyes, everything),
    ...world.mentorships.flatMap((its): Read[] => [
      {
        says: `the dashboard through ${its.message}`,
        ask: (db) => sharedDashboardFacts(db, its.id, now),
        within: all.includes(its) ? marksOf(its) : [],
        expects: all.includes(its),
        exactly: {
          found: ({ facts }: SharedFacts) => [
            facts.goals.map(({ id, confidences }) => `${id} ${confidences.length}`).sort(),
            facts.spans.length,
            facts.excused.toSorted(),
            facts.goals.map(plansIn).sort(),
          ],
          is: [
            saidOnBoard(world, eyes, its),
            goalsOf(world, eyes, its).length,
            offWeeks(rows, its.owner, (week) => seesOffWeek(world, eyes, its.owner, week)),
            goalsOf(world, eyes, its)
              .filter(({ state }) => state !== 'closed')
              .map((goal) => plansOf({ world, rows }, eyes, goal))
              .sort(),
          ],
        },
      },
      {
        says: `the check-ins through ${its.message}`,
        ask: (db) => menteeCheckIns(db, its.id),
        within: all.includes(its) ? marksOf(its) : [],
        exactly: {
          found: (page: { items: { checkInId: string; said: unknown[] }[] }) =>
            page.items.map(({ checkInId, said }) => `${checkInId} ${said.length}`).sort(),
          is: world.checkIns
            .filter(
              (one) =>
                one.owner === its.owner && all.includes(its) && seesCheckIn(world, eyes, one),
            )
            .map((one) => `${one.id} ${saidIn(world, eyes, one)}`)
            .sort(),
        },
      },
      ...world.goals.flatMap((goal): Read[] => {
        const shown = all.includes(its) && goal.owner === its.owner && seesGoal(world, eyes, goal);
        const within = shown ? marksOf(its) : [];
        const isIn = (week: WeekKey) =>
          goal.startWeek <= week && (goal.closedWeek === null || week <= goal.closedWeek);
        return [
          {
            says: `${goal.marks[0]} through ${its.message}`,
            ask: (db) => sharedGoal(db, its.id, goal.id),
            within,
            expects: shown,
            exactly: {
              found: (found: SharedGoal) => [found.excused.toSorted(), plansIn(found)],
              is: [offWeeks(rows, goal.owner, isIn), plansOf({ world, rows }, eyes, goal)],
            },
          },
          {
            says: `the decisions on ${goal.marks[0]} through ${its.message}`,
            ask: (db) => sharedReplanList(db, its.id, goal.id),
            within,
            exactly: {
              found: (list: ReplanItem[]) => list.map(({ reason }) => reason).sort(),
              is: shown ? decisionsOf(world, eyes, goal) : [],
            },
          },
        ];
      }),
    ]),
    ...world.checkIns
      .filter(({ owner }) => owner !== eyes.self)
      .flatMap((checkIn): Read[] => {
        const its = through(checkIn.owner);
        const shown = seesCheckIn(world, eyes, checkIn);
        const within = shown ? marksOf(its) : [];
        return [
          {
            says: `the review of ${checkIn.week}`,
            ask: (db) => reviewOf(db, checkIn.id, now),
            within,
            expects: shown,
            ...(shown && {
              exactly: {
                found: (view: ReviewView) => [
                  view.journal !== null,
                  view.revisions,
                  view.before,
                  view.goals.filter(({ said }) => said !== null).length,
                ],
                is: [
                  seesJournal(world, eyes, checkIn),
                  checkIn.earlier.filter((one) =>
                    seesRevision(world, eyes, checkIn, one.replacedAt),
                  ).length,
                  weekBefore(world, eyes, checkIn),
                  saidIn(world, eyes, checkIn),
                ],
              },
            }),
          },
          {
            says: `the revisions of ${checkIn.week}`,
            ask: (db) => sharedRevisions(db, checkIn.id),
            within,
          },
        ];
      }),
    ...world.goals
      .filter(({ owner }) => owner !== eyes.self)
      .map(
        (goal): Read => ({
          says: `the threads on ${goal.marks[0]}`,
          ask: (db) => goalThreads(db, goal.id),
          within: seesGoal(world, eyes, goal) ? marksOf(through(goal.owner)) : [],
        }),
      ),
    ...world.comments.map((comment): Read => {
      const shown = seesComment(world, eyes, comment);
      return {
        says: `the revisions of ${comment.body}`,
        ask: (db) => commentRevisions(db, comment.id),
        within: shown ? comment.earlier : [],
        expects: shown,
      };
    }),
  ];
}

/** The weeks off of a member, as the rows say it. */
function offWeeks(rows: Rows, owner: string, isSeen: (week: WeekKey) => boolean): WeekKey[] {
  const own = (rows.excused_weeks ?? []).filter((row) => row.owner_id === owner);
  return [...new Set(own.map(({ week }) => week as WeekKey))].filter(isSeen).sort();
}

/** What these eyes see of the plans that a goal had: until when each held, and the week of the last decision. */
function plansOf({ world, rows }: Omit<Scene, 'now'>, eyes: Eyes, goal: Goal): string {
  const ofGoal = (table: string) => (rows[table] ?? []).filter((row) => row.goal_id === goal.id);
  const plans = ofGoal('goal_plans').filter((row) => seesPlan(world, eyes, goal, row.until_week));
  const decided = ofGoal('replans').filter((row) =>
    seesReplan(world, eyes, goal, Date.parse(row.created_at)),
  );
  const replannedWeek =
    decided
      .map(({ week }) => week as WeekKey)
      .sort()
      .at(-1) ?? null;
  const inOrder = plans.sort((one, other) => one.number - other.number);
  const earlierPlans = inOrder.map((row) => ({ untilWeek: row.until_week as WeekKey }));
  return plansIn({ id: goal.id, earlierPlans, replannedWeek });
}

function plansIn(goal: {
  id: string;
  earlierPlans: readonly { untilWeek: WeekKey }[];
  replannedWeek: WeekKey | null;
}): string {
  const held = goal.earlierPlans.map(({ untilWeek }) => untilWeek);
  return [goal.id, ...held, goal.replannedWeek].join(' ');
}

function decisionsOf(world: World, eyes: Eyes, goal: Goal): string[] {
  const decided = world.replans.filter((one) => one.goal === goal.id);
  return decided
    .filter(({ at }) => seesReplan(world, eyes, goal, at))
    .map(({ reason }) => reason)
    .sort();
}

function goalsOf(world: World, eyes: Eyes, { owner }: Mentorship) {
  return world.goals.filter((goal) => goal.owner === owner && seesGoal(world, eyes, goal));
}

/** The goals of a dashboard, each with how many confidences these eyes see of it. */
function saidOnBoard(world: World, eyes: Eyes, its: Mentorship): string[] {
  const seen = world.checkIns.filter(
    (one) => one.owner === its.owner && seesCheckIn(world, eyes, one),
  );
  return goalsOf(world, eyes, its)
    .filter(({ state }) => state !== 'closed')
    .map(({ id }) => `${id} ${seen.filter(({ words }) => words.value[id]).length}`)
    .sort();
}

/** The newest earlier week that these eyes see. */
function weekBefore(world: World, eyes: Eyes, { owner, week }: CheckIn): string | null {
  const earlier = world.checkIns.filter((one) => one.owner === owner && one.week < week);
  const seen = earlier.filter((one) => seesCheckIn(world, eyes, one)).map((one) => one.week);
  return seen.sort().at(-1) ?? null;
}

/** About how many goals these eyes read what a check-in says. */
function saidIn(world: World, eyes: Eyes, checkIn: CheckIn): number {
  const said = world.goals.filter(({ id }) => checkIn.words.value[id] !== undefined);
  return said.filter((goal) => seesGoal(world, eyes, goal)).length;
}

/** The answers that are owed, as the rows of the duty say it and the model lets them be seen. */
function queueReads({ world, rows, now }: Scene, eyes: Eyes, within: string[]): Read[] {
  const idsOf = (page: { items: { checkInId: string }[] }) =>
    page.items.map(({ checkInId }) => checkInId).sort();
  const duties = (rows.reviews ?? []).filter((row) => {
    const checkIn = world.checkIns.find(({ id }) => id === row.check_in_id);
    const its = checkIn && mentoring(world, eyes, checkIn.owner);
    if (!its || !seesCheckIn(world, eyes, checkIn) || checkIn.owner === eyes.self) return false;
    if (row.mentorship_id === its.id) return true;
    const offered = row.offered_from && Date.parse(row.offered_from) <= now.epochMilliseconds;
    return offered && Date.parse(row.created_at) >= its.startedAt;
  });
  const owed = duties
    .filter(({ state }) => state === 'awaiting_mentor')
    .map(({ check_in_id }) => check_in_id)
    .sort();
  return [
    {
      says: 'their queue',
      ask: (db) => reviewQueue(db, {}, now),
      within,
      exactly: {
        found: (page: { items: { checkInId: string }[]; total: number }) => [
          idsOf(page),
          page.total,
        ],
        is: [owed, owed.length],
      },
    },
    { says: 'what waits for their mentees', ask: (db) => waitingOnMentee(db), within },
  ];
}
