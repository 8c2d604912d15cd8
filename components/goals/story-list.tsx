import { Card } from '#/components/ui/card.tsx';
import type { MetricRecord } from '#/lib/goals/access.ts';
import type { StoryEntry } from './story-entries.ts';
import { StoryRestEntry, StoryWeekEntry } from './story-week.tsx';

type StoryListProps = { entries: readonly StoryEntry[]; metrics: readonly MetricRecord[] };

/** The goal's weeks from the first to the latest, to be read as a story. Nothing before it begins. */
export function StoryList({ entries, metrics }: StoryListProps) {
  if (entries.length === 0) return null;
  return (
    <Card title="Week by week" id="weeks" className="long">
      <ol className="story">
        {entries.map((entry) =>
          entry.kind === 'week' ? (
            <StoryWeekEntry key={entry.week} entry={entry} metrics={metrics} />
          ) : (
            <StoryRestEntry key={entry.from} entry={entry} />
          ),
        )}
      </ol>
    </Card>
  );
}
