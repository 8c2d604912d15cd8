import { QuarterBars } from '#/components/charts/quarter-bars.tsx';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { formatDay } from '#/lib/core/format.ts';
import { recordFacts } from '#/lib/dashboard/record-list.ts';
import { quarterEnd, quarterOf, quarterWords } from '#/lib/pace/record/quarters.ts';
import { recordTitle } from '#/lib/pace/record/words.ts';
import { type Quarter, recordOf } from '#/lib/pace/record.ts';
import { readPage } from '#/lib/web/page.ts';
import { clockOf } from '../goals/_clock.ts';
import { LookingBack } from './_looking-back.tsx';

export const metadata = { title: 'Over time' };

export default async function RecordPage() {
  const { viewer, value, now } = await readPage((db, now) => recordFacts(db, now));
  const clock = clockOf(now, viewer);
  const quarters = recordOf(value, clock);
  const ends = formatDay(quarterEnd(quarterOf(clock.currentWeek)));
  return (
    <AppFrame current="goals" viewer={viewer}>
      <PageHeader
        eyebrow={
          <>
            <a href="/goals">Goals</a> · Over time
          </>
        }
        title={quarters.length === 0 ? 'Quarter by quarter' : recordTitle(quarters)}
      />
      {quarters.length === 0 ? (
        <EmptyState
          title={`Your first quarter ends on ${ends}`}
          action={<LinkButton href="/goals/new">Set a goal</LinkButton>}
        >
          Weeks logged, goals closed, and how right you and the forecast were: it gathers here once
          a week was due.
        </EmptyState>
      ) : (
        <div className="stack">
          <Card title="Weeks logged">
            <div className="mt-2.5">
              <QuarterBars
                quarters={quarters.map((one) => ({ ...one, label: labelOf(one) }))}
                caption="Weeks logged, quarter by quarter"
                csv="/api/v1/record.csv"
              />
            </div>
          </Card>
          <LookingBack quarters={quarters} />
        </div>
      )}
    </AppFrame>
  );
}

function labelOf({ quarter, underWay }: Quarter): string {
  return underWay ? `${quarterWords(quarter)}, so far` : quarterWords(quarter);
}
