import { habitOutlook } from './forecast/habit.ts';
import { levelOutlook } from './forecast/level.ts';
import type { Outlook } from './forecast/outlook.ts';
import { totalOutlook } from './forecast/total.ts';
import { positionOf } from './measured.ts';
import { type Plan, pastLine } from './plan-line.ts';
import type { Forecast, MetricFacts } from './types.ts';

const leastMeasurements = 3;

/**
 * What the measurements so far say of the goal's end: the 80 % band from the newest measurement on, and the chance that
 * the target is met. How each kind is reckoned: `levelOutlook`, `totalOutlook`, `habitOutlook`. The weeks to come
 * are taken to be logged. How honest it is, `npm run calibrate` measures.
 * @param values by active week: `values[0]` belongs to week 1, null where none was measured
 * @returns null below three measurements
 */
export function forecastOf(
  metric: MetricFacts,
  plan: Plan,
  values: readonly (number | null)[],
): Forecast | null {
  if (values.filter((value) => value !== null).length < leastMeasurements) return null;
  const fromIndex = values.findLastIndex((value) => value !== null) + 1;
  const position = positionOf(metric, values);
  const outlook = outlookOf(metric, plan, values);
  const weeksLeft = values.length - fromIndex;
  return { fromIndex, ...bandOf(outlook, position, weeksLeft), chance: chanceOf() };

  function chanceOf(): number {
    const isMet = pastLine(plan, position, plan.end) >= 0;
    if (weeksLeft === 0) return isMet ? 1 : 0;
    if (outlook.isRising && plan.sense === 1 && isMet) return 1;
    return chanceToMeet(outlook, plan, weeksLeft);
  }
}

/** The model behind a forecast, of three measurements or more. */
export function outlookOf(
  metric: MetricFacts,
  plan: Plan,
  values: readonly (number | null)[],
): Outlook {
  const position = positionOf(metric, values);
  if (metric.kind === 'level') return levelOutlook(metric, plan, values);
  if (metric.kind === 'total') return totalOutlook(plan, values, position);
  return habitOutlook(metric, plan, values, position);
}

function bandOf(outlook: Outlook, position: number, weeksLeft: number) {
  const low = [position];
  const high = [position];
  for (let ahead = 1; ahead <= weeksLeft; ahead += 1) {
    const [least, most] = outlook.band(ahead);
    low.push(outlook.isRising ? Math.max(least, low.at(-1) ?? least) : least);
    high.push(outlook.isRising ? Math.max(most, high.at(-1) ?? most) : most);
  }
  return { low, high };
}

/** Values that come in steps meet a target half a step early: 94.6 % is written down as 95 %. */
function chanceToMeet(outlook: Outlook, plan: Plan, weeksLeft: number): number {
  const half = outlook.grain / 2;
  const chance =
    plan.sense === 1
      ? 1 - outlook.atMost(weeksLeft, plan.end - half)
      : outlook.atMost(weeksLeft, plan.end + half);
  return Math.min(1, Math.max(0, chance));
}
