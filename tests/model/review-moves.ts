import type { CommentAnchor } from '#/db/vocabulary.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { addWeeks } from '#/lib/core/week.ts';
import { acknowledgeReview } from '#/lib/reviews/acknowledge-review.ts';
import { deleteComment } from '#/lib/reviews/delete-comment.ts';
import { editComment } from '#/lib/reviews/edit-comment.ts';
import { openReview } from '#/lib/reviews/queries.ts';
import { replyToComment } from '#/lib/reviews/reply-to-comment.ts';
import { saveNote } from '#/lib/reviews/save-note.ts';
import { type NewThread, startThread } from '#/lib/reviews/start-thread.ts';
import { takeAsMilestone } from '#/lib/reviews/take-as-milestone.ts';
import { attempt, type Expected, type Move, mark } from './attempt.ts';
import type { Dice } from './dice.ts';
import { eyesOf, mayWrite, mentoring, seesCheckIn, seesComment } from './oracle.ts';
import { weekAt } from './work-moves.ts';
import type { CheckIn, Comment, Mentorship, World } from './world.ts';

// What mentors and members say to each other, and what those try to who have no part in it.

const kinds = ['praise', 'suggestion', 'question'] as const;
const fields = ['check_in', 'wins', 'blockers', 'learned', 'focus'] as const;

/** A comment somebody is about to write: kept apart from the model until it stands. */
function planned(
  world: World,
  dice: Dice,
  { author, its, checkIn }: { author: string; its: Mentorship; checkIn: CheckIn | undefined },
): { comment: Comment; place: ReturnType<typeof placeOf> } | undefined {
  const goal = dice.of(world.goals.filter(({ owner }) => owner === its.owner));
  const onGoal = !checkIn || dice.once(2);
  if (onGoal && !goal) return;
  const anchor: CommentAnchor = onGoal
    ? (dice.of(['goal', 'metric', 'milestone'] as const) ?? 'goal')
    : (dice.of(fields) ?? 'check_in');
  const comment: Comment = {
    id: '',
    mentorship: its.id,
    author,
    root: null,
    anchor,
    isSuggestion: false,
    taken: false,
    checkIn: checkIn?.id ?? null,
    goal: onGoal ? (goal?.id ?? null) : null,
    version: 1,
    body: mark(),
    earlier: [],
  };
  return { comment, place: placeOf(world, comment) };
}

function placeOf(world: World, { anchor, goal: id }: Comment) {
  const goal = world.goals.find((one) => one.id === id);
  return {
    anchor,
    ...(goal ? { goalId: goal.id } : {}),
    ...(goal && anchor === 'metric' ? { metricId: goal.metric } : {}),
    ...(goal && anchor === 'milestone' ? { milestoneId: goal.milestone } : {}),
  };
}

/** A mentor, or whoever else, begins a thread on a week or on a goal. */
const mentorSays: Move = (world, dice) => {
  const its = dice.of(world.mentorships);
  const checkIn = dice.once(4)
    ? undefined
    : dice.of(world.checkIns.filter(({ owner }) => owner === its?.owner));
  const author = dice.once(3) ? dice.of(world.people)?.id : (its?.mentor ?? undefined);
  if (!its || !author) return;
  const plan = planned(world, dice, { author, its, checkIn });
  if (!plan) return;
  const { comment, place } = plan;
  // On a week the mentorship is the actor's own, whichever it is.
  const through = checkIn ? mentoring(world, eyesOf(author), its.owner) : its;
  comment.mentorship = through?.id ?? '';
  const may =
    author !== its.owner && through?.mentor === author && mayWrite(world, author, comment);
  const kind = dice.of(kinds) ?? 'question';
  comment.isSuggestion = kind === 'suggestion';
  const thread = { ...place, kind, body: comment.body ?? '' };
  const at: NewThread['at'] = checkIn
    ? { as: 'mentor', checkInId: checkIn.id }
    : { as: 'mentor', goalId: comment.goal ?? '', mentorshipId: its.id };
  return attempt(
    {
      says: `says ${comment.body} on ${place.anchor}`,
      actor: author,
      expected: may ? 'done' : 'hidden',
    },
    (ctx) => startThread(ctx, { at, thread } as NewThread),
    ({ id }) => world.comments.push({ ...comment, id }),
  );
};

