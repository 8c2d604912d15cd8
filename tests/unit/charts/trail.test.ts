import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Trail, TrailKey } from '#/components/charts/trail.tsx';
import { tallLane, weekHeads, wideLane } from '#/components/charts/trail-geometry.ts';
import type { TrailLane, TrailProps } from '#/components/charts/trail-props.ts';
import { milestoneWords, weekRuns } from '#/components/charts/trail-words.ts';

const mondays = [
  '2026-10-19',
  '2026-10-26',
  '2026-11-02',
  '2026-11-09',
  '2026-11-16',
  '2026-11-23',
];
const weeks = mondays.map((key, i) => ({ key, label: String(i + 1), isCurrent: i === 4 }));
const lane: TrailLane = {
  goalId: 'g',
  href: '/goals/g',
  title: 'Hand over the release pipeline',
  badge: { tone: 'amber', text: 'At risk' },
  from: 1,
  to: 6,
  offIndexes: [],
  marks: [
    { index: 1, state: 'logged' },
    { index: 2, state: 'missed' },
    { index: 3, state: 'late' },
    { index: 4, state: 'due' },
  ],
  milestones: [
    { index: 2, title: 'Runbook written', reached: true },
    { index: 5, title: 'Ana runs a release alone', reached: false },
  ],
};
const trail: TrailProps = { weeks, todayFraction: 4.6, lanes: [lane] };

describe('a lane that runs right', () => {
  const wide = wideLane(lane, trail);

  test('draws one path for each kind of mark, and nothing for the kinds it has not', () => {
    expect(wide.marks.logged.match(/h0/g)).toHaveLength(1);
    expect(wide.marks.missed).toContain('l4.8 4.8');
    expect(wide.marks.off).toBe('');
    expect(wide.reached.match(/M/g)).toHaveLength(1);
    expect(wide.ahead.match(/M/g)).toHaveLength(1);
  });

  test('is walked as far as today, and not at all before its start', () => {
    expect(wide.done).toBe('M126.7 20L582.7 20');
    expect(wideLane(lane, { ...trail, todayFraction: 0.5 }).done).toBe('');
  });

  test('names each milestone', () => {
    expect(wide.labels.map((label) => label.full)).toEqual([
      'Runbook written',
      'Ana runs a release alone',
    ]);
  });
});

test('a week off is drawn, with a mark of its own or without', () => {
  const off = wideLane({ ...lane, offIndexes: [4, 5] }, trail).marks;
  expect(off.off.match(/M/g)).toHaveLength(1);
  expect(off.due).toBe(wideLane(lane, trail).marks.due);
});

describe('a lane that runs down', () => {
  const tall = tallLane(lane, trail);

  test('shows its own weeks, one line each, the current one apart', () => {
    expect(`${tall.before}${tall.current}${tall.after}`.split('\n')).toEqual([
      '2 · 26 Oct',
      '3 · 2 Nov',
      '4 · 9 Nov',
      '5 · today',
      '6 · 23 Nov',
    ]);
    expect(tall.current).toBe('5 · today');
  });

  test('keeps two lines of text for each week', () => {
    expect(tall.titles.split('\n')).toEqual([
      '',
      '',
      'Runbook written',
      '',
      '',
      '',
      '',
      '',
      'Ana runs a release alone',
      '',
    ]);
  });

  test('has no today line when today lies outside of it', () => {
    expect(tall.today).not.toBe('');
    expect(tallLane(lane, { ...trail, todayFraction: 0.5 }).today).toBe('');
  });

  test('lists its weeks one by one without a current week too', () => {
    const past = { ...trail, weeks: weeks.map((week) => ({ ...week, isCurrent: false })) };
    const { before, current, after } = tallLane(lane, past);
    expect(`${before}${current}${after}`.split('\n')).toHaveLength(5);
  });
});

test('dates stand under the first week and under those that begin a month, clear of "today"', () => {
  expect(weekHeads(trail).map((head) => head.date)).toEqual(['19 Oct', '', '2 Nov', '', '', '']);
  expect(weekHeads(trail).find((head) => head.isCurrent)?.text).toBe('Week 5');
});

test('runs of weeks are drawn together', () => {
  expect(weekRuns(lane, weeks, ['logged', 'late'])).toBe('2, 4');
  expect(weekRuns(lane, weeks, ['logged', 'missed', 'late'])).toBe('2–4');
  expect(weekRuns(lane, weeks, ['off'])).toBe('none');
  expect(milestoneWords(lane, weeks)).toBe(
    'Runbook written (week 3, reached); Ana runs a release alone (week 6)',
  );
});

test('the page holds the lanes, the table and no NaN', () => {
  const markup = renderToStaticMarkup(createElement(Trail, trail));
  expect(markup).toContain('href="/goals/g"');
  expect(markup).toContain('Hand over the release pipeline, At risk');
  expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  const empty = renderToStaticMarkup(
    createElement(Trail, { weeks: [], todayFraction: 0, lanes: [] }),
  );
  expect(empty).not.toMatch(/NaN|Infinity|undefined/);
});

test('the key explains only what is drawn', () => {
  const words = renderToStaticMarkup(createElement(TrailKey, { lanes: [lane] }));
  expect(words).toContain('missed');
  expect(words).not.toContain('week off');
});
