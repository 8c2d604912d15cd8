import { acceptInvitation } from '#/lib/mentorships/accept-invitation.ts';
import type { MentorshipRecord } from '#/lib/mentorships/access.ts';
import { clearAbsence } from '#/lib/mentorships/clear-absence.ts';
import { editSharing } from '#/lib/mentorships/edit-sharing.ts';
import { endMentorship } from '#/lib/mentorships/end-mentorship.ts';
import { invitationToken } from '#/lib/mentorships/invitation-link.ts';
import { inviteMentor } from '#/lib/mentorships/invite-mentor.ts';
import { resendInvitation } from '#/lib/mentorships/resend-invitation.ts';
import { revokeInvitation } from '#/lib/mentorships/revoke-invitation.ts';
import { setAbsence } from '#/lib/mentorships/set-absence.ts';
import { attempt, type Expected, type Move, mark } from './attempt.ts';
import type { Dice } from './dice.ts';
import { menteesOf, weekAt } from './work-moves.ts';
import type { Mentorship, World } from './world.ts';

// Inviting, sharing and parting, by those who may and by those who may not.

export const day = 86_400_000;

function newSharing(world: World, dice: Dice, owner: string) {
  const own = world.goals.filter((goal) => goal.owner === owner);
  const goalIds = own.filter(() => dice.once(2)).map(({ id }) => id);
  const goals = dice.once(2) ? ('all' as const) : ('named' as const);
  return {
    goals,
    goalIds: goals === 'all' ? [] : goalIds,
    journal: dice.once(2),
    past: dice.once(2),
  };
}

function sharingOf(
  { goals, goalIds, journal, past }: ReturnType<typeof newSharing>,
  journalSince: number,
) {
  return {
    goals: goals === 'all' ? ('all' as const) : goalIds,
    journalSince: journal ? journalSince : null,
    past,
  };
}

const invite: Move = (world, dice) => {
  const owner = dice.of(menteesOf(world));
  // B is mentored and mentors A as well; the last one is nobody's mentor ever.
  const guest = dice.of(world.people.slice(1, -1).filter((one) => one !== owner));
  if (!owner || !guest) return;
  const own = world.mentorships.filter((one) => one.owner === owner.id);
  if (own.some(({ email, state }) => email === guest.email && state !== 'ended')) return;
  const replaced = dice.once(3)
    ? dice.of(own.filter(({ state, mentor }) => state === 'active' && mentor !== guest.id))
    : undefined;
  const message = mark();
  const sharing = newSharing(world, dice, owner.id);
  const input = { email: guest.email, message, sharing, replacesId: replaced?.id ?? null };
  return attempt(
    { says: `invites ${guest.name}`, actor: owner.id, expected: 'done' },
    (ctx) => inviteMentor(ctx, input),
    (made) =>
      world.mentorships.push({
        id: made.id,
        owner: owner.id,
        mentor: null,
        state: 'invited',
        version: made.version,
        email: guest.email,
        message,
        token: invitationToken(made),
        expiresAt: world.now + 14 * day,
        sharing: sharingOf(sharing, world.now),
        startedAt: Number.POSITIVE_INFINITY,
        startedWeek: weekAt(world.now),
        replaces: replaced?.id ?? null,
      }),
  );
};

/** The mentee, or somebody who has no business there: a mentor of it knows that it exists. */
function sideOrNot(
  world: World,
  dice: Dice,
  its: Mentorship,
): { actor: string; expected: Expected } {
  const actor = dice.once(3) ? (dice.of(world.people)?.id ?? its.owner) : its.owner;
  if (actor === its.owner) return { actor, expected: 'done' };
  const knows = its.state === 'active' && its.mentor === actor;
  return { actor, expected: knows ? 'refused' : 'hidden' };
}

const resend: Move = (world, dice) => {
  const its = dice.of(world.mentorships.filter(({ state }) => state === 'invited'));
  if (!its) return;
  return attempt(
    { says: `sends ${its.message} again`, ...sideOrNot(world, dice, its) },
    (ctx) => resendInvitation(ctx, its.id),
    (made) => {
      world.voidTokens.push(its.token);
      its.token = invitationToken(made);
      its.version = made.version;
      its.expiresAt = world.now + 14 * day;
    },
  );
};

