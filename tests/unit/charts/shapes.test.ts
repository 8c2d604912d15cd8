import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Drawing } from '#/components/charts/drawing.tsx';
import { join, label, path } from '#/components/charts/shapes.ts';

test('a path without a shape is not drawn', () => {
  expect(path('plan', '')).toEqual([]);
});

test('a shortened label tells its full text', () => {
  expect(label('name', 10.04, 20, 'Run…', 'Runbook written')).toEqual([
    ['name', 'Run…', 10, 20, 'Runbook written'],
  ]);
});

test('words stay words, whatever they look like', () => {
  const shapes = join(
    path('plan', 'M0 0h1'),
    label('name', 1, 2, '</text><script>', '"><img onload=x>'),
  );
  const drawn = renderToStaticMarkup(createElement(Drawing, { shapes, viewBox: '0 0 9 9' }));
  expect(drawn).toBe(
    '<svg aria-hidden="true" viewBox="0 0 9 9"><path class="plan" d="M0 0h1"></path><text class="name" x="1" y="2"><title>&quot;&gt;&lt;img onload=x&gt;</title>&lt;/text&gt;&lt;script&gt;</text></svg>',
  );
});
