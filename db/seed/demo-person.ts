import type { Confidence, FocusOutcome, Outcome } from '#/db/vocabulary.ts';
import type { createGoal } from '#/lib/goals/create-goal.ts';
import type { addTimeOff } from '#/lib/time-off/add-time-off.ts';

type NewGoal = Parameters<typeof createGoal>[1];

type TimeOff = Parameters<typeof addTimeOff>[1];

/** Weeks count from the one that is now: -6 is six weeks ago. */
export interface DemoGoal {
  key: string;
  startsIn: number;
  goal: Omit<NewGoal, 'startWeek' | 'state'>;
  /** A target that was eased, and why. */
  eased?: { inWeek: number; at: DemoTime; metric: string; target: number; reason: string };
  closed?: { inWeek: number; outcome: Outcome; retrospective: string };
}

/** Day 1 Monday … 7 Sunday, of the following weeks when above 7; hour in the member's zone. */
export type DemoTime = [day: number, hour: number, minute: number];

export interface DemoLog {
  week: number;
  at: DemoTime;
  /** By goal key: confidence, what changes when not on track, one value per metric, milestones reached by title. */
  goals: Record<
    string,
    { says: Confidence; change?: string; values: (number | null)[]; reached?: string[] }
  >;
  wins?: string;
  blockers?: string;
  learned?: string;
  focus?: string;
  lastFocus?: FocusOutcome;
  energy?: number;
  note?: string;
}

export interface DemoPerson {
  name: string;
  email: string;
  timeZone: string;
  /** The week in which they signed up; twelve weeks ago unless said. */
  joinedIn?: number;
  goals: DemoGoal[];
  /** Monday to Friday of a week, said ahead. */
  timeOff?: (Pick<TimeOff, 'kind' | 'reason'> & { week: number; saidIn: number; at: DemoTime })[];
  logs: DemoLog[];
  /** Submitted this long ago, on whatever day somebody looks; logs of its week and later do not happen then. */
  latest?: Omit<DemoLog, 'week' | 'at'> & { hoursAgo: number };
}
