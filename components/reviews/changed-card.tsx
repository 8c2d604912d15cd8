import { focusWords } from '#/components/check-ins/log-setup.ts';
import { Markdown } from '#/components/markdown/markdown.tsx';
import { Badge } from '#/components/ui/badge.tsx';
import { Card } from '#/components/ui/card.tsx';
import type { ReviewedGoal, ReviewView } from '#/lib/reviews/queries.ts';
import { Commentable } from './commentable.tsx';
import { GoalChange } from './goal-change.tsx';
import type { Reader, Subject } from './reader.ts';
import { changedTitle, weekBefore, worryWords } from './review-words.ts';
import { ThreadList } from './thread-list.tsx';
import { threadsOn } from './thread-words.ts';

type ChangedCardProps = { review: ReviewView; reader: Reader };

const focusTones = { done: 'pine', partly: 'amber', not_yet: 'plain' } as const;

/** What is different from the week before, above all text. */
export function ChangedCard({ review, reader }: ChangedCardProps) {
  const { goals, journal, lastFocus } = review;
  const worry = worryWords(goals);
  return (
    <Card
      title={changedTitle(review)}
      aside={worry && <Badge tone={worry.tone}>{worry.text}</Badge>}
      className="parts"
    >
      {goals.length === 0 && (
        <p className="text-soft">No goal that you share was part of this week.</p>
      )}
      {goals.map((goal) => (
        <GoalPart key={goal.id} {...{ goal, review, reader }} />
      ))}
      {lastFocus && (
        <div className="part">
          <div className="said-on">
            <h3>The focus set in {weekBefore(review, lastFocus.week)}</h3>
            {journal?.lastFocusOutcome && (
              <Badge tone={focusTones[journal.lastFocusOutcome]}>
                {focusWords[journal.lastFocusOutcome]}
              </Badge>
            )}
          </div>
          <div className="quote quoted">
            <Markdown source={lastFocus.text} />
          </div>
        </div>
      )}
    </Card>
  );
}

function GoalPart({ goal, review, reader }: ChangedCardProps & { goal: ReviewedGoal }) {
  const { checkInId, mentee, mentorshipId, goals } = review;
  const writes = reader.side === 'mentor';
  const title = (
    <h3 dir="auto">
      {writes ? <a href={`/mentees/${mentorshipId}/goals/${goal.id}`}>{goal.title}</a> : goal.title}
      {goal.weekNumber > 0 && (
        <i>
          {' '}
          week {goal.weekNumber} of {goal.weeks}
        </i>
      )}
    </h3>
  );
  return (
    <div className="part">
      <Commentable
        id={`on-${checkInId}-${goal.id}`}
        name={goal.title}
        heading={title}
        write={
          writes
            ? {
                at: { door: 'review', checkInId },
                subjects: subjectsOf(goal),
                writer: { memberId: reader.memberId, name: reader.name },
                menteeName: mentee.name,
              }
            : null
        }
      >
        <GoalChange
          goal={goal}
          isFirst={goal === goals.find(({ metrics }) => metrics.length > 0)}
        />
        <ThreadList
          threads={threadsOn(review.threads, { goalId: goal.id })}
          label={`Comments on ${goal.title}`}
          reader={reader}
          named="parts"
        />
      </Commentable>
    </div>
  );
}

/** What of a goal a thread can be about: itself, its metrics, its milestones. */
export function subjectsOf(goal: {
  id: string;
  metrics: readonly { id: string; name: string }[];
  milestones: readonly { id: string; title: string }[];
}): Subject[] {
  const goalId = goal.id;
  return [
    { anchor: 'goal', goalId, name: 'The goal as a whole' },
    ...goal.metrics.map(({ id, name }) => ({
      anchor: 'metric' as const,
      goalId,
      metricId: id,
      name: `Metric: ${name}`,
    })),
    ...goal.milestones.map(({ id, title }) => ({
      anchor: 'milestone' as const,
      goalId,
      milestoneId: id,
      name: `Milestone: ${title}`,
    })),
  ];
}
