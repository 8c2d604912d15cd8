import { Commentable } from '#/components/reviews/commentable.tsx';
import type { Reader, Subject } from '#/components/reviews/reader.ts';
import { ThreadList } from '#/components/reviews/thread-list.tsx';
import type { SharedGoal } from '#/lib/goals/access.ts';
import type { Thread } from '#/lib/reviews/thread-list.ts';

type GoalTalkProps = {
  goal: SharedGoal;
  threads: Thread[];
  mentorshipId: string;
  reader: Reader;
};

/** What was said about the goal, its metrics and milestones, and the box to say more. */
export function GoalTalk({ goal, threads, mentorshipId, reader }: GoalTalkProps) {
  const isMentor = reader.side === 'mentor';
  if (!isMentor && threads.length === 0) return null;
  const subjects: Subject[] = [
    { anchor: 'goal', goalId: goal.id, name: 'The goal' },
    ...goal.metrics.map(({ id, name }) => ({
      anchor: 'metric' as const,
      goalId: goal.id,
      metricId: id,
      name,
    })),
    ...goal.milestones.map(({ id, title }) => ({
      anchor: 'milestone' as const,
      goalId: goal.id,
      milestoneId: id,
      name: title,
    })),
  ];
  const { memberId, name } = reader;
  return (
    <section className="card review" aria-label="Comments">
      <Commentable
        heading={<h2>Comments</h2>}
        name={goal.title}
        id="goal-comment"
        write={
          isMentor
            ? {
                at: { door: 'mentee-goal', mentorshipId, goalId: goal.id },
                subjects,
                writer: { memberId, name },
                menteeName: goal.mentee.name,
              }
            : null
        }
      >
        {threads.length === 0 && <p className="text-soft">Nothing has been said about it yet.</p>}
        <ThreadList threads={threads} reader={reader} label="Comments on this goal" named="all" />
      </Commentable>
    </section>
  );
}
