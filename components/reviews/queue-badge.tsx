import { Badge } from '#/components/ui/badge.tsx';
import { confidenceWords, paceWords } from '#/lib/pace/standing-words.ts';
import type { QueueItem } from '#/lib/reviews/review-list.ts';

/** The worse of what is said and what is shown, as one badge. */
export function QueueBadge({ item }: { item: Pick<QueueItem, 'said' | 'shown'> }) {
  const { said, shown } = item;
  const isShownWorse = shown === 'behind' && said !== 'off_track' && said !== 'at_risk';
  const words = isShownWorse || said === null ? paceWords(shown) : confidenceWords(said);
  return <Badge tone={words.tone}>{words.text}</Badge>;
}
