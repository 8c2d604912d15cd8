import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { test } from 'vitest';
import { Markdown } from '#/components/markdown/markdown.tsx';

const paragraph = `Six out of six **one-on-ones** for the _first_ time; [Marek](https://example.org/marek) asked to lead the migration.

> What would have happened if you had waited an hour?

1. Ana leads the release & I stay out
2. \`deploy --canary\` until she asks

`;
const journal = paragraph.repeat(Math.ceil(2500 / paragraph.length)).slice(0, 2500);

test('Markdown', async ({ bench }) => {
  await bench('2.5 KB to HTML', () => {
    renderToStaticMarkup(createElement(Markdown, { source: journal }));
  }).run();
});
