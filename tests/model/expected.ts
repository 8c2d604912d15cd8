import {
  type Eyes,
  mentoring,
  seesCheckIn,
  seesComment,
  seesGoal,
  seesJournal,
  seesReplan,
  seesRevision,
} from './oracle.ts';
import type { CheckIn, Comment, Goal, Mentorship, Words, World } from './world.ts';

// The texts and values that may be found in answers, as the model says.

function wordsOf(words: Words, goals: Goal[], journal: boolean): string[] {
  return [
    ...goals.map(({ id }) => String(words.value[id] ?? '')),
    ...(journal ? words.journal : []),
    ...(journal ? goals.map(({ id }) => words.nextChange[id] ?? '') : []),
  ].filter((text) => text !== '');
}

function bodiesOf({ body, earlier }: Comment): string[] {
  return [...(body === null ? [] : [body]), ...earlier];
}

function namesOf(world: World, ids: (string | null)[]): string[] {
  return world.people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

/** What these eyes find of one check-in through a mentorship. */
export function sharedWords(world: World, eyes: Eyes, checkIn: CheckIn): string[] {
  const goals = world.goals.filter(
    (goal) => goal.owner === checkIn.owner && seesGoal(world, eyes, goal),
  );
  if (!seesCheckIn(world, eyes, checkIn)) return [];
  const journal = seesJournal(world, eyes, checkIn);
  const earlier = checkIn.earlier.filter((one) =>
    seesRevision(world, eyes, checkIn, one.replacedAt),
  );
  return [
    ...wordsOf(checkIn.words, goals, journal),
    ...earlier.flatMap(({ words }) => wordsOf(words, goals, true)),
  ];
}

/** All that a mentor, or whoever looks through their eyes, is to find through one mentorship. */
export function sharedThrough(world: World, eyes: Eyes, its: Mentorship): string[] {
  if (mentoring(world, eyes, its.owner) !== its) return [];
  const checkIns = world.checkIns.filter(({ owner }) => owner === its.owner);
  const seen = checkIns.filter((checkIn) => seesCheckIn(world, eyes, checkIn)).map(({ id }) => id);
  return [
    ...world.goals
      .filter((goal) => goal.owner === its.owner && seesGoal(world, eyes, goal))
      .flatMap(({ marks }) => marks),
    ...checkIns.flatMap((checkIn) => sharedWords(world, eyes, checkIn)),
    ...world.replans.flatMap(({ goal: id, reason, at }) => {
      const goal = world.goals.find((one) => one.id === id);
      return goal?.owner === its.owner && seesReplan(world, eyes, goal, at) ? [reason] : [];
    }),
    ...world.comments
      .filter((one) => one.mentorship === its.id && seesComment(world, eyes, one))
      .flatMap(bodiesOf),
    ...world.notes
      .filter(({ author, checkIn }) => author === eyes.self && seen.includes(checkIn))
      .map(({ mark }) => mark),
  ];
}

/** Not looked for, but no secret between the two. */
export function nameThrough(world: World, eyes: Eyes, its: Mentorship): string[] {
  if (mentoring(world, eyes, its.owner) !== its) return [];
  return namesOf(world, [its.owner, its.mentor]);
}

/** All that is a member's own: what they wrote and what was said to them. */
export function ownOf(world: World, self: string): string[] {
  const own = <T extends { owner: string }>({ owner }: T) => owner === self;
  const mentorships = world.mentorships.filter(own).map(({ id }) => id);
  return [
    ...world.goals.filter(own).flatMap(({ marks }) => marks),
    ...world.timeOff.filter(own).map(({ reason }) => reason),
    ...world.replans
      .filter(({ goal }) => world.goals.some((one) => own(one) && one.id === goal))
      .map(({ reason }) => reason),
    ...world.checkIns
      .filter(own)
      .flatMap((one) =>
        [one.words, ...one.earlier.map(({ words }) => words)].flatMap((words) => [
          words.note,
          ...words.journal,
          ...Object.values(words.nextChange),
          ...(rests(world, one) ? [] : valuesIn(words)),
        ]),
      ),
    ...world.comments.filter((one) => mentorships.includes(one.mentorship)).flatMap(bodiesOf),
    // One's own words stay one's own, whatever became of the mentorship.
    ...world.comments.filter(({ author }) => author === self).flatMap(({ body }) => body ?? []),
  ];
}

/** A draft of a week that is off now: its numbers are kept, and shown when the week counts again. */
function rests(world: World, { owner, week, submittedAt }: CheckIn): boolean {
  const off = world.timeOff.some((one) => one.owner === owner && one.weeks.includes(week));
  return off && submittedAt === null;
}

function valuesIn({ value }: Words): string[] {
  return Object.values(value).map(String);
}

/** May be found among one's own, and need not be. */
export function aboutOwn(world: World, self: string): string[] {
  const own = world.mentorships.filter(({ owner }) => owner === self);
  const person = world.people.filter(({ id }) => id === self);
  const drafts = world.checkIns.filter((one) => one.owner === self && rests(world, one));
  return [
    ...drafts.flatMap(({ words }) => valuesIn(words)),
    ...person.flatMap(({ name, email }) => [name, email.split('@')[0] ?? '']),
    ...own.flatMap(({ message, email }) => [message, email.split('@')[0] ?? '']),
    ...namesOf(
      world,
      own.map(({ mentor }) => mentor),
    ),
  ];
}
