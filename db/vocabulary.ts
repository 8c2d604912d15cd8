export const goalStates = ['draft', 'active', 'paused', 'closed'] as const;
export type GoalState = (typeof goalStates)[number];

export const outcomes = ['met', 'partly', 'missed', 'dropped'] as const;
export type Outcome = (typeof outcomes)[number];

export const metricKinds = ['level', 'total', 'habit'] as const;
export type MetricKind = (typeof metricKinds)[number];

/** `up`: more is better (a habit: at least). `down`: less is better (a habit: at most). */
export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

export const confidences = ['off_track', 'at_risk', 'on_track'] as const;
export type Confidence = (typeof confidences)[number];

/** Why days are off. */
export const timeOffKinds = ['holiday', 'illness', 'parental_leave', 'other'] as const;
export type TimeOffKind = (typeof timeOffKinds)[number];

/** What can be decided about a goal that went off its plan. */
export const replanOptions = ['ease', 'extend', 'split', 'pause', 'drop', 'keep'] as const;
export type ReplanOption = (typeof replanOptions)[number];

export const checkInStates = ['draft', 'submitted'] as const;
export type CheckInState = (typeof checkInStates)[number];

export const focusOutcomes = ['done', 'partly', 'not_yet'] as const;
export type FocusOutcome = (typeof focusOutcomes)[number];

export const eventKinds = [
  'member_joined',
  'profile_edited',
  'password_changed',
  'session_ended',
  'goal_created',
  'goal_edited',
  'goal_activated',
  'goal_paused',
  'goal_resumed',
  'goal_closed',
  'goal_deleted',
  'goal_replanned',
  'plan_eased',
  'time_off_added',
  'time_off_removed',
  'check_in_submitted',
  'check_in_revised',
  'mentor_invited',
  'invitation_resent',
  'invitation_revoked',
  'invitation_accepted',
  'sharing_changed',
  'mentor_away',
  'mentor_back',
  'mentorship_ended',
  'check_in_reviewed',
  'comment_written',
  'question_asked',
  'question_answered',
  'comment_edited',
  'comment_deleted',
  'suggestion_taken',
  'token_created',
  'token_revoked',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const mentorshipStates = ['invited', 'active', 'ended'] as const;
export type MentorshipState = (typeof mentorshipStates)[number];

/** Who ended a mentorship: one of the two, or the hand-over to a new mentor. */
export const mentorshipEnders = ['mentee', 'mentor', 'hand_over'] as const;
export type MentorshipEnder = (typeof mentorshipEnders)[number];

/** Which goals a mentor sees. */
export const goalSharings = ['all', 'named'] as const;
export type GoalSharing = (typeof goalSharings)[number];

/** Whose turn it is. `released`: the mentor who owed it has gone, and nobody owes it now. */
export const reviewStates = ['awaiting_mentor', 'awaiting_member', 'reviewed', 'released'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const commentKinds = ['praise', 'suggestion', 'question', 'reply'] as const;
export type CommentKind = (typeof commentKinds)[number];

export const journalFields = ['wins', 'blockers', 'learned', 'focus'] as const;
export type JournalField = (typeof journalFields)[number];

/** What a comment is about. `check_in`: the week as a whole. */
export const commentAnchors = [
  'check_in',
  ...journalFields,
  'goal',
  'metric',
  'milestone',
] as const;
export type CommentAnchor = (typeof commentAnchors)[number];

/** What a member made of a suggestion. */
export const suggestionUses = ['milestone', 'focus'] as const;
export type SuggestionUse = (typeof suggestionUses)[number];

/** A metric's pace at the moment it was logged. */
export const paces = ['ahead', 'on_pace', 'behind', 'no_data'] as const;
export type Pace = (typeof paces)[number];

export const mailKinds = ['invitation'] as const;
export type MailKind = (typeof mailKinds)[number];

/** `dropped`: not sent, because by then it was no longer allowed or no longer of use. */
export const mailStates = ['queued', 'sent', 'failed', 'dropped'] as const;
export type MailState = (typeof mailStates)[number];

/** What an API token may be used for. */
export const tokenScopes = [
  'goals:read',
  'goals:write',
  'check-ins:read',
  'check-ins:write',
  'mentoring:read',
  'mentoring:write',
  'notices:read',
  'notices:write',
] as const;
export type TokenScope = (typeof tokenScopes)[number];
