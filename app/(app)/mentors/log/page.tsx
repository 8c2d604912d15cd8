import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { DayList } from '#/components/notices/day-list.tsx';
import { OpeningRow } from '#/components/notices/opening-row.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';
import { OlderLink } from '#/components/ui/older-link.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { weekOf } from '#/lib/core/week.ts';
import { openingList } from '#/lib/reviews/opening-list.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { asMissing } from '../../_as-missing.ts';

export const metadata = { title: 'Who opened your weeks' };

const query = z.object({ after: z.string().max(512).optional() });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OpeningsPage({ searchParams }: Props) {
  const { after } = await pageParams(query, searchParams);
  const { viewer, value, now } = await readPage((db) =>
    openingList(db, { cursor: after }).catch(asMissing),
  );
  const { openings, nextCursor } = value;
  const { timeZone } = viewer;
  return (
    <AppFrame current="mentors" viewer={viewer}>
      <PageHeader
        eyebrow={<a href="/mentors">Mentors</a>}
        title="Who opened your weeks"
        lead="Written each time a mentor opens a check-in of yours. Nobody can change it."
      />
      {openings.length === 0 && (
        <EmptyState title={after ? 'Nothing older' : 'No mentor has opened a week yet'}>
          When one does, it says here who, which week, and when.
        </EmptyState>
      )}
      <DayList
        items={openings}
        at={({ openedAt }) => openedAt}
        timeZone={timeZone}
        today={now.toZonedDateTimeISO(timeZone).toPlainDate().toString()}
      >
        {(opening) => (
          <OpeningRow
            key={`${opening.checkInId} ${opening.mentorshipId} ${opening.openedAt}`}
            opening={opening}
            timeZone={timeZone}
            currentWeek={weekOf(now, timeZone)}
          />
        )}
      </DayList>
      <OlderLink href={nextCursor && `/mentors/log?after=${nextCursor}`}>Older</OlderLink>
    </AppFrame>
  );
}
