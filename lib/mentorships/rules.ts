import type { MentorshipState } from '#/db/vocabulary.ts';
import { Conflict } from '#/lib/core/errors.ts';

/** The link of an invitation works for so many days. */
export const invitationDays = 14;
export const openInvitationsAtMost = 20;
export const messageLength = 2000;
export const namedGoalsAtMost = 1000;
/** A mentor is away for so many days at most. */
export const absenceDaysAtMost = 366;
/** After so many days of waiting a review is offered to the member's other mentors. */
export const daysUntilOffered = 6;

/** What a mentorship shares, as its mentee chose it. */
export interface Sharing {
  goals: 'all' | 'named';
  /** Of named goals; empty for all. */
  goalIds: string[];
  /** False: numbers only. */
  journal: boolean;
  /** Whether weeks and closed goals from before the mentorship began are shared too. */
  past: boolean;
}

export interface SharingSentence {
  text: string;
  /** Whether it says what is seen, or what is not. */
  seen: boolean;
}

/**
 * What a choice comes to, in sentences, what is seen before what is not.
 * @param named how many goals are named; null where that is nobody's to know
 */
export function sharingSentences(
  { goals, journal, past }: Omit<Sharing, 'goalIds'>,
  named: number | null,
): SharingSentence[] {
  const sentences = [
    goals === 'all' ? all : namedSentence(named),
    { text: journal ? inFull : numbersOnly, seen: true },
    { text: past ? pastToo : noPast, seen: past },
    ...(journal ? [] : [{ text: noJournal, seen: false }]),
  ];
  return sentences.sort((a, b) => Number(b.seen) - Number(a.seen));
}

const all = {
  text: 'Every goal except drafts, also those set later: why, metrics, milestones, and how it ended.',
  seen: true,
};
const inFull = 'Each submitted check-in: its numbers, confidence and journal.';
const numbersOnly = 'The numbers and confidence of each submitted check-in.';
const noJournal = 'Not a word of the journal.';
const pastToo = 'Weeks and closed goals from before the mentorship.';
const noPast = 'Nothing from before the mentorship.';

function namedSentence(named: number | null): SharingSentence {
  if (named === null) return { text: 'Goals named one by one, and no others.', seen: true };
  if (named === 0) return { text: 'No goal at all, until you name one.', seen: false };
  const text =
    named === 1 ? 'The one goal you name, and no other.' : `The ${named} goals you name.`;
  return { text, seen: true };
}

/** What stays with the member, whatever is shared. */
export const neverShared =
  'Drafts, energy, the private note, the e-mail address and other mentors are never shared.';

/** Why a mentor cannot be away until this day; null when they can. Days as `YYYY-MM-DD`, in the mentor's zone. */
export function absenceProblem(until: string, today: string): string | null {
  if (until <= today) return 'Choose a day after today: the first day you are back.';
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  return days > absenceDaysAtMost ? 'Choose a day within a year.' : null;
}

/** @throws Conflict `not_invited` */
export function assertInvited(state: MentorshipState): void {
  if (state === 'invited') return;
  const done = state === 'active' ? 'was accepted' : 'was taken back, or has ended';
  throw new Conflict('not_invited', `This invitation ${done} already.`);
}

/** @throws Conflict `not_active` */
export function assertActive(state: MentorshipState): void {
  if (state === 'active') return;
  const why =
    state === 'invited'
      ? 'Nobody has accepted this invitation yet.'
      : 'This mentorship has ended already.';
  throw new Conflict('not_active', why);
}
