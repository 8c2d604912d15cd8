import type { QueueItem } from '#/lib/reviews/review-list.ts';

/** The reviews on either side in the queue; of one that is not in it, the first comes next. */
export function neighbours(items: readonly QueueItem[], checkInId: string) {
  const at = items.findIndex((item) => item.checkInId === checkInId);
  const others = items.filter((item) => item.checkInId !== checkInId);
  const next = items[at + 1] ?? others[0];
  return { next: pathOf(next), previous: pathOf(at > 0 ? items[at - 1] : undefined) };
}

function pathOf(item: QueueItem | undefined): string | null {
  return item ? `/reviews/${item.checkInId}` : null;
}
