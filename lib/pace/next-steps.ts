import type { CheckInState } from '#/db/vocabulary.ts';
import { formatShortDay } from '#/lib/core/format.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { quoted } from './headline/words.ts';
import { minimumWords } from './standing-words.ts';
import type { GoalStanding, MetricFacts, PaceClock } from './types.ts';

export const stepKinds = ['log', 'replan', 'close', 'answer', 'milestone', 'value'] as const;
/** log: a week; replan, close: a goal; answer: a mentor's question; milestone: due or past; value: what a metric needs this week. */
export type StepKind = (typeof stepKinds)[number];

export interface NextStep {
  readonly kind: StepKind;
  /** Null for a week, and for a question about one. */
  readonly goalId: string | null;
  readonly href: string;
  readonly words: string;
  /** The same on a button. */
  readonly button: string;
}

/** A question of a mentor that waits for the member. */
export interface Asked {
  readonly commentId: string;
  readonly name: string;
  readonly week: WeekKey | null;
  readonly goalId: string | null;
  /** The goal, metric or milestone it is about; empty for the rest. */
  readonly about: string;
}

interface StepGoal {
  readonly id: string;
  readonly standing: GoalStanding;
  readonly title: string;
  readonly metrics: readonly MetricFacts[];
  readonly milestones: readonly {
    readonly id: string;
    readonly title: string;
    readonly weekNumber: number;
    readonly reachedWeek: WeekKey | null;
  }[];
}

export interface StepFacts {
  /** In the order of the page, the neediest first. */
  readonly goals: readonly StepGoal[];
  readonly log: {
    readonly week: WeekKey;
    readonly state: 'open' | CheckInState;
  } | null;
  readonly asked: readonly Asked[];
}

/** The first is a button, the rest a short list. */
const stepsAtMost = 6;
const valuesAtMost = 3;

/**
 * What to do now, the most pressing first: log the week, decide about a plan, close what is over, answer, reach the
 * milestones of this week and those before, and what the metrics without slack need by the next log. Six at most.
 */
export function nextSteps({ goals, log, asked }: StepFacts, clock: PaceClock): NextStep[] {
  const active = goals.filter(({ standing }) => standing.state === 'active');
  const running = active.filter(({ standing }) => !standing.over);
  const steps = [
    ...(log && log.state !== 'submitted' ? [logStep(log.week, log.state, clock.currentWeek)] : []),
    ...running.filter(({ standing }) => standing.replan !== null).map(replanStep),
    ...active.filter(({ standing }) => standing.over).map(closeStep),
    ...asked.map(answerStep),
    ...running.flatMap((goal) => milestoneSteps(goal, clock.currentWeek)),
    ...valueSteps(running, { log, clock }),
  ];
  return steps.slice(0, stepsAtMost);
}

function logStep(week: WeekKey, state: 'open' | CheckInState, current: WeekKey): NextStep {
  const which = week === current ? 'this week' : `the week of ${formatShortDay(week)}`;
  const words = `${state === 'draft' ? 'Finish' : 'Log'} ${which}`;
  return { kind: 'log', goalId: null, href: `/check-ins/${week}`, words, button: words };
}

function replanStep({ id, title }: StepGoal): NextStep {
  const words = `Make a new plan for ${quoted(title)}`;
  return {
    kind: 'replan',
    goalId: id,
    href: `/goals/${id}/replan`,
    words,
    button: 'Make a new plan',
  };
}

function closeStep({ id, title }: StepGoal): NextStep {
  const words = `Close ${quoted(title)} with an outcome`;
  return { kind: 'close', goalId: id, href: `/goals/${id}/close`, words, button: 'Close the goal' };
}

function answerStep({ commentId, name, week, goalId, about }: Asked): NextStep {
  const place = week ? `/check-ins/${week}` : `/goals/${goalId}`;
  const subject = about === '' && week ? `the week of ${formatShortDay(week)}` : quoted(about);
  return {
    kind: 'answer',
    goalId,
    href: `${place}#comment-${commentId}`,
    words: `Answer ${name}’s question about ${subject}`,
    button: `Answer ${name}`,
  };
}

function milestoneSteps({ id, standing, milestones }: StepGoal, current: WeekKey): NextStep[] {
  return milestones.flatMap(({ id: milestoneId, title, weekNumber, reachedWeek }) => {
    const week = standing.weeks[weekNumber - 1];
    if (reachedWeek !== null || week === undefined || week > current) return [];
    const words =
      week === current
        ? `${quoted(title)} is planned for this week`
        : `${quoted(title)} was planned for week ${weekNumber}: reach it or move it`;
    const href = `/goals/${id}#milestone-${milestoneId}`;
    return [{ kind: 'milestone' as const, goalId: id, href, words, button: 'See the milestone' }];
  });
}

/** What the metrics that cannot stand still need by this week's log, those furthest behind first. */
function valueSteps(
  running: readonly StepGoal[],
  { log, clock }: { log: StepFacts['log']; clock: PaceClock },
): NextStep[] {
  const isLogged = log?.week === clock.currentWeek && log.state === 'submitted';
  if (isLogged || clock.nextDueWeek !== clock.currentWeek) return [];
  return running
    .filter(
      ({ standing }) => standing.weeks[(standing.nextDueIndex ?? 0) - 1] === clock.currentWeek,
    )
    .flatMap(({ id, standing, metrics }) =>
      standing.metrics.flatMap((one, i) => {
        const metric = metrics[i];
        const asks = metric && one.buffer === 0 ? minimumWords(one, metric) : null;
        return metric && asks
          ? [{ id, lead: one.lead ?? 0, words: `${metric.name}: ${lower(asks)}` }]
          : [];
      }),
    )
    .sort((a, b) => a.lead - b.lead)
    .slice(0, valuesAtMost)
    .map(({ id, words }) => ({
      kind: 'value',
      goalId: id,
      href: `/goals/${id}`,
      words,
      button: 'See the goal',
    }));
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
