import { describe, expect, it, test } from 'vitest';
import {
  absenceProblem,
  assertActive,
  assertInvited,
  sharingSentences,
} from '#/lib/mentorships/rules.ts';

describe('what a choice comes to', () => {
  const all = { goals: 'all', journal: true, past: true } as const;
  const seen = (sharing: Parameters<typeof sharingSentences>[0], named: number | null = 0) =>
    sharingSentences(sharing, named).filter((one) => one.seen).length;

  it('changes with each of the three choices', () => {
    const choices = [true, false].flatMap((journal) =>
      [true, false].flatMap((past) => [
        sharingSentences({ goals: 'all', journal, past }, 0),
        sharingSentences({ goals: 'named', journal, past }, 2),
      ]),
    );
    const texts = choices.map((sentences) => sentences.map(({ text }) => text).join(' '));
    expect(new Set(texts).size).toBe(8);
  });

  it('says what is seen before what is not', () => {
    const sentences = sharingSentences({ goals: 'named', journal: false, past: false }, 0);
    expect(sentences.map((one) => one.seen)).toEqual([true, false, false, false]);
    expect(sentences.map(({ text }) => text)).toContain('Not a word of the journal.');
  });

  it('never says that something is seen when nothing is named', () => {
    expect(seen(all)).toBe(3);
    expect(seen({ ...all, goals: 'named' }, 0)).toBe(2);
    expect(seen({ ...all, goals: 'named' }, 1)).toBe(3);
  });

  it('does not tell whoever is invited how many goals there are', () => {
    const text = JSON.stringify(sharingSentences({ ...all, goals: 'named' }, null));
    expect(text).not.toMatch(/\d/);
  });
});

describe('an absence', () => {
  test.each(['2026-11-21', '2027-11-21'])('until %s is fine', (until) => {
    expect(absenceProblem(until, '2026-11-20')).toBeNull();
  });
  test.each(['2026-11-20', '2026-11-19', '2027-11-22'])('until %s is refused', (until) => {
    expect(absenceProblem(until, '2026-11-20')).toMatch(/^Choose a day/);
  });
});

it('only an open invitation is sent again or taken back, only an active mentorship ends', () => {
  expect(() => assertInvited('invited')).not.toThrow();
  expect(() => assertInvited('active')).toThrow('was accepted already');
  expect(() => assertInvited('ended')).toThrow('taken back');
  expect(() => assertActive('active')).not.toThrow();
  expect(() => assertActive('invited')).toThrow('Nobody has accepted');
  expect(() => assertActive('ended')).toThrow('has ended already');
});
