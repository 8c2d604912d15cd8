import { expect, it } from 'vitest';
import { firstWords, plainText } from '#/components/markdown/plain-text.ts';

it('takes the marks away and keeps the words', () => {
  expect(plainText('**Marek** asked to [lead](https://example.org) it\n- and _did_')).toBe(
    'Marek asked to lead it and did',
  );
});

it('tells the first paragraph, and that there is more', () => {
  expect(firstWords('Two reviews.\n\n- one\n- two')).toBe('Two reviews. …');
  expect(firstWords('  One line. ')).toBe('One line.');
  expect(firstWords('')).toBe('');
});

it('cuts after a word', () => {
  expect(firstWords('alpha beta gamma', 12)).toBe('alpha beta …');
  expect(firstWords('x'.repeat(30), 12)).toBe(`${'x'.repeat(12)} …`);
});
