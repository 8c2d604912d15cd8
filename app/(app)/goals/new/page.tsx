import { emptyDraft } from '#/components/goals/goal-draft.ts';
import { GoalForm } from '#/components/goals/goal-form.tsx';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { addWeeks } from '#/lib/core/week-key.ts';
import { readPage } from '#/lib/web/page.ts';
import { clockOf } from '../_clock.ts';
import { mondayChoices } from '../_mondays.ts';

export const metadata = { title: 'New goal' };

export default async function NewGoalPage() {
  const { viewer, now } = await readPage(async () => null);
  const { currentWeek } = clockOf(now, viewer);
  return (
    <AppFrame current="goals" viewer={viewer}>
      <PageHeader
        eyebrow={<a href="/goals">Goals</a>}
        title="Set a goal"
        lead="One thing, in 2 to 12 weeks, with a number that shows whether it moves."
      />
      <GoalForm
        goal={null}
        initial={emptyDraft(addWeeks(currentWeek, 1))}
        memberId={viewer.memberId}
        mondays={mondayChoices(currentWeek)}
        startFixed={false}
      />
    </AppFrame>
  );
}
