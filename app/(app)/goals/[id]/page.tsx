import { ThreeFacts } from '#/components/goals/goal-row.tsx';
import { MilestoneList } from '#/components/goals/milestone-list.tsx';
import { PlanHistory } from '#/components/goals/plan-history.tsx';
import { GoalReplan } from '#/components/goals/replan-card.tsx';
import { storyOf } from '#/components/goals/story-entries.ts';
import { StoryList } from '#/components/goals/story-list.tsx';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { Markdown } from '#/components/markdown/markdown.tsx';
import { GoalConversation } from '#/components/reviews/goal-conversation.tsx';
import { readerOf } from '#/components/reviews/reader.ts';
import { Card } from '#/components/ui/card.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { goalWarnings, standingOf } from '#/lib/goals/rules.ts';
import { clockOf } from '../_clock.ts';
import { Ending } from './_ending.tsx';
import { GoalHead } from './_goal-head.tsx';
import { Jump } from './_jump.tsx';
import { MetricGrid } from './_metric-grid.tsx';
import { readGoalPage } from './_read-goal-page.ts';

export const metadata = { title: 'Goal' };

export default async function GoalPage({ params }: { params: Promise<unknown> }) {
  const { viewer, goal, replans, logs, threads, mentors, now } = await readGoalPage(params);
  const clock = clockOf(now, viewer);
  const standing = standingOf(goal, clock);
  const story = storyOf(goal, standing, logs, clock);
  const { id, state, metrics, milestones } = goal;
  const isFresh = state === 'draft' || (state === 'active' && standing.weekIndex <= 1);
  const warnings = isFresh ? goalWarnings(goal, viewer.activeGoals) : [];
  return (
    <AppFrame current="goals" viewer={viewer}>
      <GoalHead goal={goal} standing={standing} />
      <div className="stack">
        <Jump weeks={story.length} milestones={milestones.length} hasTalk={threads.length > 0} />
        {warnings.length > 0 && (
          <Notice>
            {warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </Notice>
        )}
        <GoalReplan {...{ goal, standing }} currentWeek={clock.currentWeek} />
        <Ending goal={goal} standing={standing} />
        {state === 'active' && (
          <section className="card" aria-label="Where it stands">
            <ThreeFacts standing={standing} />
          </section>
        )}
        <div className={metrics.length > 1 ? 'cols-main' : 'cols-2'}>
          <MetricGrid goal={goal} standing={standing} />
          <div className="stack">
            {goal.why && (
              <Card title="Why">
                <Markdown source={goal.why} />
              </Card>
            )}
            <MilestoneList milestones={milestones} standing={standing} />
          </div>
        </div>
        <PlanHistory {...{ goal, replans }} currentWeek={clock.currentWeek} />
        <StoryList entries={story} metrics={metrics} />
        <div id="talk" className="empty:hidden">
          <GoalConversation
            goal={goal}
            threads={threads}
            reader={readerOf(viewer, now.toString(), 'member')}
            at={{ door: 'goal', goalId: id, mentors }}
          />
        </div>
      </div>
    </AppFrame>
  );
}