const revoke: Move = (world, dice) => {
  const its = dice.of(world.mentorships);
  if (!its) return;
  const side = sideOrNot(world, dice, its);
  if (side.expected === 'done' && its.state !== 'invited') side.expected = 'refused';
  return attempt(
    { says: `revokes ${its.message}`, ...side },
    (ctx) => revokeInvitation(ctx, its.id),
    () => {
      world.voidTokens.push(its.token);
      its.state = 'ended';
    },
  );
};

const accept: Move = (world, dice) => {
  const its = dice.of(world.mentorships.filter(({ state }) => state === 'invited'));
  const actor = dice.of(world.people.slice(0, -1))?.id;
  if (!its || !actor) return;
  const mentorsAlready = world.mentorships.some(
    ({ owner, mentor, state }) => owner === its.owner && mentor === actor && state === 'active',
  );
  const open = its.expiresAt > world.now;
  let expected: Expected = open && !mentorsAlready ? 'done' : 'hidden';
  if (open && actor === its.owner) expected = 'refused';
  return attempt(
    { says: `accepts ${its.message}`, actor, expected },
    (ctx) => acceptInvitation(ctx, its.token),
    (made: MentorshipRecord) => {
      world.voidTokens.push(its.token);
      Object.assign(its, { mentor: actor, state: 'active', version: made.version });
      its.startedAt = world.now;
      its.startedWeek = weekAt(world.now);
      if (its.sharing.journalSince !== null) its.sharing.journalSince = world.now;
      const before = world.mentorships.find(({ id }) => id === its.replaces);
      if (before?.state === 'active') end(before);
    },
  );
};

const acceptVoid: Move = (world, dice) => {
  const token = dice.of(world.voidTokens);
  const actor = dice.of(world.people)?.id;
  if (!token || !actor) return;
  return attempt(
    { says: 'accepts what is void', actor, expected: 'hidden' },
    (ctx) => acceptInvitation(ctx, token),
    () => {},
  );
};

const share: Move = (world, dice) => {
  const its = dice.of(world.mentorships);
  if (!its) return;
  const sharing = newSharing(world, dice, its.owner);
  const side = sideOrNot(world, dice, its);
  if (side.expected === 'done' && its.state === 'ended') side.expected = 'refused';
  const { goals, journal, past } = sharing;
  return attempt(
    { says: `shares ${goals}${journal ? ' journal' : ''}${past ? ' past' : ''}`, ...side },
    (ctx) => editSharing(ctx, { mentorshipId: its.id, version: its.version, sharing }),
    (made) => {
      its.version = made.version;
      its.sharing = sharingOf(sharing, its.sharing.journalSince ?? world.now);
    },
  );
};

const part: Move = (world, dice) => {
  const its = dice.of(world.mentorships.filter(({ state }) => state !== 'invited'));
  const sides = [its?.owner, its?.mentor, its?.mentor, ...world.people.map(({ id }) => id)];
  const actor = dice.of(sides);
  if (!its || !actor) return;
  const isSide = actor === its.owner || (actor === its.mentor && its.state === 'active');
  const expected = isSide ? (its.state === 'active' ? 'done' : 'refused') : 'hidden';
  return attempt(
    { says: `ends ${its.message}`, actor, expected },
    (ctx) => endMentorship(ctx, its.id),
    () => end(its),
  );
};

function end(its: Mentorship): void {
  its.state = 'ended';
  its.version += 1;
}

const goAway: Move = (world, dice) => {
  const actor = dice.of(world.people)?.id;
  if (!actor) return;
  const mentors = world.mentorships.some((one) => one.mentor === actor && one.state === 'active');
  const until = new Date(world.now + 9 * day).toISOString().slice(0, 10);
  return attempt(
    { says: 'goes away', actor, expected: mentors ? 'done' : 'refused' },
    (ctx) => setAbsence(ctx, { until }),
    () => {},
  );
};

const comeBack: Move = (world, dice) => {
  const actor = dice.of(world.people)?.id;
  if (!actor) return;
  return attempt(
    { says: 'comes back', actor, expected: 'done' },
    (ctx) => clearAbsence(ctx),
    () => {},
  );
};

export const mentorshipMoves: Record<string, Move> = {
  invite,
  resend,
  revoke,
  accept,
  acceptVoid,
  share,
  part,
  goAway,
  comeBack,
};
