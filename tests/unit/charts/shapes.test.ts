import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChartTable } from '#/components/charts/chart-table.tsx';
import { Drawing } from '#/components/charts/drawing.tsx';
import { join, label, link, path, tableText } from '#/components/charts/shapes.ts';

const draw = (shapes: string) =>
  renderToStaticMarkup(createElement(Drawing, { shapes, viewBox: '0 0 9 9' }));

test('a path without a shape is not drawn', () => {
  expect(draw(join(path('plan', ''), path('done', '')))).toBe(
    '<svg aria-hidden="true" viewBox="0 0 9 9"></svg>',
  );
});

test('a shortened label tells its full text', () => {
  expect(draw(label('name', 10.04, 20, 'Run…', 'Runbook written'))).toContain(
    '<text class="name" x="10" y="20"><title>Runbook written</title>Run…</text>',
  );
});

test('words that hold tabs and line ends do not break the drawing or the table', () => {
  expect(draw(label('name', 1, 2, 'One\ttwo\nthree'))).toContain('>One two three</text>');
  const rows = tableText([
    ['Goal', 'Missed'],
    ['One\ttwo\nthree', 'none'],
  ]);
  const table = renderToStaticMarkup(createElement(ChartTable, { summary: '', caption: '', rows }));
  expect(table).toContain('<tr><th scope="row">One two three</th><td>none</td></tr></tbody>');
});

test('words stay words, whatever they look like', () => {
  const shapes = join(
    path('plan', 'M0 0h1'),
    label('name', 1, 2, '</text><script>', '"><img onload=x>'),
  );
  expect(draw(shapes)).toBe(
    '<svg aria-hidden="true" viewBox="0 0 9 9"><path class="plan" d="M0 0h1"></path><text class="name" x="1" y="2"><title>&quot;&gt;&lt;img onload=x&gt;</title>&lt;/text&gt;&lt;script&gt;</text></svg>',
  );
});

test('a link opens what it names, and words stay words in it too', () => {
  const stone = { to: 'm1', d: 'M0 0h1', x: 1.04, y: 2, words: 'Ru…', full: '<b>Runbook</b>\t' };
  const shapes = link('stone', stone);
  const drawing = createElement(Drawing, { shapes, base: '/goals/g#milestone-' });
  expect(renderToStaticMarkup(drawing)).toBe(
    '<svg role="group"><a href="/goals/g#milestone-m1"><title>&lt;b&gt;Runbook&lt;/b&gt; </title><path class="stone" d="M0 0h1"></path><text x="1" y="2">Ru…</text></a></svg>',
  );
  expect(link('stone', { ...stone, words: 'Whole', full: 'Whole' })).toContain('Whole\t\tm1');
});
