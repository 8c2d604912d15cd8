import { MarkReviewed } from '#/components/reviews/mark-reviewed.tsx';
import { reviewTitle } from '#/components/reviews/review-words.ts';
import { LinkButton } from '#/components/ui/button.tsx';
import type { ReviewView } from '#/lib/reviews/queries.ts';

type ReviewActionsProps = { review: ReviewView; next: string | null };

/** The way on, and the end of a turn: over the page, and once more below the text where it is long. */
export function ReviewActions({ review, next }: ReviewActionsProps) {
  const { checkInId, checkInVersion, duty } = review;
  const isOpen = duty && (duty.state !== 'reviewed' || duty.changedSinceReview);
  return (
    <>
      {next && (
        <LinkButton variant="ghost" href={next}>
          Next <span aria-hidden="true">↓</span>
        </LinkButton>
      )}
      {isOpen && (
        <MarkReviewed {...{ checkInId, checkInVersion, next }} title={reviewTitle(review)} />
      )}
    </>
  );
}
