import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { DayList } from '#/components/notices/day-list.tsx';
import { MarkAllRead } from '#/components/notices/mark-all-read.tsx';
import { MarkFollowed } from '#/components/notices/mark-followed.tsx';
import { NoticeRow } from '#/components/notices/notice-row.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';
import { OlderLink } from '#/components/ui/older-link.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { noticeList } from '#/lib/notifications/notice-list.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { asMissing } from '../_as-missing.ts';

export const metadata = { title: 'Inbox' };

const query = z.object({ after: z.string().max(512).optional() });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NoticesPage({ searchParams }: Props) {
  const { after } = await pageParams(query, searchParams);
  const { viewer, value, now } = await readPage((db) =>
    noticeList(db, { cursor: after }).catch(asMissing),
  );
  const { items, nextCursor } = value;
  const { timeZone, unreadNotices } = viewer;
  const newest = items[0]?.createdAt;
  return (
    <AppFrame current="notices" viewer={viewer}>
      <PageHeader
        title="Inbox"
        lead="What your mentors and mentees did. Each line leads to the place."
        actions={unreadNotices > 0 && newest && <MarkAllRead until={newest} />}
      />
      {items.length === 0 && (
        <EmptyState title={after ? 'Nothing older' : 'Nothing here yet'}>
          When somebody you work with logs a week, reviews one or writes to you, it says so here.
        </EmptyState>
      )}
      <MarkFollowed>
        <DayList
          items={items}
          at={({ createdAt }) => createdAt}
          timeZone={timeZone}
          today={now.toZonedDateTimeISO(timeZone).toPlainDate().toString()}
        >
          {(notice) => <NoticeRow key={notice.id} notice={notice} timeZone={timeZone} />}
        </DayList>
      </MarkFollowed>
      <OlderLink href={nextCursor && `/notices?after=${nextCursor}`}>Older</OlderLink>
    </AppFrame>
  );
}
