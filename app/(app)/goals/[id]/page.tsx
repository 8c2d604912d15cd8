import { GoalActions } from '#/components/goals/goal-actions.tsx';
import { ThreeFacts } from '#/components/goals/goal-row.tsx';
import { stateWords } from '#/components/goals/goal-words.ts';
import { MilestoneList } from '#/components/goals/milestone-list.tsx';
import { PauseList } from '#/components/goals/pause-list.tsx';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { Markdown } from '#/components/markdown/markdown.tsx';
import { GoalConversation } from '#/components/reviews/goal-conversation.tsx';
import { readerOf } from '#/components/reviews/reader.ts';
import { Card } from '#/components/ui/card.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { goalWarnings, standingOf } from '#/lib/goals/rules.ts';
import { clockOf } from '../_clock.ts';
import { Closure } from './_closure.tsx';
import { MetricGrid } from './_metric-grid.tsx';
import { readGoalPage } from './_read-goal-page.ts';
import { spanLine } from './_span-line.ts';

export const metadata = { title: 'Goal' };

export default async function GoalPage({ params }: { params: Promise<unknown> }) {
  const { viewer, goal, threads, mentors, now } = await readGoalPage(params);
  const standing = standingOf(goal, clockOf(now, viewer));
  const { id, version, state } = goal;
  const isFresh = state === 'draft' || (state === 'active' && standing.weekIndex <= 1);
  const warnings = isFresh ? goalWarnings(goal, viewer.activeGoals) : [];
  return (
    <AppFrame current="goals" viewer={viewer}>
      <PageHeader
        eyebrow={
          <>
            <a href="/goals">Goals</a> · {stateWords[state]}
          </>
        }
        title={goal.title}
        lead={spanLine(goal, standing)}
        actions={<GoalActions id={id} version={version} state={state} over={standing.over} />}
      />
      <div className="stack">
        {warnings.length > 0 && (
          <Notice>
            {warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </Notice>
        )}
        <Closure goal={goal} />
        {state === 'active' && (
          <section className="card" aria-label="Where it stands">
            <ThreeFacts standing={standing} />
          </section>
        )}
        <div className={goal.metrics.length > 1 ? 'cols-main' : 'cols-2'}>
          <MetricGrid metrics={goal.metrics} standing={standing} />
          <div className="stack">
            {goal.why && (
              <Card title="Why">
                <Markdown source={goal.why} />
              </Card>
            )}
            <MilestoneList milestones={goal.milestones} standing={standing} />
            <PauseList pauses={goal.pauses} />
          </div>
        </div>
        <GoalConversation
          goal={goal}
          threads={threads}
          reader={readerOf(viewer, now.toString(), 'member')}
          at={{ door: 'goal', goalId: id, mentors }}
        />
      </div>
    </AppFrame>
  );
}
