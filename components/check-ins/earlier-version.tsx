import { Card } from '#/components/ui/card.tsx';
import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import type { EarlierContent } from '#/lib/check-ins/revision-list.ts';
import { formatMoment } from '#/lib/core/format.ts';
import { differences } from './differences.ts';
import { Version } from './version.tsx';

type EarlierVersionProps = { revision: EarlierContent; form: CheckInForm };

/** What a log said until an edit, beside what it says now. */
export function EarlierVersion({ revision, form }: EarlierVersionProps) {
  const fields = differences(revision.content, form.content, form.goals);
  return (
    <Card title={`Until ${formatMoment(revision.replacedAt, form.timeZone)}`} small>
      <ul className="compared">
        {fields.map(({ name, label, one, other }) => (
          <li key={name}>
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
