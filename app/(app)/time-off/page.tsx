import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { TimeOffForm } from '#/components/time-off/time-off-form.tsx';
import { Card } from '#/components/ui/card.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { timeOffList } from '#/lib/time-off/queries.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { News } from './_news.tsx';
import { TimeOffCard } from './_time-off-card.tsx';

export const metadata = { title: 'Time off' };

const query = z.object({ added: z.string().optional(), removed: z.string().optional() });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TimeOffPage({ searchParams }: Props) {
  const { added, removed } = await pageParams(query, searchParams);
  const { viewer, value, now } = await readPage(timeOffList);
  const items = value?.items ?? [];
  const today = now.toZonedDateTimeISO(viewer.timeZone).toPlainDate().toString();
  const ahead = items.filter(({ toDay }) => toDay >= today).reverse();
  const past = items.filter(({ toDay }) => toDay < today);
  return (
    <AppFrame current="check-ins" viewer={viewer}>
      <PageHeader
        eyebrow={<a href="/check-ins">Check-ins</a>}
        title="Time off"
        lead="In a week with a working day off nothing is due, and your goals end a week later. Your mentors see which weeks are off, never why."
      />
      <News item={items.find(({ id }) => id === added)} isRemoved={removed !== undefined} />
      <div className="cols-main">
        <div className="stack">
          {items.length === 0 && (
            <EmptyState title="No time off yet">
              Mark a holiday, days of illness or a leave, ahead or up to 12 weeks back. Nothing of
              it counts as missed.
            </EmptyState>
          )}
          <TimeOffCard title="Now and ahead" items={ahead} />
          <TimeOffCard title="Past" items={past} />
        </div>
        <Card title="Mark days as off">
          <TimeOffForm first={today} />
        </Card>
      </div>
    </AppFrame>
  );
}
