import { Badge } from '#/components/ui/badge.tsx';
import { confidenceWords, paceWords } from '#/lib/pace/standing-words.ts';
import type { QueueItem } from '#/lib/reviews/review-list.ts';

/** The worse of what is said and what is shown, as one badge; where all is well, what the numbers show. */
export function QueueBadge({ item }: { item: Pick<QueueItem, 'said' | 'shown'> }) {
  const { said, shown } = item;
  const isWorried = said === 'off_track' || said === 'at_risk';
  const isAllSaid = said === 'on_track' && shown === 'no_data';
  const words = isWorried || isAllSaid ? confidenceWords(said) : paceWords(shown);
  return <Badge tone={words.tone}>{words.text}</Badge>;
}
