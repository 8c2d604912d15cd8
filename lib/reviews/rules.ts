import type {
  CommentKind,
  Confidence,
  JournalField,
  Pace,
  ReviewState,
  SuggestionUse,
} from '#/db/vocabulary.ts';
import { journalFields } from '#/db/vocabulary.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { asPlanned } from '#/lib/pace/as-planned.ts';
import { forecastOf } from '#/lib/pace/forecast.ts';
import { activeWeeks, offWeeksOf, type Rests } from '#/lib/pace/goal-weeks.ts';
import { valuesByWeek } from '#/lib/pace/measured.ts';
import { disagreementOf, paceOfLead } from '#/lib/pace/pace.ts';
import { planOf } from '#/lib/pace/plan-line.ts';
import { weightedMean } from '#/lib/pace/progress.ts';
import { bounded } from '#/lib/pace/tolerance.ts';
import type { EarlierPlan, MetricFacts } from '#/lib/pace/types.ts';

export const longestComment = 10_000;
/** Between one mentor and the member, on one week or on one goal. */
export const commentsAtMost = 200;

export type Side = 'mentor' | 'member';

/** What moves a turn. `withdrawal`: the last open question of the mentor was deleted. */
export type TurnAct =
  | { by: 'mentor'; does: 'question' | 'acknowledgement' | 'withdrawal' | 'remark' }
  | { by: 'member'; does: 'question' | 'answer' | 'remark' };

/**
 * Whose turn it is after an act. A mentor's question makes it the member's; an answer or a question of the member
 * makes it the mentor's again; an acknowledgement closes it, whatever is open; only a question opens it again.
 */
export function turnAfter(state: ReviewState, act: TurnAct): ReviewState {
  if (act.does === 'acknowledgement') return 'reviewed';
  if (act.does === 'question') return act.by === 'mentor' ? 'awaiting_member' : 'awaiting_mentor';
  const comesBack = act.does === 'answer' || act.does === 'withdrawal';
  return comesBack && state === 'awaiting_member' ? 'awaiting_mentor' : state;
}

export interface Turn {
  readonly state: ReviewState;
  /** Since when it is the turn of whose turn it is, in any order that compares. */
  readonly awaitingSince: string;
}

/** The same with its beginning, which is set once per turn: whoever speaks again within theirs changes nothing. */
export function nextTurn(turn: Turn, act: TurnAct, now: string): Turn {
  const state = turnAfter(turn.state, act);
  return state === turn.state ? turn : { state, awaitingSince: now };
}

export interface Said {
  readonly by: Side;
  readonly kind: CommentKind;
  readonly deleted: boolean;
}

/**
 * Who has not answered a question of a thread yet, if there is one: a question is open until the other side says
 * anything after it. What was deleted neither asks nor answers.
 * @param comments in the order in which they were written
 */
export function waitingFor(comments: readonly Said[]): Side | null {
  const standing = comments.filter(({ deleted }) => !deleted);
  const asked = standing.findLast(({ kind }) => kind === 'question');
  if (!asked) return null;
  const after = standing.slice(standing.lastIndexOf(asked) + 1);
  if (after.some(({ by }) => by !== asked.by)) return null;
  return otherSide(asked.by);
}

export function otherSide(side: Side): Side {
  return side === 'mentor' ? 'member' : 'mentor';
}

/** What a comment does to the turn of its check-in. @param before the thread it continues */
export function actOf(by: Side, kind: CommentKind, before: readonly Said[]): TurnAct {
  if (kind === 'question') return { by, does: 'question' };
  if (by === 'member' && waitingFor(before) === 'member') return { by, does: 'answer' };
  return { by, does: 'remark' };
}

/** Points of what is said and shown; their sum orders the queue within a day, the most first. */
export const risk: {
  said: Record<Confidence, number>;
  shown: Record<Pace, number>;
  unsaid: number;
} = {
  said: { off_track: 6, at_risk: 4, on_track: 0 },
  shown: { behind: 3, no_data: 1, on_pace: 0, ahead: 0 },
  unsaid: 2,
};

export function riskOf(said: Confidence | null, shown: Pace): number {
  return (said === null ? risk.unsaid : risk.said[said]) + risk.shown[shown];
}

/** Worst first, as `confidences` are. */
export const paceWords: readonly Pace[] = ['behind', 'on_pace', 'ahead'];

export function isJournalField(anchor: string): anchor is JournalField {
  return (journalFields as readonly string[]).includes(anchor);
}

/** What a suggestion was taken as; again it answers the same. */
export interface Taking {
  commentId: string;
  usedAs: SuggestionUse;
  /** ISO instant. */
  takenAt: string;
}

