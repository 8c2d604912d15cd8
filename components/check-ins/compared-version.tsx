import { Card } from '#/components/ui/card.tsx';
import { formatMoment } from '#/lib/core/format.ts';
import { Version } from './version.tsx';

type ComparedVersionProps = {
  /** ISO instant: until when it said the one. */
  until: string;
  zone: string;
  fields: readonly { key: string; label: string; one: string; other: string }[];
};

/** What a log said until an edit, beside what it says now. */
export function ComparedVersion({ until, zone, fields }: ComparedVersionProps) {
  return (
    <Card title={`Until ${formatMoment(until, zone)}`} small>
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
