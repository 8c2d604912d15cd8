import type { TrailProps } from '#/components/charts/trail-props.ts';
import { formatWeek } from '#/lib/core/format.ts';
import type { Dashboard } from '#/lib/dashboard/rules.ts';
import { goalWords } from '#/lib/pace/standing-words.ts';

/** The eyebrow: which week of the trail it is, and its days. */
export function weekLine({ trail, currentWeek, goals }: Dashboard): string {
  const days = formatWeek(currentWeek);
  if (goals.length === 0) return days;
  return `Week ${trail.firstNumber + trail.currentIndex} of ${trail.weeksTotal} · ${days}`;
}

/** The trail as the chart takes it: numbers and words for the weeks, a link and a badge for each lane. */
export function trailProps({ trail, goals, todayFraction }: Dashboard): TrailProps {
  return {
    todayFraction,
    weeks: trail.weeks.map((key, i) => ({
      key,
      label: String(trail.firstNumber + i),
      isCurrent: i === trail.currentIndex,
    })),
    lanes: trail.lanes.map((lane, i) => {
      const standing = goals[i]?.standing;
      return {
        ...lane,
        href: `/goals/${lane.goalId}`,
        badge: standing ? goalWords(standing) : { tone: 'plain', text: '' },
        offIndexes: [...lane.offIndexes],
        marks: [...lane.marks],
        milestones: [...lane.milestones],
      };
    }),
  };
}
