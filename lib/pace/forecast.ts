import { habitOutlook } from './forecast-habit.ts';
import { levelOutlook } from './forecast-level.ts';
import type { Outlook } from './forecast-outlook.ts';
import { totalOutlook } from './forecast-total.ts';
import { positionOf } from './measured.ts';
import { type Plan, pastLine } from './plan-line.ts';
import type { Forecast, MetricFacts } from './types.ts';

export function forecastOf(
  metric: MetricFacts,
  plan: Plan,
  values: readonly (number | null)[],
): Forecast | null {
  if (values.filter((value) => value !== null).length < 3) return null;
  const fromIndex = values.findLastIndex((value) => value !== null) + 1;
  const left = values.length - fromIndex;
  const position = positionOf(metric, values);
  const outlook = outlookOf(metric, plan, values, position);
  const low = [position],
    high = [position];
  for (let h = 1; h <= left; h++) {
    const [a, b] = outlook.band(h);
    low.push(a);
    high.push(b);
  }
  return {
    fromIndex,
    low,
    high,
    chance:
      left === 0
        ? pastLine(plan, position, plan.end) >= 0
          ? 1
          : 0
        : chanceOf(outlook, plan, left),
  };
}
function chanceOf(outlook: Outlook, plan: Plan, left: number) {
  const half = outlook.grain / 2;
  const p =
    plan.sense > 0
      ? 1 - outlook.atMost(left, plan.end - half)
      : outlook.atMost(left, plan.end + half);
  return Math.min(1, Math.max(0, p));
}
export function outlookOf(
  metric: MetricFacts,
  plan: Plan,
  values: readonly (number | null)[],
  position: number,
): Outlook {
  if (metric.kind === 'level') return levelOutlook(metric, plan, values);
  if (metric.kind === 'total') return totalOutlook(plan, values, position);
  return habitOutlook(metric, plan, values, position);
}
