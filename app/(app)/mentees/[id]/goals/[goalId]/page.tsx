import { z } from '@hono/zod-openapi';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { readerOf } from '#/components/reviews/reader.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { GoalBody } from './_goal-body.tsx';
import { readSharedGoal } from './_read-shared-goal.ts';

export const metadata = { title: 'Goal of a mentee' };

/** A mentee's goal, as it is shared, and what was said about it. */
export default async function MenteeGoalPage({ params }: { params: Promise<unknown> }) {
  const { id, goalId } = await pageParams(z.object({ id: uuid, goalId: uuid }), params);
  const { viewer, value, now } = await readPage((db) => readSharedGoal(db, id, goalId));
  return (
    <AppFrame current="mentees" viewer={viewer}>
      <GoalBody
        {...value}
        mentorshipId={id}
        place={{ href: `/mentees/${id}`, name: value.goal.mentee.name }}
        now={now}
        reader={readerOf(viewer, now.toString(), 'mentor')}
      />
    </AppFrame>
  );
}
