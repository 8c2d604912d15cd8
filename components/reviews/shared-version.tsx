import { Version } from '#/components/check-ins/version.tsx';
import { Card } from '#/components/ui/card.tsx';
import { formatMoment } from '#/lib/core/format.ts';
import type { ReviewView } from '#/lib/reviews/queries.ts';
import type { SharedRevision } from '#/lib/reviews/revision-list.ts';
import { sharedDifferences } from './shared-differences.ts';

type SharedVersionProps = { revision: SharedRevision; review: ReviewView; zone: string };

/** What a mentee's log said until an edit, beside what it says now. */
export function SharedVersion({ revision, review, zone }: SharedVersionProps) {
  const fields = sharedDifferences(revision, review);
  return (
    <Card title={`Until ${formatMoment(revision.replacedAt, zone)}`} small>
      <ul className="compared">
        {fields.map(({ key, label, one, other }) => (
          <li key={key}>
            <h3>{label}</h3>
            <div className="versions">
              <Version title="Then" text={one} />
              <Version title="Now" text={other} />
            </div>
          </li>
        ))}
      </ul>
      {fields.length === 0 && <p className="text-soft">It said what it says now.</p>}
    </Card>
  );
}
