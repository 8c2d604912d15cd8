import { z } from '@hono/zod-openapi';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { menteeCheckIns } from '#/lib/reviews/check-in-list.ts';
import { openReview } from '#/lib/reviews/queries.ts';
import { reviewQueue } from '#/lib/reviews/review-list.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';

const othersShown = 6;

/** The check-in that a page's path names as its mentor sees it, and what lies beside it; else the 404 page. */
export async function readReview(params: Promise<unknown>) {
  const { id } = await pageParams(z.object({ id: uuid }), params);
  return readPage(async (db, now) => {
    const [review, queue] = await Promise.all([openReview(db, id, now), reviewQueue(db, {}, now)]);
    if (!review) throw new NotFound('review');
    const weeks = await menteeCheckIns(db, review.mentorshipId);
    const others = weeks.items.filter(({ checkInId }) => checkInId !== id).slice(0, othersShown);
    return { review, queue, others };
  });
}
