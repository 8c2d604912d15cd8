import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { pageTable } from './pages.ts';

// What the table says is asked of the running application, in tests/e2e/access.spec.ts.
it('has a row for every page, and none for a page that is gone', () => {
  const pages = globSync('app/**/page.tsx').map((path) => dirname(path));
  expect(pages.length).toBeGreaterThan(0);
  expect(Object.keys(pageTable).sort()).toEqual(pages.sort());
});
