import type { WeekKey } from '#/lib/core/week.ts';
import type { CheckIn, Comment, Goal, Mentorship, World } from './world.ts';

// Who may see what, in plain words of the product: written from its rules, not from its SQL.

/** Whose eyes look: what is `self`'s own, and through the mentorships of `mentor`, if named with this `mentee` only. */
export interface Eyes {
  self: string | null;
  mentor: string | null;
  mentee: string | null;
}

export function eyesOf(person: string): Eyes {
  return { self: person, mentor: person, mentee: null };
}

/** "View as mentor" sees one mentee as the mentor does, and nothing that is the mentor's own. */
export function previewOf({ mentor, owner }: Mentorship): Eyes {
  return { self: null, mentor, mentee: owner };
}

/** The mentorship through which these eyes see something of a member now. */
export function mentoring(world: World, eyes: Eyes, owner: string): Mentorship | undefined {
  if (eyes.mentee !== null && eyes.mentee !== owner) return undefined;
  return world.mentorships.find(
    (one) => one.owner === owner && one.mentor === eyes.mentor && one.state === 'active',
  );
}

export function sharesGoal({ sharing, startedWeek }: Mentorship, goal: Goal): boolean {
  if (goal.state === 'draft') return false;
  if (sharing.goals !== 'all' && !sharing.goals.includes(goal.id)) return false;
  return sharing.past || goal.closedWeek === null || goal.closedWeek >= startedWeek;
}

export function sharesCheckIn({ sharing, startedAt }: Mentorship, checkIn: CheckIn): boolean {
  if (checkIn.submittedAt === null) return false;
  return sharing.past || checkIn.submittedAt >= startedAt;
}

export function seesGoal(world: World, eyes: Eyes, goal: Goal | undefined): boolean {
  if (!goal) return false;
  const shared = mentoring(world, eyes, goal.owner);
  return goal.owner === eyes.self || (!!shared && sharesGoal(shared, goal));
}

export function seesCheckIn(world: World, eyes: Eyes, checkIn: CheckIn | undefined): boolean {
  if (!checkIn) return false;
  const shared = mentoring(world, eyes, checkIn.owner);
  return checkIn.owner === eyes.self || (!!shared && sharesCheckIn(shared, checkIn));
}

/** The text of a check-in, and "what changes next week". */
export function seesJournal(world: World, eyes: Eyes, checkIn: CheckIn | undefined): boolean {
  if (!checkIn || !seesCheckIn(world, eyes, checkIn)) return false;
  const shared = mentoring(world, eyes, checkIn.owner);
  return checkIn.owner === eyes.self || (shared?.sharing.journalSince ?? null) !== null;
}

/** Text that was replaced at a moment: from the time of sharing on, never earlier. */
export function seesRevision(
  world: World,
  eyes: Eyes,
  checkIn: CheckIn | undefined,
  replacedAt: number,
): boolean {
  if (!checkIn || !seesJournal(world, eyes, checkIn)) return false;
  if (checkIn.owner === eyes.self) return true;
  const shared = mentoring(world, eyes, checkIn.owner);
  return (
    !!shared && replacedAt >= Math.max(shared.sharing.journalSince ?? Infinity, shared.startedAt)
  );
}

/** A plan that a change replaced, held until a week: one that held while the mentorship did. */
export function seesPlan(
  world: World,
  eyes: Eyes,
  goal: Goal | undefined,
  untilWeek: WeekKey,
): boolean {
  if (!goal || !seesGoal(world, eyes, goal)) return false;
  const shared = mentoring(world, eyes, goal.owner);
  return (
    goal.owner === eyes.self ||
    (!!shared && (shared.sharing.past || untilWeek > shared.startedWeek))
  );
}

/** What was decided about a plan at a moment. */
export function seesReplan(
  world: World,
  eyes: Eyes,
  goal: Goal | undefined,
  decidedAt: number,
): boolean {
  if (!goal || !seesGoal(world, eyes, goal)) return false;
  const shared = mentoring(world, eyes, goal.owner);
  return (
    goal.owner === eyes.self || (!!shared && (shared.sharing.past || decidedAt >= shared.startedAt))
  );
}

/** That a week is off, which moves the goals around it; why it is, nobody but the member sees. */
export function seesOffWeek(world: World, eyes: Eyes, owner: string, week: WeekKey): boolean {
  const isIn = ({ startWeek, closedWeek }: Goal) =>
    startWeek <= week && (closedWeek === null || closedWeek >= week);
  return (
    owner === eyes.self ||
    world.goals.some((one) => one.owner === owner && isIn(one) && seesGoal(world, eyes, one))
  );
}

/** What a comment hangs on: without it, the comment is gone for a mentor too. */
export function seesComment(world: World, eyes: Eyes, comment: Comment): boolean {
  const its = world.mentorships.find(({ id }) => id === comment.mentorship);
  if (!its) return false;
  if (its.owner === eyes.self) return true;
  if (mentoring(world, eyes, its.owner) !== its) return false;
  const checkIn = world.checkIns.find(({ id }) => id === comment.checkIn);
  const goal = world.goals.find(({ id }) => id === comment.goal);
  if (comment.checkIn && !seesCheckIn(world, eyes, checkIn)) return false;
  if (comment.goal && !seesGoal(world, eyes, goal)) return false;
  const onText = ['wins', 'blockers', 'learned', 'focus'].includes(comment.anchor);
  return !onText || seesJournal(world, eyes, checkIn);
}

/** Writing needs a mentorship that goes on, and a place that one sees. */
export function mayWrite(world: World, author: string, comment: Comment): boolean {
  const its = world.mentorships.find(({ id }) => id === comment.mentorship);
  if (its?.state !== 'active' || ![its.owner, its.mentor].includes(author)) return false;
  return seesComment(world, eyesOf(author), comment);
}

/** Both names of a mentorship; a mentee remembers who mentored them. */
export function knows(world: World, eyes: Eyes, person: string): boolean {
  if (person === eyes.self || mentoring(world, eyes, person)) return true;
  return world.mentorships.some(
    ({ owner, mentor }) => eyes.self === owner && mentor === person && mentor !== null,
  );
}

/** The mentee's in any state, the mentor's own in any state: when, and what was agreed. */
export function knowsOf(eyes: Eyes, { owner, mentor }: Mentorship): boolean {
  if (owner === eyes.self) return true;
  return mentor !== null && mentor === eyes.mentor && (eyes.mentee ?? owner) === owner;
}
