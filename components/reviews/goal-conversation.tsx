import { Card } from '#/components/ui/card.tsx';
import type { Thread } from '#/lib/reviews/thread-list.ts';
import { subjectsOf } from './changed-card.tsx';
import { Commentable } from './commentable.tsx';
import { FocusTarget } from './focus-target.tsx';
import type { Reader, ThreadPlace } from './reader.ts';
import { ThreadList } from './thread-list.tsx';

type GoalConversationProps = {
  goal: {
    id: string;
    title: string;
    metrics: readonly { id: string; name: string }[];
    milestones: readonly { id: string; title: string }[];
  };
  threads: readonly Thread[];
  reader: Reader;
  /**
   * Where a new thread goes. A mentee's goal: `{ door: 'mentee-goal', mentorshipId, goalId }`; one's own:
   * `{ door: 'goal', goalId, mentors }`, which needs a mentor. Null: nothing new can be written.
   */
  at: ThreadPlace | null;
  menteeName?: string;
};

/** What was said about a goal, its metrics and its milestones. Nothing where nothing was, and nobody can. */
export function GoalConversation(props: GoalConversationProps) {
  const { goal, threads, reader, at, menteeName } = props;
  const isAlone = at !== null && 'mentors' in at && at.mentors.length === 0;
  const write = reader.side === 'read-only' || isAlone ? null : at;
  if (threads.length === 0 && !write) return null;
  const { memberId, name } = reader;
  return (
    <Card className="conversation">
      <FocusTarget />
      <Commentable
        id={`on-${goal.id}`}
        name="this goal"
        heading={<h2>{reader.side === 'member' ? 'With your mentor' : 'Comments'}</h2>}
        write={
          write && {
            at: write,
            subjects: subjectsOf(goal),
            writer: { memberId, name },
            ...(menteeName !== undefined && { menteeName }),
          }
        }
      >
        {threads.length === 0 && (
          <p className="text-soft">
            Nothing has been said yet about this goal, its metrics or its milestones.
          </p>
        )}
        <ThreadList {...{ threads, reader }} label={`Comments on ${goal.title}`} named="parts" />
      </Commentable>
    </Card>
  );
}
