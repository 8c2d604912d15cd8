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
  'check_in_submitted',
  'check_in_revised',
] as const;
export type EventKind = (typeof eventKinds)[number];
