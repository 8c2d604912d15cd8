import { goalWeekList } from '#/lib/check-ins/goal-week-list.ts';
import { type CheckInForm, checkInForm } from '#/lib/check-ins/queries.ts';
import { revisionList } from '#/lib/check-ins/revision-list.ts';
import { type DashboardFacts, dashboardFacts } from '#/lib/dashboard/queries.ts';
import { recordFacts } from '#/lib/dashboard/record-list.ts';
import { goalDetail, goalOverview } from '#/lib/goals/queries.ts';
import { replanList } from '#/lib/goals/replan-list.ts';
import { mentorshipList, mentorsOf } from '#/lib/mentorships/queries.ts';
import { noticeList } from '#/lib/notifications/notice-list.ts';
import { ownComments } from '#/lib/reviews/comment-list.ts';
import { openingList } from '#/lib/reviews/opening-list.ts';
import { checkInThreads, goalThreads, lastWords } from '#/lib/reviews/thread-list.ts';
import { type TimeOffList, timeOffList } from '#/lib/time-off/queries.ts';
import { aboutOwn, nameThrough, ownOf, sharedThrough } from './expected.ts';
import { eyesOf, mentoring, seesComment, seesGoal } from './oracle.ts';
import type { Read, Scene } from './reads.ts';
import type { Rows } from './rows.ts';
import type { Mentorship, World } from './world.ts';

/** One's own: of everybody's weeks and goals too, of which only one's own may answer. */
export function ownReads({ world, rows, now }: Scene, self: string): Read[] {
  const own = [...ownOf(world, self), ...aboutOwn(world, self)];
  const eyes = eyesOf(self);
  const mentees = world.mentorships.filter((its) => mentoring(world, eyes, its.owner) === its);
  const names = mentees.flatMap((its) => nameThrough(world, eyes, its));
  const off = world.timeOff.filter(({ owner }) => owner === self).flatMap(({ weeks }) => weeks);
  const offWeeks = [...new Set(off)].sort();
  const isOwnEnd = ({ goalId }: { goalId: string }) =>
    world.goals.some(({ id, owner }) => id === goalId && owner === self);
  const weeks = [...new Set(world.checkIns.map(({ week }) => week))];
  const reads: Read[] = [
    { says: 'their goals', ask: (db) => goalOverview(db), within: own },
    {
      says: 'their dashboard',
      ask: (db) => dashboardFacts(db, now),
      within: own,
      exactly: { found: ({ excused }: DashboardFacts) => excused.toSorted(), is: offWeeks },
    },
    {
      says: 'their time off',
      ask: (db) => timeOffList(db, now),
      within: own,
      exactly: {
        found: ({ items }: TimeOffList) => [
          [...new Set(items.flatMap(({ weeks }) => weeks))].sort(),
          items.flatMap(({ moves, movesBack }) => [...moves, ...movesBack]).every(isOwnEnd),
        ],
        is: [offWeeks, true],
      },
    },
    { says: 'their quarters', ask: (db) => recordFacts(db, now), within: own },
    { says: 'what was said to them', ask: (db) => lastWords(db), within: own },
    { says: 'their own words', ask: (db) => ownComments(db), within: own },
    { says: 'their mentors', ask: (db) => mentorsOf(db, now), within: own },
    {
      says: 'their mentorships',
      ask: (db) => mentorshipList(db, now),
      within: [...own, ...names],
      exactly: {
        found: (page: { mentorships: { id: string }[] }) =>
          page.mentorships.map(({ id }) => id).sort(),
        is: world.mentorships
          .filter((its) => mentees.includes(its) || (its.owner === self && !isRevoked(its)))
          .map(({ id }) => id)
          .sort(),
      },
    },
    {
      says: 'their access log',
      ask: (db) => openingList(db),
      within: own,
      exactly: {
        found: (page: { openings: { checkInId: string }[] }) =>
          [...new Set(page.openings.map(({ checkInId }) => checkInId))].sort(),
        is: world.checkIns
          .filter(
            ({ id, owner }) =>
              owner === self && [...world.openings].some((one) => one.endsWith(id)),
          )
          .map(({ id }) => id)
          .sort(),
      },
    },
    {
      says: 'their inbox',
      ask: (db) => noticeList(db),
      within: [...own, ...mentees.flatMap((its) => [...sharedThrough(world, eyes, its)]), ...names],
      exactly: {
        found: (page: { items: { id: string }[] }) => page.items.map(({ id }) => id).sort(),
        is: noticesOf(world, rows, self),
      },
    },
  ];
  for (const goal of world.goals) {
    const isOwn = goal.owner === self;
    reads.push({
      says: `their decisions on ${goal.marks[0]}`,
      ask: (db) => replanList(db, goal.id),
      within: isOwn ? own : [],
    });
    reads.push({
      says: `the story of ${goal.marks[0]}`,
      ask: (db) => goalWeekList(db, goal.id),
      within: isOwn ? own : [],
    });
    reads.push({
      says: `their goal ${goal.marks[0]}`,
      ask: (db) => goalDetail(db, goal.id),
      within: isOwn ? own : [],
      expects: isOwn,
    });
    if (isOwn)
      reads.push({
        says: `what is said on ${goal.marks[0]}`,
        ask: (db) => goalThreads(db, goal.id),
        within: own,
      });
  }
  for (const week of weeks) {
    reads.push(
      {
        says: `their week ${week}`,
        ask: (db) => checkInForm(db, week, now),
        within: own,
        exactly: {
          found: ({ isOff }: CheckInForm) => isOff,
          is:
            offWeeks.includes(week) &&
            !world.checkIns.some(
              (one) => one.owner === self && one.week === week && one.submittedAt !== null,
            ),
        },
      },
      { says: `their revisions of ${week}`, ask: (db) => revisionList(db, week), within: own },
      { says: `what is said on ${week}`, ask: (db) => checkInThreads(db, week), within: own },
    );
  }
  return reads;
}

function isRevoked({ state, mentor }: Mentorship): boolean {
  return state === 'ended' && mentor === null;
}

/** A mentee keeps theirs; a mentor what they still see, and that it ended. The newest 30 of them. */
function noticesOf(world: World, rows: Rows, self: string): string[] {
  const events = rows.events ?? [];
  return (rows.notices ?? [])
    .filter((row) => {
      const its = world.mentorships.find(({ id }) => id === row.mentorship_id);
      if (row.owner_id !== self || !its) return false;
      if (its.owner === self || row.kind === 'mentorship_ended') return true;
      const { facts } = events.find(({ id }) => id === row.event_id) ?? { facts: {} };
      const goal = world.goals.find(({ id }) => id === facts.goalId);
      if (goal && !seesGoal(world, eyesOf(self), goal)) return false;
      const comment = world.comments.find(({ id }) => id === facts.commentId);
      const shown = !comment || seesComment(world, eyesOf(self), comment);
      return its.state === 'active' && its.mentor === self && shown;
    })
    .sort((one, other) =>
      one.created_at + one.event_id < other.created_at + other.event_id ? 1 : -1,
    )
    .slice(0, 30)
    .map((row) => row.event_id)
    .sort();
}
