import type { CommentAnchor } from '#/db/vocabulary.ts';
import type { WeekKey } from '#/lib/core/week.ts';

// What the model believes is there. Moments are milliseconds since 1970; texts are tiny unique marks, so that
// whatever anybody reads can be compared as a set of marks.

export interface Person {
  id: string;
  email: string;
  name: string;
}

export interface Goal {
  id: string;
  owner: string;
  version: number;
  state: 'draft' | 'active' | 'closed';
  startWeek: WeekKey;
  closedWeek: WeekKey | null;
  metric: string;
  milestone: string;
  /** Title, why, the names of its parts, and what was said at its end. */
  marks: string[];
}

/** What a check-in says at one time. */
export interface Words {
  /** By field: wins, blockers, learned, focus. */
  journal: string[];
  /** By goal. */
  nextChange: Record<string, string>;
  value: Record<string, number>;
  note: string;
}

export interface CheckIn {
  id: string;
  owner: string;
  week: WeekKey;
  version: number;
  submittedAt: number | null;
  /** Somebody owed it an answer when it was submitted. */
  owed: boolean;
  words: Words;
  earlier: { version: number; replacedAt: number; words: Words }[];
}

export interface Sharing {
  /** Ids of goals, or all. */
  goals: 'all' | string[];
  /** Since when; null: numbers only. */
  journalSince: number | null;
  past: boolean;
}

/** Days off, of which a mentor knows the weeks. */
export interface TimeOff {
  id: string;
  owner: string;
  weeks: WeekKey[];
  reason: string;
}

export interface Mentorship {
  id: string;
  owner: string;
  mentor: string | null;
  state: 'invited' | 'active' | 'ended';
  version: number;
  /** To whom it is addressed; a link works for whoever has it. */
  email: string;
  message: string;
  token: string;
  expiresAt: number;
  sharing: Sharing;
  startedAt: number;
  startedWeek: WeekKey;
  /** The one it takes the place of. */
  replaces: string | null;
}

export interface Comment {
  id: string;
  mentorship: string;
  author: string;
  root: string | null;
  anchor: CommentAnchor;
  isSuggestion: boolean;
  /** A milestone was made of it. */
  taken: boolean;
  checkIn: string | null;
  goal: string | null;
  version: number;
  /** Null once it is deleted. */
  body: string | null;
  earlier: string[];
}

export interface World {
  now: number;
  people: Person[];
  goals: Goal[];
  checkIns: CheckIn[];
  timeOff: TimeOff[];
  /** What was decided about plans, and when. */
  replans: { goal: string; reason: string; at: number }[];
  mentorships: Mentorship[];
  /** Tokens of links that worked once. */
  voidTokens: string[];
  comments: Comment[];
  /** A mentor's private note on a check-in. */
  notes: { author: string; checkIn: string; version: number; mark: string }[];
  /** Who opened which check-in: `mentor check-in`. */
  openings: Set<string>;
}
