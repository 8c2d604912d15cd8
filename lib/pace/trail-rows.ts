import type { CsvCell } from '#/lib/core/csv.ts';
import type { Trail, TrailLane } from './trail.ts';

export const trailHead = ['goal', 'week', 'state', 'milestone'];

/**
 * What the trail shows, a row for each goal and week: `logged`, `late`, `missed`, `due`, `off`, `ahead`, or nothing.
 * Several milestones of a week are parted by a semicolon.
 */
export function trailRows({ weeks, currentIndex, lanes }: Trail): CsvCell[][] {
  return lanes.flatMap((lane) =>
    weeks.slice(lane.from, lane.to).map((week, i) => {
      const index = lane.from + i;
      const stones = lane.milestones.filter((stone) => stone.index === index);
      const state = stateAt(lane, index) ?? (index > currentIndex ? 'ahead' : null);
      return [lane.title, week, state, stones.map(({ title }) => title).join('; ') || null];
    }),
  );
}

function stateAt({ offIndexes, marks }: TrailLane, index: number): string | null {
  if (offIndexes.includes(index)) return 'off';
  return marks.find((mark) => mark.index === index)?.state ?? null;
}
