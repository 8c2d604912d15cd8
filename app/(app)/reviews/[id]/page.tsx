import type { Metadata } from 'next';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { EarlierWeeksCard } from '#/components/reviews/earlier-weeks-card.tsx';
import { OpenThreadsCard } from '#/components/reviews/open-threads-card.tsx';
import { PrivateNote } from '#/components/reviews/private-note.tsx';
import { readerOf } from '#/components/reviews/reader.ts';
import { ReviewBody } from '#/components/reviews/review-body.tsx';
import { ReviewKeys } from '#/components/reviews/review-keys.tsx';
import { reviewTitle, waitingLine } from '#/components/reviews/review-words.ts';
import { ReviewedLine } from '#/components/reviews/reviewed-line.tsx';
import { TurnWords } from '#/components/reviews/turn-words.tsx';
import { WaitingCard } from '#/components/reviews/waiting-card.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { neighbours } from './_neighbours.ts';
import { readReview } from './_read-review.ts';
import { ReviewActions } from './_review-actions.tsx';

export const metadata: Metadata = { title: 'Review' };

const queueShown = 5;

export default async function ReviewPage({ params }: { params: Promise<unknown> }) {
  const { viewer, value, now } = await readReview(params);
  const { review, queue, others } = value;
  const { checkInId, mentee } = review;
  const reader = readerOf(viewer, now.toString(), 'mentor');
  const { next, previous } = neighbours(queue.items, checkInId);
  const actions = <ReviewActions review={review} next={next} />;
  return (
    <AppFrame current="reviews" viewer={viewer}>
      <PageHeader
        eyebrow={
          <>
            <a href="/reviews">Reviews</a> · {waitingLine(queue.items, queue.total, reader.now)}
          </>
        }
        title={reviewTitle(review)}
        lead={<TurnWords review={review} reader={reader} />}
        actions={actions}
      />
      <ReviewedLine />
      <div className="cols-main">
        <div className="stack">
          <ReviewBody review={review} reader={reader} />
          <div className="actions reading-end">{actions}</div>
        </div>
        <div className="stack">
          <WaitingCard
            items={queue.items.slice(0, queueShown)}
            total={queue.total}
            current={checkInId}
            now={reader.now}
          />
          <OpenThreadsCard threads={review.openThreads} menteeName={mentee.name} />
          <PrivateNote
            checkInId={checkInId}
            memberId={viewer.memberId}
            menteeName={mentee.name}
            note={review.note}
          />
          <EarlierWeeksCard items={others} mentorshipId={review.mentorshipId} />
        </div>
      </div>
      <ReviewKeys place="review" next={next} previous={previous} />
    </AppFrame>
  );
}
