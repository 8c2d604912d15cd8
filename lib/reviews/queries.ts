import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import type {
  Confidence,
  Direction,
  FocusOutcome,
  MetricKind,
  Pace,
  ReviewState,
} from '#/db/vocabulary.ts';
import { isUuid } from '#/lib/core/ids.ts';
import { type WeekKey, weekOf } from '#/lib/core/week.ts';
import { type Fragment, sharedCheckIns } from '#/lib/mentorships/access.ts';
import type { Disagreement } from '#/lib/pace/types.ts';
import { readFacts } from './review-facts-list.ts';
import { reviewedGoal } from './rules.ts';
import { reviewThreads, type Thread } from './thread-list.ts';

export interface ReviewedMetric {
  id: string;
  name: string;
  unit: string;
  kind: MetricKind;
  direction: Direction;
  now: number | null;
  /** In the visible check-in before. */
  before: number | null;
  /** The plan at this week, as it stood when this was logged. */
  planned: number | null;
  /** Distance to it, positive on the good side; of a total from the sum, of a habit in weeks. */
  delta: number | null;
  pace: Pace | null;
  deltaBefore: number | null;
  paceBefore: Pace | null;
  /** How likely its target is with the values that the mentor sees up to this week, and up to the one before. */
  chance: number | null;
  chanceBefore: number | null;
}

export interface ReviewedGoal {
  id: string;
  title: string;
  /** 1..n; 0 when the week is no part of it any more. */
  weekNumber: number;
  weeks: number;
  said: Confidence | null;
  saidBefore: Confidence | null;
  /** Null when only numbers are shared. */
  nextChange: string | null;
  disagreement: Disagreement | null;
  metrics: ReviewedMetric[];
  /** Those of this week's plan, and those that this check-in reached. */
  milestones: { id: string; title: string; weekNumber: number; reached: boolean }[];
}

/** One check-in as a mentor sees it. Instants are ISO text. */
export interface ReviewView {
  checkInId: string;
  week: WeekKey;
  currentWeek: WeekKey;
  checkInVersion: number;
  submittedAt: string;
  late: boolean;
  dueAt: string | null;
  mentee: { name: string; timeZone: string };
  mentorshipId: string;
  mentorName: string;
  duty: {
    state: ReviewState;
    awaitingSince: string;
    mine: boolean;
    offered: boolean;
    reviewedAt: string | null;
    changedSinceReview: boolean;
  } | null;
  /** The visible check-in it is compared with. */
  before: WeekKey | null;
  goals: ReviewedGoal[];
  /** Null: numbers only. */
  journal: {
    wins: string;
    blockers: string;
    learned: string;
    focus: string;
    lastFocusOutcome: FocusOutcome | null;
  } | null;
  lastFocus: { week: WeekKey; text: string } | null;
  /** On this check-in. */
  threads: Thread[];
  /** Elsewhere with this mentee, with a question that nobody has answered; newest first, 10 at most. */
  openThreads: Thread[];
  /** The mentor's own; null when there is none yet, and in a preview. */
  note: { body: string; version: number } | null;
  /** Earlier texts that this mentor may read. */
  revisions: number;
}

/** One check-in as the mentor sees it; null when they do not. Writes nothing: previews use it too. */
export function reviewOf(
  db: Db,
  checkInId: string,
  now: Temporal.Instant,
  mentorName: string | null = null,
): Promise<ReviewView | null> {
  return readReview(db, { checkInId, now, mentorName, opens: db.sql`` });
}

/** The same for the mentor in person: the member's access log keeps that it was opened, once in ten minutes. */
export function openReview(
  db: Db,
  checkInId: string,
  now: Temporal.Instant,
): Promise<ReviewView | null> {
  const slot = Math.floor(now.epochMilliseconds / 600_000);
  const opens = db.sql`, opened as (
      insert into check_in_openings (owner_id, check_in_id, mentorship_id, mentor_id, slot, opened_at)
      select owner_id, id, mentorship_id, (select app_actor()), ${slot}, ${now.toString()} from seen
      on conflict do nothing)`;
  return readReview(db, { checkInId, now, mentorName: null, opens });
}

interface Wish {
  checkInId: string;
  now: Temporal.Instant;
  mentorName: string | null;
  opens: Fragment;
}

/** Two statements, sent together: the week, and what was said about it. */
async function readReview(db: Db, wish: Wish): Promise<ReviewView | null> {
  const { checkInId, now, mentorName } = wish;
  if (!isUuid(checkInId)) return null;
  const [[facts], threads] = await Promise.all([
    readFacts(db, wish),
    reviewThreads(db, checkInId, mentorName),
  ]);
  if (!facts) return null;
  const here = (thread: Thread) => thread.checkInId === checkInId;
  return {
    ...facts,
    mentorName: facts.mentorName ?? mentorName ?? '',
    currentWeek: weekOf(now, facts.mentee.timeZone),
    goals: facts.goals.map((goal) => reviewedGoal(goal, facts.week, facts.before)),
    threads: threads.filter(here),
    openThreads: threads.filter((thread) => !here(thread)).reverse(),
  };
}

export interface MentorNote {
  body: string;
  /** Null while there is none. */
  version: number | null;
}

/** The acting mentor's note on a check-in; null when they do not see that. */
export async function noteOn(db: Db, checkInId: string): Promise<MentorNote | null> {
  if (!isUuid(checkInId)) return null;
  const [seen] = await db.sql<[MentorNote?]>`
    select coalesce(o.body, '') body, o.version
    from check_ins c join mentorships s on s.owner_id = c.owner_id
      left join mentor_notes o on o.check_in_id = c.id and o.owner_id = (select app_actor())
    where c.id = ${checkInId} and ${sharedCheckIns(db)}`;
  return seen ?? null;
}
