import { Notice } from '#/components/ui/notice.tsx';
import { formatMoment } from '#/lib/core/format.ts';
import type { ReviewView } from '#/lib/reviews/queries.ts';
import { ChangedCard } from './changed-card.tsx';
import { FocusTarget } from './focus-target.tsx';
import { JournalCard } from './journal-card.tsx';
import type { Reader } from './reader.ts';

type ReviewBodyProps = { review: ReviewView; reader: Reader };

/**
 * One check-in as a mentor sees it: what changed, the journal, the threads. The main column only: header and side are
 * the page's. A preview gives `readerOf(viewer, now, 'read-only')`; then nothing can be written, and nothing links to
 * the mentor's own pages.
 */
export function ReviewBody({ review, reader }: ReviewBodyProps) {
  const { duty, checkInId, revisions } = review;
  return (
    <div className="stack review">
      <FocusTarget />
      {duty?.changedSinceReview && (
        <Notice tone="warn" title="Changed since the review">
          {duty.reviewedAt && `It was reviewed ${formatMoment(duty.reviewedAt, reader.timeZone)}. `}
          {revisions > 0 && reader.side === 'mentor' && (
            <a className="link" href={`/reviews/${checkInId}/revisions`}>
              Compare what it said before
            </a>
          )}
        </Notice>
      )}
      <ChangedCard review={review} reader={reader} />
      <JournalCard review={review} reader={reader} />
    </div>
  );
}
