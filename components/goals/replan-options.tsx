import { formatDay, formatWeekEnd } from '#/lib/core/format.ts';
import { addWeeks } from '#/lib/core/week-key.ts';
import type { GoalRecord, MetricRecord } from '#/lib/goals/access.ts';
import { requiredWeeks } from '#/lib/pace/plan-line.ts';
import type { EasedMetric, ReplanChoices } from '#/lib/pace/replan/choices.ts';
import type { PaceClock } from '#/lib/pace/types.ts';
import { ReplanEffect } from './replan-effect.tsx';
import type { OptionCard, Pick } from './replan-form.tsx';
import { aimWords, chanceSpan, optionWords } from './replan-words.ts';

type Place = { goal: GoalRecord; choices: ReplanChoices; clock: PaceClock };

const degrees = ['A little', 'More', 'Much'];

/** The cards of a goal's new plan, each with what it would do, drawn on the server. */
export function optionCards(place: Place): OptionCard[] {
  const { choices } = place;
  const { now, ease, extend, split } = choices;
  const gains: Partial<Record<OptionCard['option'], string | null>> = {
    ease: chanceSpan(ease.map(({ effect }) => effect.chance)),
    extend: chanceSpan(extend.map(({ effect }) => effect.chance)),
    split: chanceSpan([split?.effect.chance ?? null]),
    keep: chanceSpan([now.chance]),
  };
  const cards: OptionCard[] = [
    card('ease', easePicks(place), 'How much easier?'),
    card('extend', extendPicks(place), 'How many weeks in all?'),
    ...splitCard(place),
    { ...card('pause', []), details: <PauseEffect {...place} /> },
    card('drop', []),
    card('keep', []),
  ];
  const told = cards.map((one) => ({ ...one, gain: gains[one.option] ?? null }));
  return told.filter(({ option, picks }) => {
    if (option === 'ease' || option === 'extend') return picks.length > 0;
    return !choices.over || option === 'split' || option === 'drop';
  });
}

function card(option: OptionCard['option'], picks: Pick[], legend = ''): OptionCard {
  const { title, lead } = optionWords[option];
  return { option, title, lead, gain: null, picks, legend };
}

function easePicks({ goal, choices, clock }: Place): Pick[] {
  const { now, ease } = choices;
  return ease.map(({ metrics, effect }, i) => {
    const [only] = metrics;
    const metric = goal.metrics.find(({ id }) => id === only?.id);
    const isOne = metrics.length === 1 && metric && only;
    return {
      key: String(i),
      label: isOne ? pickWords(metric, only, goal.weeks) : (degrees[i] ?? 'More'),
      send: { metrics: metrics.map((one) => ({ ...one })) },
      effect: (
        <>
          <ReplanEffect {...{ goal, now, effect }} asked={metrics} />
          <HoldsFrom clock={clock} />
        </>
      ),
    };
  });
}

/** Short, for it stands beside the others. */
function pickWords(metric: MetricRecord, asked: EasedMetric, weeks: number): string {
  if (metric.kind !== 'habit') return aimWords(metric, asked, weeks);
  return `${requiredWeeks(asked.requiredShare ?? 1, weeks)} of ${weeks} weeks`;
}

function extendPicks({ goal, choices, clock }: Place): Pick[] {
  const { now, extend, over } = choices;
  return extend.map(({ weeks, effect }) => ({
    key: String(weeks),
    label: String(weeks),
    send: { weeks },
    effect: (
      <>
        <ReplanEffect {...{ goal, now, effect }} />
        {!over && <HoldsFrom clock={clock} />}
      </>
    ),
  }));
}

function splitCard({ goal, choices, clock }: Place): OptionCard[] {
  const { now, split } = choices;
  if (!split) return [];
  const { metrics, next, effect } = split;
  const open = goal.milestones.filter(({ reachedWeek }) => reachedWeek === null);
  return [
    {
      ...card('split', []),
      send: { metrics: metrics.map((one) => ({ ...one })), weeks: next.weeks },
      milestones: open.map(({ id, title, weekNumber }) => ({
        ...{ id, title: `${title} (week ${weekNumber})` },
      })),
      details: (
        <>
          <ReplanEffect {...{ goal, now, effect }} asked={metrics} />
          <p>
            The rest becomes a draft of {next.weeks} weeks from {formatDay(next.startWeek)} on. You
            can change it before you start it.
          </p>
          <HoldsFrom clock={clock} />
        </>
      ),
    },
  ];
}

function PauseEffect({ choices: { pause } }: Place) {
  const [one, two] = pause;
  if (!one || !two) return null;
  return (
    <p>
      It rests from the week of {formatDay(one.fromWeek)}. After one week it would end on{' '}
      {formatWeekEnd(one.endWeek)}, after two on {formatWeekEnd(two.endWeek)}.
    </p>
  );
}

/** Nobody eases the week they are about to miss. */
function HoldsFrom({ clock }: { clock: PaceClock }) {
  return (
    <p className="hint">
      It holds from {formatDay(addWeeks(clock.nextDueWeek, 1))} on: until then the plan stays.
    </p>
  );
}
