import { z } from '@hono/zod-openapi';
import { weekLine } from '#/components/dashboard/board-trail.ts';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { MenteeBoard } from '#/components/mentees/mentee-board.tsx';
import { MenteeCheckIns } from '#/components/mentees/mentee-check-ins.tsx';
import { PreviewBanner } from '#/components/mentees/preview-banner.tsx';
import { sharingWords } from '#/components/mentees/sharing-words.ts';
import { OlderLink } from '#/components/ui/older-link.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { uuid } from '#/lib/core/shapes.ts';
import { sharedDashboard } from '#/lib/dashboard/rules.ts';
import { pageParams, readPreview } from '#/lib/web/page.ts';
import { readMentee } from '../../../mentees/[id]/_read-mentee.ts';

export const metadata = { title: 'As your mentor sees it' };

const query = z.object({ after: z.string().max(512).optional() });

type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

/** "View as mentor": the mentee's own dashboard, read through this mentor's eyes. */
export default async function ViewAsMentorPage({ params, searchParams }: Props) {
  const { id } = await pageParams(z.object({ id: uuid }), params);
  const { after } = await pageParams(query, searchParams);
  const { viewer, value, mentorName, now } = await readPreview(id, (db, now) =>
    readMentee(db, id, now, after),
  );
  const { shared, checkIns } = value;
  const board = sharedDashboard(shared, now);
  const place = `/mentors/${id}/view`;
  return (
    <AppFrame current="mentors" viewer={viewer}>
      <PreviewBanner mentorshipId={id} mentorName={mentorName}>
        {sharingWords(shared)}
      </PreviewBanner>
      <PageHeader eyebrow={`${shared.mentee.name} · ${weekLine(board)}`} title={board.headline} />
      <MenteeBoard
        board={board}
        menteeName={shared.mentee.name}
        hrefOf={(goalId) => `${place}/goals/${goalId}`}
      />
      <MenteeCheckIns
        items={checkIns.items}
        currentWeek={board.currentWeek}
        timeZone={viewer.timeZone}
        hrefOf={({ week }) => `${place}/${week}`}
      />
      <OlderLink href={checkIns.nextCursor && `${place}?after=${checkIns.nextCursor}`}>
        Older weeks
      </OlderLink>
    </AppFrame>
  );
}
