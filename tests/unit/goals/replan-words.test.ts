import { describe, expect, it } from 'vitest';
import { optionCards } from '#/components/goals/replan-options.tsx';
import { aimWords, chanceChange, chanceSpan, needWords } from '#/components/goals/replan-words.ts';
import { replanChoices } from '#/lib/pace/replan/choices.ts';
import { clockAfter, goal, metric } from '../pace/facts.ts';

it.each([
  [[0.51, 0.834, 0.7], '51% to 83% likely'],
  [[0.5, 0.501], '50% likely'],
  [[0.001, 0.999], 'under 1% to over 99% likely'],
  [[null, 0.3], '30% likely'],
  [[null], null],
  [[], null],
])('the chances of the choices %o are %s', (chances, words) => {
  expect(chanceSpan(chances)).toBe(words);
});

describe('why a goal needs a new plan', () => {
  it.each([
    [{ need: 'missed', missed: 2, chance: null }, 'Two weeks went by without a log.'],
    [{ need: 'missed', missed: 11, chance: 0.1 }, '11 weeks went by without a log.'],
    [{ need: 'unlikely', missed: 0, chance: 0.12 }, 'As it goes, its target is 12% likely.'],
    [{ need: 'unlikely', missed: 0, chance: 0.001 }, 'its target is under 1% likely.'],
    [{ need: null, missed: 0, chance: 0.9 }, 'A plan may change when the facts do.'],
  ] as const)('%o', (why, sentence) => {
    expect(needWords(why)).toContain(sentence);
  });
});

it('says what a choice does to the chance', () => {
  expect(chanceChange(0.12, 0.58)).toBe('58% likely with this plan; 12% likely as it is.');
  expect(chanceChange(0.12, 0.12)).toBe('12% likely, as now.');
  expect(chanceChange(null, 0.5)).toBe('Not enough data yet to say how likely it is.');
});

it('reads a target in the metric’s own words', () => {
  expect(aimWords(metric({ unit: '%', target: 60 }), {}, 6)).toBe('60%');
  expect(aimWords(metric({ unit: '%', target: 60 }), { target: 40 }, 6)).toBe('40%');
  const habit = metric({ kind: 'habit', target: 5, requiredShare: 0.67 });
  expect(aimWords(habit, {}, 6)).toBe('at least 5 in 4 of 6 weeks');
});

describe('the cards', () => {
  const cardsFor = (passed: number, metrics = [slow]) => {
    const facts = goal({ metrics });
    const clock = clockAfter(passed);
    const choices = replanChoices(facts, clock);
    return optionCards({ goal: { ...facts, milestones: [] } as never, choices, clock });
  };
  const slow = metric({ unit: '%', baseline: 10, target: 90 }, [12, 14, 17, 19, 22]);

  it('are the six, the same by number of weeks and by targets as the choices', () => {
    const cards = cardsFor(5);
    expect(cards.map(({ option }) => option)).toEqual([
      ...['ease', 'extend', 'split', 'pause', 'drop', 'keep'],
    ]);
    expect(cards[0]?.picks.map(({ label }) => label)).toEqual(
      cards[0]?.picks.map(({ send }) => `${(send.metrics as { target: number }[])[0]?.target}%`),
    );
    expect(cards[1]?.picks.map(({ send }) => send.weeks)).toEqual([11, 12]);
  });

  it('are fewer when its weeks are up, and when nothing can be eased', () => {
    expect(cardsFor(11).map(({ option }) => option)).toEqual(['extend', 'drop']);
    const kept = metric({ baseline: 90, target: 90 }, [80]);
    expect(cardsFor(2, [kept]).map(({ option }) => option)).toEqual([
      ...['extend', 'pause', 'drop', 'keep'],
    ]);
  });
});
