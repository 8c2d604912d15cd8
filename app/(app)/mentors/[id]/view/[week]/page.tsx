import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { PreviewBanner } from '#/components/mentees/preview-banner.tsx';
import { spokenBy } from '#/components/mentees/spoken-by.ts';
import { readerOf } from '#/components/reviews/reader.ts';
import { ReviewBody } from '#/components/reviews/review-body.tsx';
import { reviewTitle } from '#/components/reviews/review-words.ts';
import { TurnWords } from '#/components/reviews/turn-words.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { sharedCheckInAt } from '#/lib/check-ins/reader-list.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid, week } from '#/lib/core/shapes.ts';
import { reviewOf } from '#/lib/reviews/queries.ts';
import { pageParams, readPreview } from '#/lib/web/page.ts';

export const metadata = { title: 'A check-in as your mentor sees it' };

const path = z.object({ id: uuid, week });

/** One check-in of the preview. Looking at it is no opening: nothing is written. */
export default async function CheckInAsMentorPage({ params }: { params: Promise<unknown> }) {
  const { id, week } = await pageParams(path, params);
  const { viewer, value, mentorName, now } = await readPreview(id, async (db, now) => {
    const checkInId = await sharedCheckInAt(db, id, week);
    const review = checkInId && (await reviewOf(db, checkInId, now));
    if (!review) throw new NotFound('check-in');
    return review;
  });
  const reader = readerOf(viewer, now.toString(), 'read-only');
  return (
    <AppFrame current="mentors" viewer={viewer}>
      <PreviewBanner mentorshipId={id} mentorName={mentorName} />
      <PageHeader
        eyebrow={<a href={`/mentors/${id}/view`}>All that is shared</a>}
        title={reviewTitle(value)}
        lead={<TurnWords review={value} reader={reader} />}
      />
      <ReviewBody
        review={{ ...value, threads: spokenBy(mentorName, value.threads) }}
        reader={reader}
      />
    </AppFrame>
  );
}
