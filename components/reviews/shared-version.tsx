import { ComparedVersion } from '#/components/check-ins/compared-version.tsx';
import type { ReviewView } from '#/lib/reviews/queries.ts';
import type { SharedRevision } from '#/lib/reviews/revision-list.ts';
import { sharedDifferences } from './shared-differences.ts';

type SharedVersionProps = { revision: SharedRevision; review: ReviewView; zone: string };

/** What a mentee's log said until an edit, beside what it says now. */
export function SharedVersion({ revision, review, zone }: SharedVersionProps) {
  const fields = sharedDifferences(revision, review);
  return <ComparedVersion until={revision.replacedAt} zone={zone} fields={fields} />;
}
