import { describe, expect, it } from 'vitest';
import { storyOf } from '#/components/goals/story-entries.ts';
import type { GoalWeek } from '#/lib/check-ins/goal-week-list.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import type { GoalFacts } from '#/lib/pace/types.ts';
import { clockAfter, goal, week } from '../pace/facts.ts';

function log(at: number): GoalWeek {
  const journal = { wins: '', blockers: '', learned: '' };
  return {
    week: week(at),
    late: false,
    confidence: 'on_track',
    nextChange: '',
    values: [],
    journal,
  };
}

const milestones = [{ id: 'm', weekNumber: 2, title: 'Runbook', reachedWeek: week(2) }];

function story(facts: Partial<GoalFacts>, logs: number[], passed: number, off: number[] = []) {
  const made = goal({
    weeks: 4,
    offWeeks: [...(facts.offWeeks ?? []), ...off.map(week)],
    ...facts,
  });
  const clock = clockAfter(passed);
  const record = { ...made, milestones, excused: off.map(week) };
  return storyOf(record, goalStanding(made, clock), logs.map(log), clock).map((entry) =>
    entry.kind === 'week'
      ? [entry.number, entry.state, ...entry.reached]
      : [entry.kind, entry.from, entry.to],
  );
}

describe('the story of a goal', () => {
  it('goes from its first week to the current one', () => {
    expect(story({}, [1, 2], 3)).toEqual([
      [1, 'logged'],
      [2, 'logged', 'Runbook'],
      [3, 'missed'],
      [4, 'open'],
    ]);
  });

  it('names the weeks in which it rested, together', () => {
    const offWeeks = [week(3), week(4)];
    expect(story({ offWeeks }, [1, 2], 5)).toEqual([
      [1, 'logged'],
      [2, 'logged', 'Runbook'],
      ['paused', week(3), week(4)],
      [3, 'missed'],
      [4, 'open'],
    ]);
    const off = story({}, [1], 2, [2, 3]);
    expect(off).toContainEqual(['off', week(2), week(3)]);
  });

  it('ends where the goal did, without the week of its closing when that was not logged', () => {
    const closed = { state: 'closed', closedWeek: week(3) } as const;
    expect(story(closed, [1, 2], 6)).toEqual([
      [1, 'logged'],
      [2, 'logged', 'Runbook'],
    ]);
    expect(story(closed, [1, 2, 3], 6).at(-1)).toEqual([3, 'logged']);
  });

  it('is none of a draft, and not begun before its start', () => {
    expect(story({ state: 'draft' }, [], 3)).toEqual([]);
    expect(story({ startWeek: week(9) }, [], 3)).toEqual([]);
  });

  it('says where another plan begins to hold', () => {
    const made = goal({ weeks: 4, earlierPlans: [{ untilWeek: week(2), weeks: 4, terms: [] }] });
    const record = { ...made, milestones: [], excused: [] };
    const entries = storyOf(record, goalStanding(made, clockAfter(2)), [], clockAfter(2));
    expect(entries.map((one) => one.kind === 'week' && one.isReplanned)).toEqual([
      false,
      true,
      false,
    ]);
  });
});
