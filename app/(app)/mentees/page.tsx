import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { MenteeCard } from '#/components/mentees/mentee-card.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';
import { OlderLink } from '#/components/ui/older-link.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { menteeOverview } from '#/lib/dashboard/queries.ts';
import { sharedDashboard } from '#/lib/dashboard/rules.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { asMissing } from '../_as-missing.ts';
import { menteesTitle } from './_mentees-title.ts';

export const metadata = { title: 'Mentees' };

const query = z.object({ after: z.string().max(512).optional() });

export default async function MenteesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { after } = await pageParams(query, searchParams);
  const { viewer, value, now } = await readPage((db, now) =>
    menteeOverview(db, now, { cursor: after }).catch(asMissing),
  );
  const mentees = value.mentees
    .map((shared) => ({ shared, board: sharedDashboard(shared, now) }))
    .sort((a, b) => b.board.need - a.board.need);
  return (
    <AppFrame current="mentees" viewer={viewer}>
      <PageHeader
        title={menteesTitle(mentees)}
        lead={mentees.length > 1 ? 'Who needs you most comes first.' : undefined}
        actions={mentees.length > 0 && <LinkButton href="/reviews">Your reviews</LinkButton>}
      />
      {mentees.length === 0 && (
        <EmptyState title="You mentor nobody yet">
          Whoever wants you as a mentor invites you by e-mail, or sends you a link. Once you accept,
          their trail is here.
        </EmptyState>
      )}
      <div className="mentees">
        {mentees.map(({ shared, board }) => (
          <MenteeCard key={shared.mentorshipId} {...{ shared, board }} timeZone={viewer.timeZone} />
        ))}
      </div>
      <OlderLink href={value.nextCursor && `/mentees?after=${value.nextCursor}`}>
        More mentees
      </OlderLink>
    </AppFrame>
  );
}
