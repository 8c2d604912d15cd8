import { z } from '@hono/zod-openapi';
import { weekLine } from '#/components/dashboard/board-trail.ts';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { EndMentorship } from '#/components/mentees/end-mentorship.tsx';
import { MenteeBoard } from '#/components/mentees/mentee-board.tsx';
import { MenteeCheckIns } from '#/components/mentees/mentee-check-ins.tsx';
import { sharingWords } from '#/components/mentees/sharing-words.ts';
import { turnWords } from '#/components/mentees/turn-words.ts';
import { Badge } from '#/components/ui/badge.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { OlderLink } from '#/components/ui/older-link.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { zoneCity } from '#/lib/core/format.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { sharedDashboard } from '#/lib/dashboard/rules.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { readMentee } from './_read-mentee.ts';

export const metadata = { title: 'Mentee' };

const query = z.object({ after: z.string().max(512).optional() });

type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

/** A mentee's dashboard and check-ins, as they are shared. */
export default async function MenteePage({ params, searchParams }: Props) {
  const { id } = await pageParams(z.object({ id: uuid }), params);
  const { after } = await pageParams(query, searchParams);
  const { viewer, value, now } = await readPage((db, now) => readMentee(db, id, now, after));
  const { shared, checkIns } = value;
  const { name, timeZone } = shared.mentee;
  const board = sharedDashboard(shared, now);
  const turn = turnWords(shared);
  return (
    <AppFrame current="mentees" viewer={viewer}>
      <PageHeader
        eyebrow={
          <>
            <a href="/mentees">Mentees</a> · <bdi>{name}</bdi> · {weekLine(board)},{' '}
            {zoneCity(timeZone)}
          </>
        }
        title={board.headline}
        lead={sharingWords(shared)}
        actions={shared.owed.count > 0 && <LinkButton href="/reviews">Your reviews</LinkButton>}
        note={turn && <Badge tone={turn.tone}>{turn.text}</Badge>}
      />
      <MenteeBoard
        board={board}
        menteeName={name}
        hrefOf={(goalId) => `/mentees/${id}/goals/${goalId}`}
      />
      <MenteeCheckIns
        items={checkIns.items}
        currentWeek={board.currentWeek}
        timeZone={viewer.timeZone}
        hrefOf={({ checkInId }) => `/reviews/${checkInId}`}
      />
      <OlderLink href={checkIns.nextCursor && `/mentees/${id}?after=${checkIns.nextCursor}`}>
        Older weeks
      </OlderLink>
      <div className="actions mt-6">
        <EndMentorship mentorshipId={id} menteeName={name} />
      </div>
    </AppFrame>
  );
}
