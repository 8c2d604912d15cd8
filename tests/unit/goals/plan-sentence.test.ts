import { expect, test } from 'vitest';
import { changed } from '#/components/goals/draft-changes.ts';
import { emptyDraft, type MetricDraft } from '#/components/goals/goal-draft.ts';
import { planSentence } from '#/components/goals/plan-sentence.ts';

test.each<[string, Partial<MetricDraft>, string]>([
  [
    'a falling level',
    { name: 'Releases', baseline: '5', target: '0' },
    'about 0.6 less in “Releases”',
  ],
  [
    'a rising share',
    { name: 'In time', unit: '%', baseline: '40', target: '90' },
    'about 6.3 points more in “In time”',
  ],
  [
    'a level to keep',
    { name: 'Rating', baseline: '4', target: '4', direction: 'up' },
    'at least 4 in “Rating”',
  ],
  ['a total', { kind: 'total', name: 'Reviews', target: '10' }, '1.3 of “Reviews”'],
  [
    'a total under way',
    { kind: 'total', name: 'Reviews', baseline: '2', target: '10' },
    '1 of “Reviews”',
  ],
  [
    'a habit',
    { kind: 'habit', name: 'Coding', unit: 'h', target: '10', direction: 'down', share: '80' },
    'at most 10 h in “Coding”, in 7 of 8 weeks',
  ],
  [
    'a habit of every week',
    { kind: 'habit', name: 'Talks', target: '5', share: '100' },
    'at least 5 in “Talks”, in every week',
  ],
])('%s', (_, metric, ask) => {
  expect(sentence(metric)).toBe(
    `8 weeks, until 17 January 2027. Each week the plan asks for ${ask}.`,
  );
});

test.each<[string, Partial<MetricDraft>]>([
  ['nothing typed', {}],
  ['half a level', { baseline: '5' }],
  ['no number', { baseline: 'five', target: '0' }],
  ['a total that shrinks', { kind: 'total', baseline: '5', target: '1' }],
  ['a habit without a share', { kind: 'habit', target: '5', share: '' }],
  ['a share above all weeks', { kind: 'habit', target: '5', share: '120' }],
])('%s: no plan yet, and no made-up number', (_, metric) => {
  expect(sentence(metric)).toContain('Give a metric its numbers');
});

test.each(['', '1', '13', 'six', '2.5'])('%j weeks: asks for the weeks first', (weeks) => {
  expect(sentence({ baseline: '5', target: '0' }, weeks)).toContain('Choose 2 to 12 weeks');
});

test('several metrics stand in one sentence', () => {
  let draft = emptyDraft('2026-11-23');
  const metric = { kind: 'total', name: 'A', target: '8' } as const;
  draft = changed(draft, { type: 'metric', key: 'r1', change: metric });
  draft = changed(draft, { type: 'add-metric' });
  draft = changed(draft, { type: 'metric', key: 'r2', change: { ...metric, name: 'B' } });
  expect(planSentence(draft)).toContain('asks for 1 of “A”; and 1 of “B”.');
});

function sentence(change: Partial<MetricDraft>, weeks = '8'): string {
  const draft = changed(emptyDraft('2026-11-23'), { type: 'metric', key: 'r1', change });
  return planSentence(changed(draft, { type: 'field', field: 'weeks', value: weeks }));
}
