import { describe, expect, it } from 'vitest';
import { sharedDifferences } from '#/components/reviews/shared-differences.ts';
import type { ReviewView } from '#/lib/reviews/queries.ts';
import type { SharedRevision } from '#/lib/reviews/revision-list.ts';

const journal = { wins: 'One', blockers: '', learned: '', focus: '', lastFocusOutcome: null };
const value = { metricId: 'm', name: 'Hours', unit: 'h', value: 3 };
const goal = { id: 'g', title: 'Code less', confidence: 'on_track', nextChange: '' };
const earlier = { version: 1, replacedAt: '', journal, goals: [{ ...goal, values: [value] }] };
const view = (given: object) =>
  ({
    journal,
    goals: [{ id: 'g', said: 'on_track', nextChange: '', metrics: [{ id: 'm', now: 3 }] }],
    ...given,
  }) as unknown as ReviewView;
const differ = (given: object) => sharedDifferences(earlier as SharedRevision, view(given));

describe('what an earlier version of a shared log said', () => {
  it('is nothing where it says the same', () => {
    expect(differ({})).toEqual([]);
  });

  it('is shown in words where it differs', () => {
    const now = { ...journal, wins: 'Two', lastFocusOutcome: 'done' };
    expect(differ({ journal: now })).toEqual([
      { key: 'wins', label: 'Wins', one: 'One', other: 'Two' },
      { key: 'outcome', label: 'The focus before', one: '', other: 'Done' },
    ]);
    const metrics = [{ id: 'm', now: null }];
    const other = { id: 'g', said: 'at_risk', nextChange: 'Say no.', metrics };
    expect(differ({ goals: [other] }).map(({ one, other }) => [one, other])).toEqual([
      ['On track', 'At risk'],
      ['', 'Say no.'],
      ['3 h', ''],
    ]);
  });

  it('bears that a goal is not part of the week any more', () => {
    expect(differ({ goals: [] }).map(({ label }) => label)).toEqual([
      'Code less: how sure',
      'Hours',
    ]);
  });
});
