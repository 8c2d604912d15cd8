import type { TrailProps } from '#/components/charts/trail-props.ts';
import { formatWeek } from '#/lib/core/format.ts';
import type { Dashboard, DashboardGoal } from '#/lib/dashboard/rules.ts';
import { asSeen, goalWords } from '#/lib/pace/standing-words.ts';

/** The eyebrow: which week of the trail it is, and its days. */
export function weekLine({
  trail,
  currentWeek,
  goals,
}: Pick<Dashboard, 'trail' | 'currentWeek' | 'goals'>): string {
  const days = formatWeek(currentWeek);
  if (goals.length === 0) return days;
  return `Week ${trail.firstNumber + trail.currentIndex} of ${trail.weeksTotal} · ${days}`;
}

type Drawn = Pick<Dashboard, 'trail' | 'goals' | 'todayFraction'>;

/**
 * The trail as the chart takes it: numbers and words for the weeks, a link and a badge for each lane.
 * @param hrefOf where a goal is shown; the member's own page of it unless said
 */
export function trailProps(
  { trail, goals, todayFraction }: Drawn,
  hrefOf = (goalId: string) => `/goals/${goalId}`,
): TrailProps {
  return {
    todayFraction,
    weeks: trail.weeks.map((key, i) => ({
      key,
      label: String(trail.firstNumber + i),
      isCurrent: i === trail.currentIndex,
    })),
    lanes: trail.lanes.map((lane, i) => {
      const goal = goals[i];
      return {
        ...lane,
        href: hrefOf(lane.goalId),
        badge: goal ? badgeOf(goal) : { tone: 'plain', text: '' },
        offIndexes: [...lane.offIndexes],
        marks: [...lane.marks],
        milestones: [...lane.milestones],
      };
    }),
  };
}

function badgeOf({
  standing,
  isPartlyHidden,
}: DashboardGoal): TrailProps['lanes'][number]['badge'] {
  return asSeen(goalWords(standing), standing.shown, isPartlyHidden);
}
