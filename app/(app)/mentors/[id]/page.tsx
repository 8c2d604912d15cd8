import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { StateBadge } from '#/components/mentorships/mentor-row.tsx';
import { firstName, nameOf } from '#/components/mentorships/mentorship-words.ts';
import { SharingForm } from '#/components/mentorships/sharing-form.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { mentorshipDetail, nameableGoals } from '#/lib/mentorships/queries.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { Ended } from './_ended.tsx';
import { Invitation } from './_invitation.tsx';
import { Parting } from './_parting.tsx';

export const metadata = { title: 'Mentor' };

const path = z.object({ id: uuid });

export default async function MentorPage({ params }: { params: Promise<unknown> }) {
  const { id } = await pageParams(path, params);
  const { viewer, value } = await readPage(async (db, now) => {
    const [mentorship, goals] = await Promise.all([
      mentorshipDetail(db, id, now),
      nameableGoals(db),
    ]);
    if (!mentorship) throw new NotFound('mentorship');
    return { mentorship, goals };
  });
  const { mentorship, goals } = value;
  const { state, sharing, version } = mentorship;
  const { timeZone } = viewer;
  const name = nameOf(mentorship);
  return (
    <AppFrame current="mentors" viewer={viewer}>
      <PageHeader
        eyebrow={<a href="/mentors">Mentors</a>}
        title={name}
        lead={<StateBadge mentorship={mentorship} timeZone={timeZone} />}
        actions={
          state === 'active' && (
            <LinkButton variant="ghost" href={`/mentors/${id}/view`}>
              View as {firstName(name)}
            </LinkButton>
          )
        }
      />
      <div className="cols-main">
        <div className="stack">
          {state === 'invited' && <Invitation mentorship={mentorship} timeZone={timeZone} />}
          {state === 'ended' && <Ended mentorship={mentorship} timeZone={timeZone} />}
          {state !== 'ended' && (
            <Card title={state === 'active' ? 'What they see' : 'What they will see'}>
              <SharingForm
                {...{ id, version, sharing, goals }}
                who={state === 'active' ? firstName(name) : 'They'}
              />
            </Card>
          )}
        </div>
        {state === 'active' && <Parting id={id} name={name} />}
      </div>
    </AppFrame>
  );
}
