import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { reviewTitle } from '#/components/reviews/review-words.ts';
import { SharedVersion } from '#/components/reviews/shared-version.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';
import { OlderLink } from '#/components/ui/older-link.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { openReview } from '#/lib/reviews/queries.ts';
import { sharedRevisions } from '#/lib/reviews/revision-list.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { asMissing } from '../../../_as-missing.ts';

export const metadata = { title: 'Earlier versions' };

const query = z.object({ after: z.string().max(512).optional() });

type Props = {
  params: Promise<unknown>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What a mentee's log said before its edits, as far as it is shared. */
export default async function ReviewRevisionsPage({ params, searchParams }: Props) {
  const { id } = await pageParams(z.object({ id: uuid }), params);
  const { after } = await pageParams(query, searchParams);
  const { viewer, value } = await readPage(async (db, now) => {
    const [review, page] = await Promise.all([
      openReview(db, id, now),
      sharedRevisions(db, id, { cursor: after }).catch(asMissing),
    ]);
    if (!review || !page) throw new NotFound('review');
    return { review, page };
  });
  const { review, page } = value;
  return (
    <AppFrame current="reviews" viewer={viewer}>
      <PageHeader
        eyebrow={`Reviews · ${reviewTitle(review)}`}
        title="What this log said before"
        lead="Each earlier version beside what it says now, where they differ."
        actions={
          <LinkButton variant="ghost" href={`/reviews/${id}`}>
            Back to the review
          </LinkButton>
        }
      />
      {page.revisions.length === 0 && <EmptyState title="There is no earlier version to read." />}
      <div className="stack">
        {page.revisions.map((revision) => (
          <SharedVersion key={revision.version} {...{ revision, review }} zone={viewer.timeZone} />
        ))}
      </div>
      <OlderLink href={page.nextCursor && `?after=${page.nextCursor}`}>Older versions</OlderLink>
    </AppFrame>
  );
}
