import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { QueueList, WaitingForThem } from '#/components/reviews/queue-list.tsx';
import { ReviewKeys } from '#/components/reviews/review-keys.tsx';
import { queueTitle } from '#/components/reviews/review-words.ts';
import { ReviewedLine } from '#/components/reviews/reviewed-line.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';
import { OlderLink } from '#/components/ui/older-link.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { reviewQueue, waitingOnMentee } from '#/lib/reviews/review-list.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { asMissing } from '../_as-missing.ts';

export const metadata = { title: 'Reviews' };

const query = z.object({ after: z.string().max(512).optional() });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReviewsPage({ searchParams }: Props) {
  const { after } = await pageParams(query, searchParams);
  const { viewer, value, now } = await readPage(async (db, now) => {
    const [queue, theirs] = await Promise.all([
      reviewQueue(db, { cursor: after }, now).catch(asMissing),
      waitingOnMentee(db),
    ]);
    return { queue, theirs };
  });
  const { queue, theirs } = value;
  const isEmpty = queue.items.length === 0;
  const at = now.toString();
  return (
    <AppFrame current="reviews" viewer={viewer}>
      <PageHeader
        eyebrow="Reviews"
        title={queueTitle(after ? [] : queue.items, queue.total, at)}
        lead={
          queue.total > 1 ? 'The longest wait comes first; on the same day, the riskiest.' : null
        }
        actions={
          viewer.mentees > 0 && (
            <LinkButton variant="ghost" href="/mentees">
              Mentees
            </LinkButton>
          )
        }
      />
      <ReviewedLine />
      {isEmpty && viewer.mentees === 0 && (
        <EmptyState title="You mentor nobody yet">
          When somebody invites you and you accept, their weeks come here to be read.
        </EmptyState>
      )}
      {isEmpty && viewer.mentees > 0 && (
        <EmptyState title="All reviewed">
          A week comes here as soon as one of your mentees submits it.
        </EmptyState>
      )}
      {!isEmpty && <QueueList items={queue.items} now={at} />}
      <OlderLink href={queue.nextCursor && `?after=${queue.nextCursor}`}>More</OlderLink>
      <WaitingForThem items={theirs} now={at} />
      {!isEmpty && <ReviewKeys place="queue" />}
    </AppFrame>
  );
}
