import { z } from '@hono/zod-openapi';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { goalDetail } from '#/lib/goals/queries.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';

/** The goal that a page's path names, for its viewer; else the 404 page. */
export async function readGoal(params: Promise<unknown>) {
  const { id } = await pageParams(z.object({ id: uuid }), params);
  const { viewer, value, now } = await readPage(async (db) => {
    const goal = await goalDetail(db, id);
    if (!goal) throw new NotFound('goal');
    return goal;
  });
  return { viewer, goal: value, now };
}
