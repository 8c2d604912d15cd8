import { MetricChart } from '#/components/charts/metric-chart.tsx';
import { formatWeekEnd } from '#/lib/core/format.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { EasedMetric } from '#/lib/pace/replan/choices.ts';
import type { Effect } from '#/lib/pace/replan/effect.ts';
import { aimWords, chanceChange } from './replan-words.ts';

type ReplanEffectProps = {
  goal: GoalRecord;
  now: Effect;
  effect: Effect;
  /** What becomes of which metric; left out: all keep their targets, and all are drawn. */
  asked?: readonly EasedMetric[];
};

const chartsAtMost = 4;

/** What a choice would do: the chance, the end, and each plan line that it moves. */
export function ReplanEffect({ goal, now, effect, asked }: ReplanEffectProps) {
  const drawn = goal.metrics.flatMap((metric, i) => {
    const standing = effect.metrics[i];
    const wish = asked?.find(({ id }) => id === metric.id);
    return standing && (wish || !asked) ? [{ metric, standing, wish }] : [];
  });
  return (
    <div className="effect">
      <p>
        <b>{chanceChange(now.chance, effect.chance)}</b> {endWords(now, effect)}
      </p>
      <div className="effect-charts">
        {drawn.slice(0, chartsAtMost).map(({ metric, standing, wish }) => (
          <figure key={metric.id}>
            <figcaption>
              <bdi>{metric.name}</bdi>
              {wish &&
                `: ${aimWords(metric, wish, effect.weeks)} instead of ${aimWords(metric, {}, now.weeks)}`}
            </figcaption>
            <MetricChart
              {...{ standing, name: metric.name, kind: metric.kind, unit: metric.unit }}
              direction={metric.direction}
              tone={standing.status === 'behind' ? 'amber' : 'pine'}
              size="small"
            />
          </figure>
        ))}
      </div>
    </div>
  );
}

function endWords(now: Effect, { endWeek, weeks }: Effect): string {
  const end = formatWeekEnd(endWeek);
  return endWeek === now.endWeek ? `It still ends on ${end}.` : `${weeks} weeks, until ${end}.`;
}