/** The first line of a Markdown text without its marks, as the title of something: at most `max` characters. */
export function firstLine(markdown: string, max: number): string {
  const lines = markdown
    .normalize('NFC')
    .split(/\r?\n|\r/)
    .map(plain);
  const first = lines.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? '';
  if (first.length <= max) return first;
  const cut = first.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${(atWord.length > max / 2 ? atWord : cut).trimEnd()}…`;
}

function plain(line: string): string {
  return line
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:(?:[>#*+-]+|\d{1,9}[.)]|\[[ xX]\])\s+)+/, '')
    .replace(/(?<![\p{L}\p{N}])[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True for an instant as a list's cursor keeps it. */
export function isInstant(value: unknown): value is string {
  const form = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;
  return typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value));
}

/** What is known of a goal in a week, as a mentor sees it. */
export interface GoalFacts extends Rests {
  id: string;
  title: string;
  startWeek: WeekKey;
  weeks: number;
  closedWeek: WeekKey | null;
  earlierPlans: EarlierPlan[];
  said: Confidence | null;
  saidBefore: Confidence | null;
  nextChange: string | null;
  /** Of each the points that the mentor may judge it by: of a sum or a count none, when some are hidden. */
  metrics: (MetricFacts & Logged)[];
  milestones: { id: string; title: string; weekNumber: number; reachedWeek: WeekKey | null }[];
}

interface Logged {
  now: number | null;
  before: number | null;
  planned: number | null;
  delta: number | null;
  pace: Pace | null;
  deltaBefore: number | null;
  paceBefore: Pace | null;
}

/**
 * A goal in a week: where the week lies in it, which milestones it is about, where words and numbers disagree, and how
 * likely its targets were then and in the week before.
 */
export function reviewedGoal(facts: GoalFacts, week: WeekKey, before: WeekKey | null = null) {
  const goal = asPlanned(facts, week);
  const { id, title, weeks, said, saidBefore, nextChange } = goal;
  const isOver = goal.closedWeek !== null && week > goal.closedWeek;
  const own = activeWeeks(goal.startWeek, weeks, offWeeksOf(goal, week));
  const weekNumber = isOver ? 0 : own.indexOf(week) + 1;
  const chances = chancesIn(facts, week);
  const chancesBefore = before ? chancesIn(facts, before) : [];
  return {
    ...{ id, title, weekNumber, weeks, said, saidBefore, nextChange },
    disagreement: disagreementOf(said, shownBy(goal)),
    metrics: goal.metrics.map(
      ({ id, name, unit, kind, direction, now, before, planned, ...logged }, i) => ({
        ...{ id, name, unit, kind, direction, now, before, planned },
        ...{ delta: logged.delta, pace: logged.pace },
        ...{ deltaBefore: logged.deltaBefore, paceBefore: logged.paceBefore },
        chance: chances[i] ?? null,
        chanceBefore: chancesBefore[i] ?? null,
      }),
    ),
    milestones: goal.milestones
      .filter((one) => one.reachedWeek === week || one.weekNumber <= weekNumber)
      .map(({ reachedWeek, ...one }) => ({ ...one, reached: reachedWeek === week })),
  };
}

/**
 * How likely each metric's target was with the values up to a week, on the plan that held then; null below three values,
 * and once nothing is left to come.
 */
function chancesIn(facts: GoalFacts, week: WeekKey): (number | null)[] {
  const goal = asPlanned(facts, week);
  const weeks = activeWeeks(goal.startWeek, goal.weeks, offWeeksOf(goal, week));
  return goal.metrics.map((metric) => {
    const points = metric.points.filter((point) => point.week <= week);
    const values = valuesByWeek({ ...metric, points }, weeks);
    const forecast = forecastOf(metric, planOf(metric, goal.weeks), values);
    return forecast && forecast.fromIndex < weeks.length ? forecast.chance : null;
  });
}

/** The pace of a goal as its metrics were logged in one week: that of their mean lead. */
function shownBy({ metrics, weeks }: { metrics: (MetricFacts & Logged)[]; weeks: number }): Pace {
  const leads = metrics.flatMap(({ delta, pace, ...metric }) => {
    if (delta === null || pace === null) return [];
    const { start, end, step } = planOf(metric, weeks);
    const span = Math.abs(end - start);
    if (span === 0) return [{ weight: metric.weight, value: delta < 0 ? -1 : 0 }];
    const lead = bounded(delta / span);
    return [
      { weight: metric.weight, value: pace === 'ahead' ? Math.max(lead, step / span) : lead },
    ];
  });
  return paceOfLead(weightedMean(leads), weeks);
}
