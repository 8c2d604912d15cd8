import { expect, it } from 'vitest';
import { thenWords, valueWords } from '#/components/goals/story-words.ts';
import type { MetricRecord } from '#/lib/goals/access.ts';
import { metric } from '../pace/facts.ts';

const of = (facts: Partial<MetricRecord>) => metric(facts) as MetricRecord;
const told = { metricId: 'm', value: 3, plannedValue: 4, pace: 'behind', chance: null } as const;

it('says of a total what the week added', () => {
  expect(valueWords(3, of({ kind: 'total', unit: 'pages' }))).toBe('+3 pages');
  expect(valueWords(0, of({ kind: 'total' }))).toBe('0');
  expect(valueWords(72, of({ unit: '%' }))).toBe('72%');
});

it('says what was told when it was logged', () => {
  expect(thenWords(told, of({}))).toBe('plan 4, behind');
  expect(thenWords({ ...told, chance: 0.804, pace: 'on_pace' }, of({}))).toBe(
    'plan 4, on pace, 80% likely',
  );
  expect(thenWords({ ...told, chance: 1 }, of({ kind: 'total' }))).toBe('plan 4 in all, behind');
  expect(thenWords(told, of({ kind: 'habit', direction: 'down' }))).toBe('at most 4, behind');
  expect(thenWords({ ...told, plannedValue: null, pace: null }, of({}))).toBe('');
});
