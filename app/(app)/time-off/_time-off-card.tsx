import { TimeOffEntry } from '#/components/time-off/time-off-entry.tsx';
import { Card } from '#/components/ui/card.tsx';
import type { TimeOffItem } from '#/lib/time-off/queries.ts';

export function TimeOffCard({ title, items }: { title: string; items: readonly TimeOffItem[] }) {
  if (items.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="mt-2 grid">
        {items.map((item) => (
          <TimeOffEntry key={item.id} item={item} />
        ))}
      </ul>
    </Card>
  );
}
