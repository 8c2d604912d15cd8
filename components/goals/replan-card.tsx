import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { formatShortDay } from '#/lib/core/format.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';
import { planVersions } from './plan-versions.ts';
import { needWords, type ReplanWhy } from './replan-words.ts';

type ReplanCardProps = Omit<ReplanWhy, 'need'> & {
  goalId: string;
  /** The goal’s; on its own page what is the matter. */
  title: string;
  need: NonNullable<ReplanWhy['need']>;
};

/** A goal went off its plan: why it is said, and the way to a new one. */
export function ReplanCard({ goalId, title, ...why }: ReplanCardProps) {
  return (
    <Card
      className="replan-card"
      title={<bdi>{title}</bdi>}
      small
      aside={
        <LinkButton variant="ghost" href={`/goals/${goalId}/replan`}>
          Make a new plan
        </LinkButton>
      }
    >
      <p>{needWords(why)}</p>
    </Card>
  );
}

const needed = 'This goal needs a new plan';

type GoalReplanProps = { goal: GoalRecord; standing: GoalStanding; currentWeek: WeekKey };

/** On a goal's own page: that it needs a new plan, or that an easier one is still to come. */
export function GoalReplan({ goal, standing, currentWeek }: GoalReplanProps) {
  const { replan: need, missedInARow: missed, chance } = standing;
  const pending = planVersions(goal, []).at(-1)?.fromWeek;
  return (
    <>
      {pending && pending > currentWeek && (
        <Notice>
          A changed plan holds from {formatShortDay(pending)} on. Until then the one before it does.
        </Notice>
      )}
      {need !== null && (
        <ReplanCard goalId={goal.id} title={needed} {...{ need, missed, chance }} />
      )}
    </>
  );
}
