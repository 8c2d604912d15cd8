import { describe, expect, it } from 'vitest';
import { type IsHidden, standingAsSeen, trailAsSeen } from '#/lib/pace/as-seen.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { trail } from '#/lib/pace/trail.ts';
import type { GoalFacts } from '#/lib/pace/types.ts';
import { clockAfter, goal, metric, week } from './facts.ts';

const nothing: IsHidden = () => false;
const through = (index: number, logged: number[] = []): IsHidden => {
  const seen = new Set(logged.map(week));
  return (one) => one <= week(index) && !seen.has(one);
};
/** Weeks 4 and 5 are seen, those before are not. */
const seen = [null, null, null, 4, 5];

describe('a goal as somebody sees it', () => {
  it('is the goal itself when no week is hidden', () => {
    const whole = goal({ metrics: [metric({}, [1, 2, 3])], said: 'on_track' });
    const clock = clockAfter(3);
    expect(standingAsSeen(whole, clock, nothing)).toEqual(goalStanding(whole, clock));
  });

  it('judges a level by its newest value, which is all that it takes', () => {
    const standing = standingAsSeen(
      goal({ metrics: [metric({}, seen)] }),
      clockAfter(5),
      through(3),
    );
    expect(standing).toMatchObject({ shown: 'on_pace', stale: false, progress: 0.5 });
  });

  it.each(['total', 'habit'] as const)(
    'gives no verdict on a %s that began in hidden weeks',
    (kind) => {
      const standing = standingAsSeen(
        goal({ metrics: [metric({ kind, target: kind === 'habit' ? 3 : 40 }, seen)] }),
        clockAfter(5),
        through(3),
      );
      expect(standing).toMatchObject({
        shown: 'no_data',
        lead: null,
        progress: null,
        stale: false,
      });
      expect(standing.metrics[0]).toMatchObject({
        status: 'no_data',
        delta: null,
        kept: null,
        minimum: null,
        buffer: null,
        stale: false,
        value: kind === 'habit' ? 5 : null,
      });
    },
  );

  it('gives that verdict when none of its own weeks is hidden', () => {
    const own = goal({ startWeek: week(4), metrics: [metric({ kind: 'total' }, seen)] });
    expect(standingAsSeen(own, clockAfter(5), through(3)).shown).toBe('ahead');
    const logged = goal({ metrics: [metric({ kind: 'total' }, [1, 1, 1])] });
    expect(standingAsSeen(logged, clockAfter(3), through(2, [1, 2])).shown).toBe('on_pace');
  });

  it('tells the chance by what is seen, and of a goal with sums or counts in hidden weeks none', () => {
    const level = metric({ id: 'l' }, [1, 1, null, 4, 5, 6]);
    const total = metric({ id: 't', kind: 'total', target: 40 }, [1, 1, null, 1, 1, 1]);
    const habit = metric({ id: 'h', kind: 'habit', target: 3 }, [1, 1, null, 1, 1, 1]);
    const as = (metrics: GoalFacts['metrics'], isHidden: IsHidden) =>
      standingAsSeen(goal({ metrics }), clockAfter(6), isHidden);
    const late = [null, null, null, 4, 5, 6];
    const levelSeen = metric({ id: 'l' }, late);
    const alone = as([levelSeen], through(3));
    expect(alone.chance).toBe(goalStanding(goal({ metrics: [levelSeen] }), clockAfter(6)).chance);
    expect(alone.chance).not.toBeNull();
    const both = as([levelSeen, total, habit], through(3, []));
    expect(both).toMatchObject({ chance: null, replan: null });
    expect(both.metrics.map(({ forecast }) => forecast === null)).toEqual([false, true, true]);
    expect(as([level, total, habit], nothing)).toMatchObject({ replan: 'unlikely' });
  });

  it('does not call a goal stale for a week that is hidden, and does for one that is not', () => {
    const none = goal({ metrics: [metric({}, [])] });
    expect(standingAsSeen(none, clockAfter(3), through(3)).stale).toBe(false);
    expect(standingAsSeen(none, clockAfter(4), through(3)).stale).toBe(true);
  });
});

it('draws nothing on hidden weeks of the trail but what is seen', () => {
  const clock = clockAfter(4);
  const standing = goalStanding(goal({}), clock);
  const logged = new Map([[week(2), { late: false }]]);
  const whole = trail([{ title: 'One', standing, milestones: [] }], logged, clock);
  const marks = trailAsSeen(whole, through(3, [2])).lanes[0]?.marks;
  expect(marks?.map(({ index, state }) => [index, state])).toEqual([
    [1, 'logged'],
    [3, 'missed'],
    [4, 'due'],
  ]);
});