/** The member begins one, with a mentor who sees what it is about, or who does not. */
const memberSays: Move = (world, dice) => {
  const its = dice.of(world.mentorships);
  const author = dice.once(4) ? dice.of(world.people)?.id : its?.owner;
  if (!its || !author) return;
  const checkIn = dice.once(4)
    ? undefined
    : dice.of(world.checkIns.filter(({ owner }) => owner === its.owner));
  const plan = planned(world, dice, { author, its, checkIn });
  if (!plan) return;
  const { comment, place } = plan;
  let expected: Expected = author === its.owner && its.state === 'active' ? 'done' : 'hidden';
  if (expected === 'done' && !mayWrite(world, its.mentor ?? '', comment)) expected = 'refused';
  const thread = {
    ...place,
    kind: dice.of(['praise', 'question'] as const),
    body: comment.body ?? '',
  };
  const at = checkIn
    ? { as: 'member', week: checkIn.week, mentorshipId: its.id }
    : { as: 'member', goalId: comment.goal ?? '', mentorshipId: its.id };
  const input = { at, thread: { ...thread, mentorshipId: its.id } } as NewThread;
  return attempt(
    { says: `asks ${comment.body} on ${place.anchor}`, actor: author, expected },
    (ctx) => startThread(ctx, input),
    ({ id }) => world.comments.push({ ...comment, id }),
  );
};

/** Whoever it is from, or anybody. */
function someone(world: World, dice: Dice, ...likely: (string | null | undefined)[]): string {
  const known = likely.filter((id) => typeof id === 'string');
  return (dice.once(3) ? dice.of(world.people)?.id : dice.of(known)) ?? world.people[0]?.id ?? '';
}

const reply: Move = (world, dice) => {
  const comment = dice.of(world.comments);
  if (!comment) return;
  const its = world.mentorships.find(({ id }) => id === comment.mentorship);
  const actor = someone(world, dice, its?.owner, its?.mentor);
  let expected: Expected = seesComment(world, eyesOf(actor), comment) ? 'done' : 'hidden';
  if (expected === 'done' && !mayWrite(world, its?.mentor ?? '', comment)) expected = 'refused';
  const body = mark();
  const kind = dice.once(2) ? 'reply' : 'question';
  return attempt(
    { says: `answers ${comment.body} with ${body}`, actor, expected },
    (ctx) => replyToComment(ctx, { commentId: comment.id, reply: { kind, body } }),
    ({ id }) => {
      const root = comment.root ?? comment.id;
      const said = {
        author: actor,
        body,
        version: 1,
        earlier: [],
        isSuggestion: false,
        taken: false,
      };
      world.comments.push({ ...comment, id, root, ...said });
    },
  );
};

/** The member makes a milestone of a suggestion, where its goal can still take one; others cannot. */
const take: Move = (world, dice) => {
  const comment = dice.of(world.comments.filter(({ goal }) => goal !== null));
  const goal = world.goals.find(({ id }) => id === comment?.goal);
  if (!comment || !goal) return;
  const actor = someone(world, dice, goal.owner);
  let expected: Expected = seesComment(world, eyesOf(actor), comment) ? 'done' : 'hidden';
  const able = comment.isSuggestion && comment.body !== null && actor === goal.owner;
  const open =
    comment.taken || (goal.state !== 'closed' && weekAt(world.now) < addWeeks(goal.startWeek, 11));
  if (expected === 'done' && !(able && open)) expected = 'refused';
  const wish = { commentId: comment.id };
  return attempt(
    { says: `makes a milestone of ${comment.body}`, actor, expected },
    async (ctx) => {
      await takeAsMilestone(ctx, wish);
      return ctx.db.sql<{ version: number }[]>`select version from goals where id = ${goal.id}`;
    },
    ([now]) => {
      goal.version = now?.version ?? 0;
      if (!comment.taken) goal.marks.push(comment.body ?? '');
      comment.taken = true;
    },
  );
};

