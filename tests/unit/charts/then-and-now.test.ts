import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { drawThenAndNow } from '#/components/charts/dumbbell.ts';
import { QuarterBars } from '#/components/charts/quarter-bars.tsx';
import { ThenAndNow, type ThenAndNowRow } from '#/components/charts/then-and-now.tsx';

const row: ThenAndNowRow = {
  label: 'Releases',
  unit: '',
  baseline: 5,
  value: 3,
  target: 0,
  direction: 'down',
  tone: 'amber',
};
const drawn = (given: Partial<ThenAndNowRow>) => drawThenAndNow({ ...row, ...given });

describe('then and now', () => {
  test('the target lies to the right, also when less is better', () => {
    expect(drawn({})).toContain('aim\tM292 3v16');
    expect(drawn({ baseline: 0, target: 5 })).toContain('aim\tM292 3v16');
    expect(drawn({})).toContain('dots last\tM121.6 11h0');
  });

  test('without a value only then and the target are drawn', () => {
    expect(drawn({ value: null })).not.toMatch(/dots|actual|beyond/);
  });

  test('worse than before lies to the left, past the target to the right of it', () => {
    expect(drawn({ value: 6 })).toContain('dots last\tM8 11h0');
    expect(drawn({ value: -1 })).toContain('dots last\tM292 11h0');
  });

  test('far beyond there is a mark at the edge instead of a point', () => {
    for (const value of [5000, -5000]) {
      expect(drawn({ value })).toContain('beyond');
      expect(drawn({ value })).not.toContain('dots last');
    }
  });

  test('where the target is what there was, the good side is to the right', () => {
    const kept = drawn({ target: 5, value: 4 });
    const x = Number(kept.match(/dots last\tM([\d.]+)/)?.[1]);
    expect(kept).toContain('aim\tM150 3v16');
    expect(x).toBeGreaterThan(150);
  });

  test('each row is said in words and in a table', () => {
    const markup = renderToStaticMarkup(
      createElement(ThenAndNow, { rows: [row, { ...row, value: null }], caption: 'All' }),
    );
    expect(markup).toContain('5 then, now 3, target 0');
    expect(markup).toContain('5 then, not measured since, target 0');
    expect(markup).toContain('<th scope="row">Releases</th><td>5</td><td>3</td><td>0</td>');
  });
});

describe('quarter by quarter', () => {
  const quarters = [
    { label: 'Q3 2026', logged: 13, due: 13 },
    { label: 'Q4 2026', logged: 3, due: 4 },
    { label: 'Q1 2027', logged: 0, due: 0 },
  ];
  const markup = renderToStaticMarkup(createElement(QuarterBars, { quarters, caption: 'Weeks' }));

  test('bars share one scale: the most weeks due', () => {
    expect(markup).toContain('d="M1 2h298v10H1z"');
    expect(markup).toContain('d="M1 2h92v10H1z"');
    expect(markup).toContain('d="M1 2h69v10H1z"');
  });

  test('each is said in words and in a table; one without a due week too', () => {
    expect(markup).toContain('3 of 4 weeks');
    expect(markup).toContain('no week was due');
    expect(markup).toContain('<th scope="row">Q1 2027</th><td>0</td><td>0</td>');
    expect(markup).not.toMatch(/NaN|Infinity/);
  });
});
