import { test } from 'vitest';
import { addWeeks, weekKey, weekRange } from '#/lib/core/week-key.ts';
import { forecastOf } from '#/lib/pace/forecast.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { planOf } from '#/lib/pace/plan-line.ts';
import type { GoalFacts, MetricFacts } from '#/lib/pace/types.ts';

const start = weekKey('2026-10-05');
const clock = {
  lastDueWeek: addWeeks(start, 10),
  nextDueWeek: addWeeks(start, 11),
  currentWeek: addWeeks(start, 11),
};
const metrics = (['level', 'total', 'habit'] as const).map(
  (kind): MetricFacts => ({
    id: kind,
    name: kind,
    unit: '',
    kind,
    baseline: 0,
    target: kind === 'habit' ? 5 : 60,
    direction: 'up',
    requiredShare: 0.8,
    weight: 1,
    waypoints: [],
    scaleLow: null,
    scaleHigh: null,
    points: weekRange(start, addWeeks(start, 10)).map((week, i) => ({ week, value: i })),
  }),
);
const goals = Array.from(
  { length: 20 },
  (_, i): GoalFacts => ({
    id: `${i}`,
    title: `Goal ${i}`,
    state: 'active',
    startWeek: start,
    weeks: 12,
    offWeeks: [],
    closedWeek: null,
    earlierPlans: [],
    replannedWeek: null,
    metrics,
    confidences: metrics[0]?.points.map(({ week }) => ({ week, confidence: 'at_risk' })) ?? [],
  }),
);

/** Values that go nowhere near a straight line, of which so many were seen. */
function forecastAll(seen: number) {
  const values = Array.from({ length: 12 }, (_, i) => (i < seen ? ((i * 7) % 5) + i : null));
  for (let goal = 0; goal < 20; goal += 1) {
    for (const metric of metrics) forecastOf(metric, planOf(metric, 12), values);
  }
}

test('pace', async ({ bench }) => {
  await bench.compare(
    bench('20 goals of 3 metrics and 12 weeks', () => {
      for (const goal of goals) goalStanding(goal, clock);
    }),
    bench('60 forecasts, 11 of 12 weeks seen', () => forecastAll(11)),
    bench('60 forecasts, 3 of 12 weeks seen', () => forecastAll(3)),
    bench('240 steps of a week', () => {
      let week = start;
      for (let i = 0; i < 240; i += 1) week = addWeeks(week, 1);
    }),
  );
});
