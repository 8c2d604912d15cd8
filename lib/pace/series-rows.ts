import type { CsvCell } from '#/lib/core/csv.ts';
import type { GoalStanding, MetricFacts, MetricStanding } from './types.ts';

export const seriesHead = [
  'week',
  'week_number',
  'metric',
  'kind',
  'unit',
  'plan',
  'plan_as_it_was',
  'value',
  'low',
  'high',
];

/**
 * What the charts of a goal show, a row for each metric and active week. Of a total, plan and value are sums so far;
 * of a habit, plan is the threshold of a week, and the band counts kept weeks. A closed goal has no band.
 */
export function seriesRows(
  metrics: readonly Pick<MetricFacts, 'name' | 'kind' | 'unit'>[],
  standing: GoalStanding,
): CsvCell[][] {
  return standing.metrics.flatMap((own, i) => {
    const { name = '', kind = 'level', unit = '' } = metrics[i] ?? {};
    const band = standing.state === 'closed' ? null : own.forecast;
    return standing.weeks.map((week, index) => {
      const number = index + 1;
      const plan = own.line[number] ?? null;
      const ahead = band ? number - band.fromIndex : 0;
      const ends = ahead > 0 ? [band?.low[ahead] ?? null, band?.high[ahead] ?? null] : [null, null];
      const told = [plan, planThen(own, number) ?? plan, own.actuals[index] ?? null];
      return [week, number, name, kind, unit, ...told, ...ends];
    });
  });
}

/** The plan that held in the week of this number, when another holds now. */
function planThen({ earlierLines }: MetricStanding, number: number): number | undefined {
  const held = earlierLines.find(
    ({ fromIndex, values }) => number > fromIndex && number < fromIndex + values.length,
  );
  return held?.values[number - held.fromIndex];
}
