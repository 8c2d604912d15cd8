import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { InviteForm } from '#/components/mentorships/invite-form.tsx';
import { nameOf } from '#/components/mentorships/mentorship-words.ts';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { mailsInvitations, mentorshipDetail, nameableGoals } from '#/lib/mentorships/queries.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';

export const metadata = { title: 'Invite a mentor' };

const search = z.object({ replaces: uuid.optional() });
const usual = { goals: 'all', goalIds: [], journal: true, past: false } as const;

export default async function NewMentorPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { replaces } = await pageParams(search, searchParams);
  const { viewer, value } = await readPage(async (db, now) => {
    const [goals, before] = await Promise.all([
      nameableGoals(db),
      replaces ? mentorshipDetail(db, replaces, now) : null,
    ]);
    if (replaces && before?.state !== 'active') throw new NotFound('mentorship');
    return { goals, before };
  });
  const { goals, before } = value;
  const name = before && nameOf(before);
  return (
    <AppFrame current="mentors" viewer={viewer}>
      <PageHeader
        eyebrow={<a href="/mentors">Mentors</a>}
        title={name ? `Who follows ${name}?` : 'Invite a mentor'}
        lead={
          name
            ? 'Whoever accepts takes their place, and owes an answer only to what you log from then on.'
            : 'Somebody whose questions you trust. They get a link that works once.'
        }
      />
      <InviteForm
        sharing={before?.sharing ?? { ...usual, goalIds: [] }}
        goals={goals}
        replaces={before && { id: before.id, name: name ?? '' }}
        mails={mailsInvitations()}
      />
    </AppFrame>
  );
}