function byAuthor(world: World, actor: string, comment: Comment): Expected {
  if (!seesComment(world, eyesOf(actor), comment)) return 'hidden';
  return actor === comment.author ? 'done' : 'refused';
}

const edit: Move = (world, dice) => {
  const comment = dice.of(world.comments);
  if (!comment) return;
  const actor = someone(world, dice, comment.author);
  let expected = byAuthor(world, actor, comment);
  if (expected === 'done' && comment.body === null) expected = 'refused';
  const body = mark();
  const change = { commentId: comment.id, version: comment.version, comment: { body } };
  return attempt(
    { says: `changes ${comment.body} to ${body}`, actor, expected },
    (ctx) => editComment(ctx, change),
    ({ version }) => {
      comment.earlier.push(comment.body ?? '');
      Object.assign(comment, { version, body });
    },
  );
};

const takeBack: Move = (world, dice) => {
  const comment = dice.of(world.comments);
  if (!comment) return;
  const actor = someone(world, dice, comment.author);
  return attempt(
    { says: `takes ${comment.body} back`, actor, expected: byAuthor(world, actor, comment) },
    (ctx) => deleteComment(ctx, comment.id),
    () => {
      if (comment.body !== null) comment.version += 1;
      Object.assign(comment, { body: null, earlier: [] });
    },
  );
};

/** A check-in, and somebody who may be one of its mentors. */
function reader(world: World, dice: Dice) {
  const checkIn = dice.of(world.checkIns);
  if (!checkIn) return;
  const mentors = world.mentorships.filter(({ owner }) => owner === checkIn.owner);
  const actor = someone(world, dice, ...mentors.map(({ mentor }) => mentor));
  const sees = actor !== checkIn.owner && seesCheckIn(world, eyesOf(actor), checkIn);
  return { checkIn, actor, sees, its: mentoring(world, eyesOf(actor), checkIn.owner) };
}

const acknowledge: Move = (world, dice) => {
  const found = reader(world, dice);
  if (!found) return;
  const { checkIn, actor, sees, its } = found;
  const isDuty = checkIn.owed && (checkIn.submittedAt ?? 0) >= (its?.startedAt ?? Infinity);
  // Counted in what this mentor sees: an edit changes words only, here.
  const edits = (its?.sharing.journalSince ?? null) === null ? 0 : checkIn.earlier.length;
  const at = { checkInId: checkIn.id, checkInVersion: 1 + edits };
  return attempt(
    { says: `has read ${checkIn.week}`, actor, expected: sees && isDuty ? 'done' : 'hidden' },
    (ctx) => acknowledgeReview(ctx, at),
    () => {},
  );
};

const open: Move = (world, dice) => {
  const found = reader(world, dice);
  if (!found) return;
  const { checkIn, actor, sees } = found;
  return attempt(
    { says: `opens ${checkIn.week}`, actor, expected: sees ? 'done' : 'hidden' },
    async (ctx) => {
      if (!(await openReview(ctx.db, checkIn.id, ctx.now))) throw new NotFound('check-in');
    },
    () => world.openings.add(`${actor} ${checkIn.id}`),
  );
};

const jot: Move = (world, dice) => {
  const found = reader(world, dice);
  if (!found) return;
  const { checkIn, actor, sees } = found;
  const old = world.notes.find((one) => one.author === actor && one.checkIn === checkIn.id);
  const body = mark();
  const change = { checkInId: checkIn.id, expectedVersion: old?.version ?? null, note: { body } };
  return attempt(
    { says: `notes ${body}`, actor, expected: sees ? 'done' : 'hidden' },
    (ctx) => saveNote(ctx, change),
    ({ version }) => {
      if (old) Object.assign(old, { version, mark: body });
      else world.notes.push({ author: actor, checkIn: checkIn.id, version, mark: body });
    },
  );
};

export const reviewMoves: Record<string, Move> = {
  mentorSays,
  memberSays,
  reply,
  take,
  edit,
  takeBack,
  acknowledge,
  open,
  jot,
};
