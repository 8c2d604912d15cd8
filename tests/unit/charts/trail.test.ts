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
    { id: 'a', index: 2, title: 'Runbook written', reached: true },
    { id: 'b', index: 5, title: 'Ana runs a release alone', reached: false },
  ],
};
const trail: TrailProps = { weeks, todayFraction: 4.6, lanes: [lane] };

describe('a lane that runs right', () => {
  const wide = wideLane(lane, trail);

  test('draws one path for each kind of mark, and nothing for the kinds it has not', () => {
    expect(wide.marks.logged.match(/h0/g)).toHaveLength(1);
    expect(wide.marks.missed).toContain('l4.8 4.8');
    expect(wide.marks.off).toBe('');
    expect(wide.stones.map(({ id, reached }) => [id, reached])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  test('is walked as far as today, and not at all before its start', () => {
    expect(wide.done).toBe('M126.7 20L582.7 20');
    expect(wideLane(lane, { ...trail, todayFraction: 0.5 }).done).toBe('');
  });

  test('names each milestone', () => {
    expect(wide.stones.map((stone) => stone.full)).toEqual([
      'Runbook written',
      'Ana runs a release alone',
    ]);
  });

  test('shows each of the milestones of one week', () => {
    const milestones = ['a', 'b', 'c'].map((id) => ({ id, index: 2, title: id, reached: false }));
    const { stones } = wideLane({ ...lane, milestones }, trail);
    expect(new Set(stones.map(({ d }) => d)).size).toBe(3);
    expect(stones.every(({ text, full, id }) => text === full && id === full)).toBe(true);
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

  test('names the milestones of a week together, and how many weeks have none before it', () => {
    expect(tall.titles).toEqual([
      { gap: 1, id: 'a', text: 'Runbook written' },
      { gap: 2, id: 'b', text: 'Ana runs a release alone' },
    ]);
    const both = [2, 2].map((index, i) => ({
      id: `${i}`,
      index,
      title: `No. ${i}`,
      reached: true,
    }));
    expect(tallLane({ ...lane, milestones: both }, trail).titles).toEqual([
      { gap: 1, id: '0', text: 'No. 0; No. 1' },
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

test('a milestone opens the page of its goal, there where it stands, in both drawings', () => {
  const markup = renderToStaticMarkup(createElement(Trail, trail));
  expect(markup.match(/href="\/goals\/g#milestone-a"/g)).toHaveLength(2);
  expect(markup.match(/href="\/goals\/g#milestone-b"/g)).toHaveLength(2);
  expect(markup).toContain('<title>Runbook written, reached</title>');
  expect(markup).not.toMatch(/<svg aria-hidden="true"[^>]*>(?:(?!<\/svg>).)*<a /);
});

test('the table has a file when there is one', () => {
  const markup = renderToStaticMarkup(createElement(Trail, { ...trail, csv: '/trail.csv' }));
  expect(markup).toContain('href="/trail.csv" download="">Download as CSV</a>');
});

test('the key explains only what is drawn', () => {
  const words = renderToStaticMarkup(createElement(TrailKey, { lanes: [lane] }));
  expect(words).toContain('missed');
  expect(words).not.toContain('week off');
});
