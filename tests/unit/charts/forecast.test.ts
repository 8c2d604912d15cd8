import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MetricChart } from '#/components/charts/metric-chart.tsx';
import { lineGeometry } from '#/components/charts/metric-geometry.ts';
import { metricNumbers } from '#/components/charts/metric-numbers.ts';
import { readingOf } from '#/components/charts/reading.ts';

const forecast = { fromIndex: 3, low: [4, 4.2, 4.4], high: [4, 5, 6.6], chance: 0.84 };
const standing = { line: [2, 3, 4, 5, 6, 7], actuals: [3, null, 4, null, null], forecast };
const words = (props: Partial<Parameters<typeof MetricChart>[0]>) =>
  renderToStaticMarkup(
    createElement(MetricChart, { name: 'Talks', kind: 'level', unit: '', standing, ...props }),
  ).match(/aria-label="([^"]*)"/)?.[1];

describe('the band to come', () => {
  const shape = lineGeometry(standing, { width: 300, height: 122 });

  test('spreads from the newest value to the end', () => {
    const [x, y] = shape.last.slice(1, -2).split(' ');
    expect(shape.band).toContain(`${x},${y}`);
    expect(shape.band).toContain(`L${shape.x1},`);
    expect(shape.band.endsWith('Z')).toBe(true);
  });

  test('is not drawn when no week is left, or below three measurements', () => {
    const frame = { width: 300, height: 122 };
    const over = { ...forecast, fromIndex: 5 };
    expect(lineGeometry({ ...standing, forecast: over }, frame).band).toBe('');
    expect(lineGeometry({ ...standing, forecast: null }, frame).band).toBe('');
  });
});

describe('in words', () => {
  test('chance, target, week and both ends', () => {
    expect(words({})).toContain('84% likely to reach 7 by week 5, between 4.4 and 6.6.');
  });

  test('a plan to keep what there is', () => {
    const kept = { ...standing, line: [6, 6, 6, 6, 6, 6] };
    expect(words({ standing: kept, unit: 'h', direction: 'down' })).toContain(
      '84% likely to be at most 6 h by week 5',
    );
  });

  test('a habit is told in weeks kept, and its band is not drawn', () => {
    const habit = { ...standing, required: 4, forecast: { ...forecast, high: [4, 4, 5] } };
    const markup = renderToStaticMarkup(
      createElement(MetricChart, { standing: habit, name: 'Talks', kind: 'habit', unit: '' }),
    );
    expect(markup).toContain('84% likely to keep it in 4 of 5 weeks, between 4.4 and 5.');
    expect(markup).not.toContain('cone');
  });

  test('too few measurements are said as long as weeks remain', () => {
    const few = { ...standing, forecast: null };
    expect(words({ standing: { ...few, minimum: 5, buffer: null } })).toContain(
      'Not enough data yet for a forecast.',
    );
    expect(words({ standing: { ...few, minimum: null, buffer: null } })).not.toContain('forecast');
    expect(words({ standing: { line: few.line, actuals: few.actuals } })).not.toContain('forecast');
  });

  test.each([
    [0.999, 'Over 99%'],
    [0.001, 'Under 1%'],
    [0.5, '50%'],
  ])('a chance of %s is %s', (chance, text) => {
    expect(words({ standing: { ...standing, forecast: { ...forecast, chance } } })).toContain(
      `${text} likely`,
    );
  });
});

describe('the numbers', () => {
  const rows = metricNumbers(standing, 'level', 'h') ?? '';

  test('go on to the end with both ends of the band', () => {
    expect(rows.split('\n')).toEqual([
      'Week\tPlan\tActual (h)\tForecast low\thigh',
      '1\t3\t3\t\t',
      '2\t4\tnot logged\t\t',
      '3\t5\t4\t\t',
      '4\t6\t\t4.2\t5',
      '5\t7\t\t4.4\t6.6',
    ]);
  });

  test('are read week by week', () => {
    expect([1, 2, 5].map((week) => readingOf(rows, week, ' h'))).toEqual([
      'Week 1 · 3 h · plan 3',
      'Week 2 · not logged · plan 4',
      'Week 5 · 4.4–6.6 h expected · plan 7',
    ]);
  });

  test('are read with the plan as it was', () => {
    const earlierLines = [{ fromIndex: 0, values: [2, 6] }];
    const changed = metricNumbers({ ...standing, earlierLines }, 'level', '') ?? '';
    expect(readingOf(changed, 1, '')).toBe('Week 1 · 3 · plan 3 (then 6)');
    const past = metricNumbers({ ...standing, earlierLines, forecast: null }, 'level', '') ?? '';
    expect(readingOf(past, 1, '%')).toBe('Week 1 · 3% · plan 3 (then 6)');
    expect(readingOf(past, 3, '')).toBe('Week 3 · 4 · plan 5');
  });

  test('of a habit have a threshold and no band', () => {
    const habit = metricNumbers(standing, 'habit', '') ?? '';
    expect(habit.split('\n')).toHaveLength(4);
    expect(readingOf(habit, 3, '')).toBe('Week 3 · 4 · threshold 5');
  });
});
