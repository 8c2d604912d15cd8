import type { TrailLane, TrailMarkState, TrailProps } from './trail-props.ts';

type Weeks = TrailProps['weeks'];

/** "1–4, 6": the weeks of these marks, runs drawn together; "none" when there is none. */
export function weekRuns(lane: TrailLane, weeks: Weeks, states: readonly TrailMarkState[]): string {
  const indexes = lane.marks
    .filter((mark) => states.includes(mark.state))
    .map((mark) => mark.index)
    .sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run && index === run[1] + 1) run[1] = index;
    else runs.push([index, index]);
  }
  const name = (index: number) => weeks[index]?.label ?? String(index + 1);
  const texts = runs.map(([a, b]) => (a === b ? name(a) : `${name(a)}–${name(b)}`));
  return texts.join(', ') || 'none';
}

/** "Runbook written (week 3, reached); Ana alone (week 6)". */
export function milestoneWords(lane: TrailLane, weeks: Weeks): string {
  return lane.milestones
    .map(({ index, title, reached }) => {
      const week = weeks[index]?.label ?? String(index + 1);
      return `${title} (week ${week}${reached ? ', reached' : ''})`;
    })
    .join('; ');
}
