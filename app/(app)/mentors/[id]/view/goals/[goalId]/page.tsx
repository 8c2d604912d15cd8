import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { PreviewBanner } from '#/components/mentees/preview-banner.tsx';
import { spokenBy } from '#/components/mentees/spoken-by.ts';
import { readerOf } from '#/components/reviews/reader.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { pageParams, readPreview } from '#/lib/web/page.ts';
import { GoalBody } from '../../../../../mentees/[id]/goals/[goalId]/_goal-body.tsx';
import { readSharedGoal } from '../../../../../mentees/[id]/goals/[goalId]/_read-shared-goal.ts';

export const metadata = { title: 'A goal as your mentor sees it' };

/** One goal of the preview. */
export default async function GoalAsMentorPage({ params }: { params: Promise<unknown> }) {
  const { id, goalId } = await pageParams(z.object({ id: uuid, goalId: uuid }), params);
  const { viewer, value, mentorName, now } = await readPreview(id, (db) =>
    readSharedGoal(db, id, goalId),
  );
  return (
    <AppFrame current="mentors" viewer={viewer}>
      <PreviewBanner mentorshipId={id} mentorName={mentorName} />
      <GoalBody
        goal={value.goal}
        replans={value.replans}
        threads={spokenBy(mentorName, value.threads)}
        mentorshipId={id}
        place={{ href: `/mentors/${id}/view`, name: value.goal.mentee.name }}
        now={now}
        reader={readerOf(viewer, now.toString(), 'read-only')}
      />
    </AppFrame>
  );
}
