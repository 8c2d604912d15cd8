import { z } from '@hono/zod-openapi';
import { HistoryEntry, MissedEntry, OffEntry } from '#/components/check-ins/history-entry.tsx';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { OlderLink } from '#/components/ui/older-link.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { checkInList } from '#/lib/check-ins/check-in-list.ts';
import { decodeCursor } from '#/lib/core/cursor.ts';
import { isWeekKey, weekOf } from '#/lib/core/week.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { NoCheckIns } from './_no-check-ins.tsx';
import { WordSearch } from './_word-search.tsx';

export const metadata = { title: 'Check-ins' };

const query = z.object({
  q: z.string().max(200).optional(),
  after: z.string().refine(isWeekCursor).optional(),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CheckInsPage({ searchParams }: Props) {
  const { q = '', after } = await pageParams(query, searchParams);
  const { viewer, value, now } = await readPage((db, now) =>
    checkInList(db, { query: q, cursor: after }, now),
  );
  const { items, missed, off, nextCursor } = value;
  const currentWeek = weekOf(now, viewer.timeZone);
  const entries = [
    ...items.map((item) => ({ week: item.week, item, isOff: false })),
    ...missed.map((week) => ({ week, item: null, isOff: false })),
    ...off.map((week) => ({ week, item: null, isOff: true })),
  ].sort((a, b) => (a.week < b.week ? 1 : -1));
  const older = new URLSearchParams({ ...(q && { q }), after: nextCursor ?? '' });
  return (
    <AppFrame current="check-ins" viewer={viewer}>
      <PageHeader
        title="Your weeks, as you logged them"
        actions={
          <>
            <LinkButton variant="ghost" href="/record">
              Over time
            </LinkButton>
            <LinkButton variant="ghost" href="/time-off">
              Time off
            </LinkButton>
            <LinkButton href="/check-ins/this-week">This week’s log</LinkButton>
          </>
        }
      />
      <WordSearch query={q} />
      {entries.length === 0 && <NoCheckIns query={q} isFirstPage={after === undefined} />}
      <ol className="history" aria-label="Weeks">
        {entries.map(({ week, item, isOff }) => {
          if (item) return <HistoryEntry key={week} item={item} currentWeek={currentWeek} />;
          const Entry = isOff ? OffEntry : MissedEntry;
          return <Entry key={week} week={week} currentWeek={currentWeek} />;
        })}
      </ol>
      <OlderLink href={nextCursor && `/check-ins?${older}`}>Older weeks</OlderLink>
    </AppFrame>
  );
}

function isWeekCursor(text: string): boolean {
  try {
    const [week] = decodeCursor(text, [isWeekKey]);
    return isWeekKey(week);
  } catch {
    return false;
  }
}
