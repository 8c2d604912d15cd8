import type {
  CommentKind,
  EventKind,
  MentorshipEnder,
  ReplanOption,
  SuggestionUse,
} from '#/db/vocabulary.ts';
import { formatDay, formatShortDay } from '#/lib/core/format.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';

export interface NoticeFacts {
  kind: EventKind;
  /** Which side of the mentorship the reader is. */
  side: 'mentee' | 'mentor';
  mentorshipId: string;
  /** The other side's; null when it can no longer be read. */
  name: string | null;
  checkInId: string | null;
  week: WeekKey | null;
  goalId: string | null;
  goalTitle: string | null;
  commentId: string | null;
  commentKind: CommentKind | null;
  endedBy: MentorshipEnder | null;
  usedAs: SuggestionUse | null;
  /** What was decided about a goal. */
  option: ReplanOption | null;
  /** The first week of an easier plan. */
  holdsFrom: WeekKey | null;
  /** ISO instant. */
  createdAt: string;
}

/** Where a notice leads: the exact place, on the side of whoever reads it. */
export function noticePath(facts: NoticeFacts): string {
  const { side, mentorshipId, checkInId, week, goalId, commentId } = facts;
  const anchor = commentId ? `#comment-${commentId}` : '';
  if (side === 'mentor') {
    if (checkInId) return `/reviews/${checkInId}${anchor}`;
    if (goalId) return `/mentees/${mentorshipId}/goals/${goalId}${anchor}`;
    return '/mentees';
  }
  if (week) return `/check-ins/${week}${anchor}`;
  if (goalId) return `/goals/${goalId}${anchor}`;
  return `/mentors/${mentorshipId}`;
}

/** One sentence without its full stop: who did what to which week or goal. */
export function noticeText(facts: NoticeFacts): string {
  const name = facts.name ?? (facts.side === 'mentee' ? 'A former mentor' : 'A mentee');
  return `${name} ${deed(facts)}`;
}

function deed(facts: NoticeFacts): string {
  const place = placeOf(facts);
  switch (facts.kind) {
    case 'check_in_submitted':
      return `logged ${place}`;
    case 'check_in_revised':
      return `changed ${place} after it was reviewed`;
    case 'check_in_reviewed':
      return `reviewed ${place}`;
    case 'comment_written':
      return `${commentDeed(facts.commentKind)} ${place}`;
    case 'question_asked':
      return `asks you about ${place}`;
    case 'question_answered':
      return `answered your question about ${place}`;
    case 'suggestion_taken':
      return facts.usedAs === 'focus'
        ? 'took your suggestion as the focus of a week'
        : `made a milestone of your suggestion for ${place}`;
    case 'plan_eased':
      return `eased ${goalOf(facts)}${facts.holdsFrom ? `: from ${formatShortDay(facts.holdsFrom)} on` : ''}`;
    case 'goal_replanned':
      return decision(facts.option, goalOf(facts));
    case 'invitation_accepted':
      return 'accepted your invitation';
    case 'mentorship_ended':
      return ending(facts);
    default:
      return `changed something in ${place}`;
  }
}

function decision(option: ReplanOption | null, goal: string): string {
  if (option === 'drop') return `dropped ${goal}`;
  if (option === 'pause') return `lets ${goal} rest`;
  return option === 'keep' ? `keeps the plan for ${goal}` : `made a new plan for ${goal}`;
}

function goalOf({ goalTitle }: NoticeFacts): string {
  return goalTitle ? `“${goalTitle}”` : 'a goal';
}

function commentDeed(kind: CommentKind | null): string {
  if (kind === 'praise') return 'praised';
  if (kind === 'suggestion') return 'suggests something for';
  return kind === 'reply' ? 'replied about' : 'commented on';
}

function ending({ side, endedBy }: NoticeFacts): string {
  if (side === 'mentee') return 'no longer mentors you';
  return endedBy === 'hand_over' ? 'went on to another mentor' : 'ended the mentorship';
}

function placeOf({ side, week, goalTitle, createdAt }: NoticeFacts): string {
  const monday = week && formatDay(week).replace(` ${createdAt.slice(0, 4)}`, '');
  if (goalTitle) return monday ? `“${goalTitle}” in the week of ${monday}` : `“${goalTitle}”`;
  if (monday) return `${side === 'mentee' ? 'your' : 'the'} week of ${monday}`;
  return 'the mentorship';
}
