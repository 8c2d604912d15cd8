import type { CommentAnchor } from '#/db/vocabulary.ts';

/** Who looks at a conversation, from which side, and with which clock. */
export interface Reader {
  memberId: string;
  name: string;
  timeZone: string;
  /** ISO instant. */
  now: string;
  /** `read-only`: a preview, where nothing can be written. */
  side: 'mentor' | 'member' | 'read-only';
}

/** `readerOf(viewer, now.toString(), 'mentor')` */
export function readerOf(
  viewer: { memberId: string; name: string; timeZone: string },
  now: string,
  side: Reader['side'],
): Reader {
  const { memberId, name, timeZone } = viewer;
  return { memberId, name, timeZone, now, side };
}

/** Where a new thread begins: the door that takes it, and with whom it is. */
export type ThreadPlace =
  | { door: 'review'; checkInId: string }
  | { door: 'mentee-goal'; mentorshipId: string; goalId: string }
  | { door: 'check-in'; week: string; mentors: readonly MentorChoice[] }
  | { door: 'goal'; goalId: string; mentors: readonly MentorChoice[] };

/** A mentor who sees the place, and can be written to. */
export interface MentorChoice {
  mentorshipId: string;
  name: string;
}

/** What a new thread can be about. */
export interface Subject {
  anchor: CommentAnchor;
  goalId?: string;
  metricId?: string;
  milestoneId?: string;
  /** "Wins", or the name of the metric. */
  name: string;
}
