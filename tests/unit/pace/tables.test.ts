import { describe, expect, it } from 'vitest';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { seriesHead, seriesRows } from '#/lib/pace/series-rows.ts';
import { trail } from '#/lib/pace/trail.ts';
import { trailHead, trailRows } from '#/lib/pace/trail-rows.ts';
import { clockAfter, goal, metric, week } from './facts.ts';

describe('the series of a goal as a table', () => {
  const own = metric({ name: 'Reviews', unit: 'h', target: 8 }, [2, null, 4, 5]);
  const rowsAt = (facts: Parameters<typeof goal>[0]) => {
    const made = goal({ metrics: [own], weeks: 6, ...facts });
    return seriesRows(made.metrics, goalStanding(made, clockAfter(4)));
  };

  it('has a row for each metric and week, and a band for the weeks to come', () => {
    const rows = rowsAt({});
    expect(rows).toHaveLength(6);
    expect(rows.every((row) => row.length === seriesHead.length)).toBe(true);
    expect(rows[0]).toEqual([week(1), 1, 'Reviews', 'level', 'h', 8 / 6, 8 / 6, 2, null, null]);
    expect(rows[1]?.[7]).toBeNull();
    expect(rows[3]?.slice(7)).toEqual([5, null, null]);
    const [low, high] = (rows[5] ?? []).slice(8).map(Number);
    expect(low).toBeLessThan(high ?? 0);
  });

  it('tells the plan as it was beside the one that holds', () => {
    const terms = [{ ...own, metricId: own.id, target: 12 }];
    const rows = rowsAt({ earlierPlans: [{ untilWeek: week(3), weeks: 6, terms }] });
    const plans = rows.map((row) => row.slice(5, 7).map((value) => Math.round(Number(value) * 10)));
    expect(plans.slice(0, 3)).toEqual([
      [13, 20],
      [27, 40],
      [40, 40],
    ]);
  });

  it('has no band once the goal is closed', () => {
    const rows = rowsAt({ state: 'closed', closedWeek: week(5) });
    expect(rows.every((row) => row[8] === null && row[9] === null)).toBe(true);
  });
});

describe('the trail as a table', () => {
  it('tells of each week what it is, and the milestones in it', () => {
    const made = goal({ weeks: 5, offWeeks: [week(3)] });
    const standing = goalStanding(made, clockAfter(3));
    const milestones = [
      { id: 'a', title: 'Runbook; first half', weekNumber: 2, reachedWeek: week(2) },
      { id: 'b', title: 'Second half', weekNumber: 2, reachedWeek: null },
    ];
    const logged = new Map([[week(1), { late: false }]]);
    const rows = trailRows(
      trail([{ title: made.title, standing, milestones }], logged, clockAfter(3)),
    );
    expect(rows.every((row) => row.length === trailHead.length)).toBe(true);
    expect(rows.map((row) => row.slice(1))).toEqual([
      [week(1), 'logged', null],
      [week(2), 'missed', 'Runbook; first half; Second half'],
      [week(3), 'off', null],
      [week(4), 'due', null],
      [week(5), 'ahead', null],
      [week(6), 'ahead', null],
    ]);
  });
});
