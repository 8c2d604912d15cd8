import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { drawThenAndNow } from '#/components/charts/dumbbell.ts';
import { MetricChart } from '#/components/charts/metric-chart.tsx';
import { lineGeometry } from '#/components/charts/metric-geometry.ts';
import type { Series } from '#/components/charts/series.ts';
import { textWidth } from '#/components/charts/text-width.ts';

const frame = { width: 300, height: 122 };
const value = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(0, -0, 1e12, 1e100, 1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER),
);
const series: fc.Arbitrary<Series> = fc.record(
  {
    line: fc.array(value, { maxLength: 14 }),
    actuals: fc.array(fc.option(value), { maxLength: 13 }),
    earlierLines: fc.array(
      fc.record({
        fromIndex: fc.integer({ min: 0, max: 12 }),
        values: fc.array(value, { maxLength: 9 }),
      }),
      { maxLength: 3 },
    ),
    forecast: fc.option(
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.array(fc.tuple(value, value), { maxLength: 12 }))
        .map(([fromIndex, ends]) => ({
          fromIndex,
          low: ends.map(([low]) => low),
          high: ends.map(([, high]) => high),
          chance: 0.5,
        })),
    ),
  },
  { requiredKeys: ['line', 'actuals'] },
);

/** Every number of the paths and of the places of words. */
function coordinates(markup: string): number[] {
  const parts = [...markup.matchAll(/ (?:d|x|y)="([^"]*)"/g)].map(([, part]) => part ?? '');
  return parts.flatMap((part) => part.match(/-?[\d.]+(?:e[+-]?\d+)?/g) ?? []).map(Number);
}

/** Where each word of a chart begins and ends. */
function wordSpans(markup: string): [left: number, right: number][] {
  const texts = markup.matchAll(/<text class="(\w+)" x="([^"]*)" y="[^"]*">([^<]*)</g);
  return [...texts].map(([, anchor, at, words]) => {
    const width = textWidth(words ?? '');
    const before = anchor === 'end' ? width : anchor === 'mid' ? width / 2 : 0;
    return [Number(at) - before, Number(at) - before + width];
  });
}

describe('numbers of any size', () => {
  const kinds = fc.constantFrom('level' as const, 'total' as const, 'habit' as const);
  const sides = fc.constantFrom('up' as const, 'down' as const);

  test('nothing is drawn with NaN, and nothing far outside of the frame', () => {
    fc.assert(
      fc.property(series, kinds, sides, (standing, kind, direction) => {
        const props = { standing, kind, direction, name: 'Hours', unit: 'h', numbers: false };
        const markup = renderToStaticMarkup(createElement(MetricChart, props));
        expect(markup.replace(/aria-label="[^"]*"/, '')).not.toMatch(/NaN|Infinity|undefined/);
        for (const number of coordinates(markup))
          expect(Math.abs(number)).toBeLessThanOrEqual(frame.width);
        for (const [left, right] of wordSpans(markup)) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(frame.width);
        }
      }),
    );
  });

  test('lines, points and labels lie within the frame', () => {
    fc.assert(
      fc.property(series, (given) => {
        const shape = lineGeometry(given, frame);
        expect(shape.x0).toBeGreaterThan(0);
        expect(shape.x1).toBeGreaterThan(shape.x0);
        for (const y of [shape.startY, shape.targetY]) {
          expect(y).toBeGreaterThanOrEqual(14);
          expect(y).toBeLessThanOrEqual(96);
        }
        for (const path of [shape.plan, shape.actual, shape.band])
          for (const [, y] of path.matchAll(/[ML]-?[\d.]+,(-?[\d.]+)/g)) {
            expect(Number(y)).toBeGreaterThanOrEqual(14);
            expect(Number(y)).toBeLessThanOrEqual(96);
          }
      }),
    );
  });

  test('then and now, too', () => {
    const rows = fc.record({
      baseline: value,
      target: value,
      value: fc.option(value),
      direction: sides,
    });
    fc.assert(
      fc.property(rows, (row) => {
        const shapes = drawThenAndNow(row);
        expect(shapes).not.toMatch(/NaN|Infinity|undefined|\de[-+]/);
        for (const [, x] of shapes.matchAll(/M(-?[\d.]+) /g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(300);
        }
      }),
    );
  });
});
