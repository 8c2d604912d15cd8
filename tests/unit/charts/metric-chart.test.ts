import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MetricChart } from '#/components/charts/metric-chart.tsx';
import { barGeometry, lineGeometry } from '#/components/charts/metric-geometry.ts';

const frame = { width: 300, height: 122 };
const render = (props: Partial<Parameters<typeof MetricChart>[0]>) =>
  renderToStaticMarkup(
    createElement(MetricChart, {
      name: 'Releases',
      kind: 'level',
      unit: '',
      standing: { line: [5, 2.5, 0], actuals: [4, null] },
      ...props,
    }),
  );

describe('a line', () => {
  test('starts at the baseline, and a missing week is a gap', () => {
    const { actual, dots, last } = lineGeometry(
      { line: [0, 1, 2, 3, 4], actuals: [1, null, 3, 4] },
      frame,
    );
    expect(actual.match(/M/g)).toHaveLength(2);
    expect(dots.match(/h0/g)).toHaveLength(3);
    expect(last.match(/h0/g)).toHaveLength(1);
  });

  test('without a measurement only the plan is drawn', () => {
    const shape = lineGeometry({ line: [0, 5, 10], actuals: [null, null] }, frame);
    expect(shape).toMatchObject({ actual: '', dots: '', last: '' });
    expect(shape.plan).toMatch(/^M/);
  });

  test('a plan downward falls from the left to the right', () => {
    const { startY, targetY } = lineGeometry({ line: [5, 0], actuals: [null] }, frame);
    expect(targetY).toBeGreaterThan(startY);
  });
});

describe('a habit', () => {
  test('kept and missed weeks are drawn apart, weeks without a log not at all', () => {
    const shape = barGeometry(
      { line: [5, 5, 5, 5, 5], actuals: [5, 4, null, 0] },
      frame,
      (value) => value >= 5,
    );
    expect(shape.kept.match(/M/g)).toHaveLength(1);
    expect(shape.missed.match(/M/g)).toHaveLength(2);
  });
});

describe('in words', () => {
  test('a level says value, week and plan', () => {
    expect(render({ unit: 'releases' })).toContain(
      'aria-label="Releases, from 5 releases to 0 releases in 2 weeks: 4 releases in week 1, the plan says 2.5 releases."',
    );
  });

  test('a habit says how many weeks were kept', () => {
    const standing = { line: [10, 10, 10, 10], actuals: [9, 12, null] };
    expect(render({ kind: 'habit', direction: 'down', unit: 'hours', standing })).toContain(
      'at most 10 hours each week: kept in 1 of 2 logged weeks, 12 hours in week 2.',
    );
  });

  test('without a measurement it says so and has no table', () => {
    const markup = render({ standing: { line: [0, 1], actuals: [null] } });
    expect(markup).toContain('nothing measured yet');
    expect(markup).not.toContain('<table');
  });

  test('the table lists each week up to the newest, and what was not logged', () => {
    const markup = render({ standing: { line: [0, 1, 2, 3], actuals: [1, null, 3] } });
    expect(markup.match(/<tr>/g)).toHaveLength(4);
    expect(markup).toContain('not logged');
    expect(render({ size: 'small' })).not.toContain('<table');
    expect(render({ numbers: false })).not.toContain('<table');
  });

  test('values beyond the drawing are said', () => {
    const standing = { line: [2, 4, 6], actuals: [5000, 3] };
    expect(render({ standing })).toContain('5,000 lies beyond the edge of the drawing.');
    const twice = { line: [2, 3, 4, 5, 6], actuals: [5000, 3, -5000, 4] };
    expect(render({ standing: twice })).toContain('2 values lie beyond the edge');
  });

  test('a changed plan is said, drawn and in the table where it was another one', () => {
    const earlierLines = [{ fromIndex: 0, values: [0, 4] }];
    const markup = render({
      standing: { line: [0, 2, 4, 6], actuals: [1, 2, null], earlierLines },
    });
    expect(markup).toContain('The plan changed after week 1.');
    expect(markup).toContain('class="plan then"');
    expect(markup).toContain('<th>Plan then</th>');
    expect(markup).toContain('<td>1</td><td>4</td></tr>');
    const same = [{ fromIndex: 0, values: [0, 2] }];
    expect(
      render({ standing: { line: [0, 2, 4, 6], actuals: [1, 2, null], earlierLines: same } }),
    ).not.toMatch(/changed|then/);
  });

  test('the numbers are there as a file too, when there is one', () => {
    expect(render({ csv: '/series.csv' })).toContain('href="/series.csv" download=""');
    expect(render({})).not.toContain('CSV');
  });
});
