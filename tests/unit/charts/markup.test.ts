import fc from 'fast-check';
import { expect, test } from 'vitest';
import { join, label, path, tableRow } from '#/components/charts/markup.ts';

const awkward = fc
  .array(
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '</text>',
      '<script>',
      ' onload=x',
      ']]>',
      '<!--',
      'a',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));
/** What is left once the tags these functions write themselves are out of it. */
const inside = (markup: string) =>
  markup.replace(
    /<\/?(text|title|tr|th|td)( (class|x|y|scope)="[^"<>]*")*>|<path( (class|d)="[^"<>]*")*\/>/g,
    '',
  );

test('whatever the words, no tag and no quote of theirs gets through', () => {
  fc.assert(
    fc.property(awkward, awkward, awkward, (a, b, c) => {
      const markup = join(path(a, `M0 0${b}`), label(a, 1, 2, b, c), tableRow([a, b, c]));
      expect(inside(markup)).not.toMatch(/[<>"']/);
      expect(inside(markup).replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    }),
  );
});

test('a path without a shape is not drawn', () => {
  expect(path('plan', '')).toBe('');
});

test('a shortened label tells its full text', () => {
  expect(label('name', 10.04, 20, 'Run…', 'Runbook written')).toBe(
    '<text class="name" x="10" y="20"><title>Runbook written</title>Run…</text>',
  );
});
