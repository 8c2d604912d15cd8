import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWeeks, weekKey, weekRange } from '#/lib/core/week.ts';
import { effectsOf, type StartedGoal } from '#/lib/time-off/effects/rules.ts';

const monday = weekKey('2026-11-16');
const clock = { currentWeek: monday, nextDueWeek: monday, lastDueWeek: addWeeks(monday, -1) };
const at = (offset: number) => addWeeks(monday, offset);

function started(more: Partial<StartedGoal> = {}): StartedGoal {
  return {
    ...{ id: 'g', title: 'Hand over', state: 'active', startWeek: at(-2), weeks: 6 },
    ...{ closedWeek: null, pauses: [], earlierPlans: [], lastLogged: null },
    ...more,
  };
}

const effects = (goal: StartedGoal, weeks: number[], others: number[] = []) =>
  effectsOf({ weeks: weeks.map(at), others: others.map(at) }, [goal], clock);

describe('what time off does to a goal', () => {
  it('moves its end by each week in it, and back without', () => {
    expect(effects(started(), [1, 2])).toEqual({
      moves: [{ goalId: 'g', title: 'Hand over', endWeek: at(5) }],
      movesBack: [{ goalId: 'g', title: 'Hand over', endWeek: at(3) }],
      missedWithout: [],
      cutWithout: [],
    });
  });

  it('is nothing for a goal that is over before, or begins after', () => {
    expect(effects(started(), [4]).moves).toEqual([]);
    expect(effects(started({ startWeek: at(3) }), [2]).moves).toEqual([]);
  });

  it('counts a week once that is off twice, or paused too', () => {
    expect(effects(started(), [1], [1]).moves).toEqual([]);
    expect(effects(started(), [1, 2], [1]).moves).toMatchObject([{ endWeek: at(5) }]);
    const paused = started({ pauses: [{ fromWeek: at(1), untilWeek: at(2) }] });
    expect(effects(paused, [1]).moves).toEqual([]);
    expect(effects(paused, [1, 2]).moves).toMatchObject([{ endWeek: at(5) }]);
  });

  it('goes by the length of the plan in force', () => {
    const earlierPlans = [{ untilWeek: at(1), weeks: 4, terms: [] }];
    expect(effects(started({ earlierPlans }), [1]).moves).toMatchObject([{ endWeek: at(2) }]);
  });

  it('tells which weeks would be missed without it', () => {
    expect(effects(started(), [-1, 0, 1]).missedWithout).toEqual([at(-1)]);
    expect(effects(started(), [-1], [-1]).missedWithout).toEqual([]);
  });

  it('tells of logs that lie after the end without it, of a closed goal too', () => {
    const goal = { startWeek: at(-7), lastLogged: at(-1) };
    expect(effects(started(goal), [-4]).cutWithout).toMatchObject([{ endWeek: at(-2) }]);
    const closed = started({ ...goal, state: 'closed', closedWeek: at(-1) });
    expect(effects(closed, [-4])).toMatchObject({ moves: [], cutWithout: [{ endWeek: at(-2) }] });
  });

  it('leaves a goal that it moves as many weeks as before', () => {
    const some = fc
      .uniqueArray(fc.integer({ min: -4, max: 12 }), { maxLength: 10 })
      .map((offsets) => offsets.sort((a, b) => a - b));
    fc.assert(
      fc.property(some, some, (weeks, others) => {
        const off = new Set([...weeks, ...others].map(at));
        for (const { endWeek } of effects(started(), weeks, others).moves) {
          const counted = weekRange(at(-2), endWeek).filter((week) => !off.has(week));
          expect(counted).toHaveLength(6);
        }
      }),
    );
  });
});
