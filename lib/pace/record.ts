import type { Confidence, Outcome } from '#/db/vocabulary.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { offWeeksOf, type Rests } from './goal-weeks.ts';
import { type QuarterKey, quarterOf, quarterRange } from './record/quarters.ts';
import { judgedForecasts, type Told } from './record/told-forecast.ts';
import { dueWeeks } from './streak.ts';
import type { GoalFacts, GoalSpan, PaceClock } from './types.ts';

type Dated<T> = Omit<T, 'offWeeks'> & Pick<Rests, 'pauses'>;

export interface RecordFacts {
  /** Every goal that made weeks due. */
  readonly spans: readonly Dated<GoalSpan>[];
  readonly excused: readonly WeekKey[];
  /** Submitted weeks. */
  readonly logged: readonly WeekKey[];
  readonly closed: readonly (Dated<GoalFacts> & { readonly outcome: Outcome | null })[];
  readonly told: readonly (Told & { readonly goalId: string })[];
}

export interface Quarter {
  quarter: QuarterKey;
  /** Not over yet. */
  underWay: boolean;
  /** Weeks logged, of those that were due. */
  logged: number;
  due: number;
  closed: Record<Outcome, number>;
  /** How often goals that ended then, other than dropped, were called on track, and how often of that they were met. */
  saidOnTrack: number;
  saidAndMet: number;
  /** Forecasts from the middle of their way, of goals that ended then; and how many bands held what came. */
  forecasts: number;
  held: number;
  /** Mean chance that they gave, 0..1, and the share of their targets that were met; null without a forecast. */
  chance: number | null;
  met: number | null;
}

/** A member's time with their goals, quarter by quarter from the first due week to now, the newest first. */
export function recordOf(facts: RecordFacts, clock: PaceClock): Quarter[] {
  const logged = new Set(facts.logged);
  const spans = facts.spans.map((span) => withRests(span, facts, clock));
  const closed = facts.closed.map((goal) => withRests(goal, facts, clock));
  const due = dueWeeks(spans, clock.currentWeek, logged).filter(
    (week) => week <= clock.lastDueWeek || logged.has(week),
  );
  const now = quarterOf(clock.currentWeek);
  const known = [...due, ...closed.flatMap(({ closedWeek }) => closedWeek ?? [])].sort();
  if (known[0] === undefined) return [];
  return quarterRange(quarterOf(known[0]), now)
    .reverse()
    .map((quarter) => {
      const dueThen = due.filter((week) => quarterOf(week) === quarter);
      const ended = closed.filter(
        ({ closedWeek }) => closedWeek !== null && quarterOf(closedWeek) === quarter,
      );
      return {
        quarter,
        underWay: quarter === now,
        logged: dueThen.filter((week) => logged.has(week)).length,
        due: dueThen.length,
        closed: countOutcomes(ended),
        ...saidIn(ended),
        ...forecastsOf(ended, facts.told, clock),
      };
    });
}

function withRests<T extends Pick<Rests, 'pauses'>>(
  { pauses, ...goal }: T,
  { excused }: RecordFacts,
  clock: PaceClock,
) {
  const through = clock.nextDueWeek > clock.currentWeek ? clock.nextDueWeek : clock.currentWeek;
  return { ...goal, offWeeks: offWeeksOf({ pauses, excused }, through) };
}

type Ended = readonly (GoalFacts & { readonly outcome: Outcome | null })[];

function forecastsOf(
  ended: Ended,
  told: RecordFacts['told'],
  clock: PaceClock,
): Pick<Quarter, 'forecasts' | 'held' | 'chance' | 'met'> {
  const judged = ended
    .filter(({ outcome }) => outcome !== 'dropped')
    .flatMap((goal) =>
      judgedForecasts(
        goal,
        told.filter(({ goalId }) => goalId === goal.id),
        clock,
      ),
    );
  const count = judged.length;
  const mean = (sum: number) => (count === 0 ? null : sum / count);
  return {
    forecasts: count,
    held: judged.filter(({ held }) => held).length,
    chance: mean(judged.reduce((sum, { chance }) => sum + chance, 0)),
    met: mean(judged.filter(({ met }) => met).length),
  };
}

function countOutcomes(ended: Ended): Record<Outcome, number> {
  const counts = { met: 0, partly: 0, missed: 0, dropped: 0 };
  for (const { outcome } of ended) if (outcome) counts[outcome] += 1;
  return counts;
}

const onTrack: Confidence = 'on_track';

function saidIn(ended: Ended): Pick<Quarter, 'saidOnTrack' | 'saidAndMet'> {
  const said = (goals: Ended) =>
    goals.flatMap(({ confidences }) => confidences.filter((one) => one.confidence === onTrack));
  const counted = ended.filter(({ outcome }) => outcome !== 'dropped');
  return {
    saidOnTrack: said(counted).length,
    saidAndMet: said(counted.filter(({ outcome }) => outcome === 'met')).length,
  };
}
