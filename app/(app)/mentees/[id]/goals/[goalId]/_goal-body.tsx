import type { Temporal } from 'temporal-polyfill';
import { ThreeFacts } from '#/components/goals/goal-row.tsx';
import { stateWords } from '#/components/goals/goal-words.ts';
import { MetricPanel } from '#/components/goals/metric-panel.tsx';
import { MilestoneList } from '#/components/goals/milestone-list.tsx';
import { PauseList } from '#/components/goals/pause-list.tsx';
import { PlanHistory } from '#/components/goals/plan-history.tsx';
import { Markdown } from '#/components/markdown/markdown.tsx';
import { menteeSpanLine } from '#/components/mentees/span-line.ts';
import type { Reader } from '#/components/reviews/reader.ts';
import { firstName } from '#/components/reviews/thread-words.ts';
import { Card } from '#/components/ui/card.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { dueClock } from '#/lib/core/week.ts';
import type { SharedGoal } from '#/lib/goals/access.ts';
import type { ReplanItem } from '#/lib/goals/replan-list.ts';
import { sharedStandingOf } from '#/lib/goals/rules.ts';
import type { Thread } from '#/lib/reviews/thread-list.ts';
import { Closure } from '../../../../goals/[id]/_closure.tsx';
import { Ending } from '../../../../goals/[id]/_ending.tsx';
import { GoalTalk } from './_goal-talk.tsx';

type GoalBodyProps = {
  goal: SharedGoal;
  replans: ReplanItem[];
  threads: Thread[];
  mentorshipId: string;
  place: { href: string; name: string };
  now: Temporal.Instant;
  reader: Reader;
};

/** The page of a shared goal: for its mentor, and in the mentee's preview of it. */
export function GoalBody(props: GoalBodyProps) {
  const { goal, replans, threads, mentorshipId, place, now, reader } = props;
  const { mentee } = goal;
  const clock = dueClock(now, mentee.dueRules, mentee.timeZone);
  const { standing, isPartlyHidden } = sharedStandingOf(goal, clock);
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <a href={place.href}>{place.name}</a> · {stateWords[goal.state]}
          </>
        }
        title={goal.title}
        lead={menteeSpanLine(goal, standing)}
      />
      <div className="stack">
        {isPartlyHidden ? <Closure goal={goal} /> : <Ending {...{ goal, standing }} />}
        {goal.state === 'active' && (
          <section className="card" aria-label="Where it stands">
            <ThreeFacts
              standing={standing}
              sayer={firstName(mentee.name)}
              isPartlyHidden={isPartlyHidden}
            />
          </section>
        )}
        <div className={goal.metrics.length > 1 ? 'cols-main' : 'cols-2'}>
          <div className="metric-grid">
            <h2 className="sr-only">Metrics</h2>
            {goal.metrics.map((metric, i) => {
              const own = standing.metrics[i];
              return (
                own && (
                  <MetricPanel
                    key={metric.id}
                    {...{ metric, isPartlyHidden }}
                    goal={standing}
                    standing={own}
                  />
                )
              );
            })}
            {goal.metrics.length === 0 && (
              <p className="text-soft">This goal has no number to show.</p>
            )}
          </div>
          <div className="stack">
            {goal.why && (
              <Card title="Why">
                <Markdown source={goal.why} />
              </Card>
            )}
            <MilestoneList milestones={goal.milestones} standing={standing} />
            <PauseList pauses={goal.pauses} />
            <PlanHistory
              {...{ goal, replans }}
              currentWeek={clock.currentWeek}
              sayer={firstName(mentee.name)}
            />
          </div>
        </div>
        <GoalTalk {...{ goal, threads, mentorshipId, reader }} />
      </div>
    </>
  );
}
