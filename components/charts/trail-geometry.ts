import { type PlacedLabel, placeLabels } from './place-labels.ts';
import { textWidth } from './text-width.ts';
import type { TrailLane, TrailMarkState, TrailProps } from './trail-props.ts';

export const wideWidth = 760;
/** From one row of names to the next: each can be hit by itself. */
const rowHeight = 22;
/** Height of a week where weeks run downward, in px: two lines of text. */
export const weekHeight = 28;

/** The marks of a lane by style, each style one path; a path is empty when nothing is drawn in it. */
export interface LanePaths {
  readonly base: string;
  readonly done: string;
  readonly marks: Readonly<Record<TrailMarkState, string>>;
}
export interface WideLane extends LanePaths {
  readonly height: number;
  /** The milestones: the shape of each, and its name where it does not touch another. */
  readonly stones: readonly (PlacedLabel & Stone & { x: number; y: number; d: string })[];
}
type Stone = Pick<TrailLane['milestones'][number], 'id' | 'reached'>;
export interface TallLane extends LanePaths {
  readonly height: number;
  readonly reached: string;
  readonly ahead: string;
  readonly today: string;
  /** One line of text per week; the current week apart, because it is drawn bold. */
  readonly before: string;
  readonly current: string;
  readonly after: string;
  /** The weeks with a milestone, and how many without lie before each. */
  readonly titles: readonly { readonly gap: number; readonly id: string; readonly text: string }[];
}

/** Weeks run to the right, in a box of `wideWidth`; labels stand below the line, clear of today. */
export function wideLane(lane: TrailLane, { weeks, todayFraction }: TrailProps): WideLane {
  const step = wideWidth / Math.max(weeks.length, 1);
  const y = 20;
  const at = (week: number) => Math.max(9, Math.min(wideWidth - 9, week * step));
  const stones = lane.milestones
    .map((one, i) => ({ ...one, text: one.title, x: at(one.index + 1) - 5 * sameWeek(lane, i) }))
    .sort((a, b) => a.x - b.x);
  const wall = todayIn(weeks, todayFraction) ? todayFraction * step : null;
  const placed = placeLabels(stones, { width: wideWidth, wall });
  const rows = Math.max(1, ...placed.map((label) => label.row + 1));
  return {
    ...lanePaths(lane, todayFraction, (week) => [at(week), y]),
    height: y + 16 + rows * rowHeight,
    stones: placed.map((label, i) => ({
      ...label,
      id: stones[i]?.id ?? '',
      reached: stones[i]?.reached ?? false,
      d: stone(stones[i]?.x ?? 0, y),
      x: round((label.left + label.right) / 2),
      y: y + 28 + label.row * rowHeight,
    })),
  };
}

/** How many milestones before this one stand in its week: they lie behind each other, a little apart. */
function sameWeek({ milestones }: TrailLane, i: number): number {
  return milestones.slice(0, i).filter((one) => one.index === milestones[i]?.index).length;
}

/** Weeks run downward, over the weeks of this lane only; stones stand beside the line, in 44 px. */
export function tallLane(lane: TrailLane, { weeks, todayFraction }: TrailProps): TallLane {
  const from = Math.max(0, lane.from);
  const own = weeks.slice(from, Math.max(lane.to, from));
  const y = (week: number) => round((week - from) * weekHeight);
  const current = own.findIndex((week) => week.isCurrent);
  const names = own.map(
    (week) => `${week.label} · ${week.isCurrent ? 'today' : dayLabel(week.key)}`,
  );
  const inside = todayFraction >= from && todayFraction <= lane.to;
  const stones = (reached: boolean) =>
    lane.milestones
      .map((one, i) =>
        one.reached === reached ? stone(34 - 5 * sameWeek(lane, i), y(one.index + 0.5)) : '',
      )
      .join('');
  return {
    ...lanePaths(lane, todayFraction, (week) => [10, y(week)]),
    reached: stones(true),
    ahead: stones(false),
    height: own.length * weekHeight + 6,
    today: inside ? `M-2 ${y(todayFraction)}h24` : '',
    before: names
      .slice(0, Math.max(current, 0))
      .map((name) => `${name}\n`)
      .join(''),
    current: names[current] ?? '',
    after: names
      .slice(current + 1)
      .map((name, i) => (i > 0 || current >= 0 ? `\n${name}` : name))
      .join(''),
    titles: weekTitles(lane, from, own.length),
  };
}

/** Milestones of one week are named together: each has its own line on the page that they open. */
function weekTitles(lane: TrailLane, from: number, weeks: number): TallLane['titles'] {
  let next = from;
  return Array.from({ length: weeks }, (_, i) => from + i).flatMap((index) => {
    const stones = lane.milestones.filter((one) => one.index === index);
    const [first] = stones;
    if (!first) return [];
    const gap = index - next;
    next = index + 1;
    return [{ gap, id: first.id, text: stones.map((one) => one.title).join('; ') }];
  });
}

/** @param place where a moment stands, counted in weeks */
function lanePaths(
  lane: TrailLane,
  today: number,
  place: (week: number) => readonly [x: number, y: number],
): LanePaths {
  const stretch = (from: number, to: number) => {
    const [[x0, y0], [x1, y1]] = [place(from), place(to)];
    return `M${round(x0)} ${round(y0)}L${round(x1)} ${round(y1)}`;
  };
  const of = (state: TrailMarkState, shape: (x: number, y: number) => string) =>
    laneMarks(lane)
      .filter((mark) => mark.state === state)
      .map((mark) => shape(...place(mark.index + 0.5)))
      .join('');
  const walked = Math.min(today, lane.to);
  return {
    base: stretch(lane.from, lane.to),
    done: walked > lane.from ? stretch(lane.from, walked) : '',
    marks: {
      logged: of('logged', (x, y) => `M${round(x)} ${round(y)}h0`),
      late: of('late', (x, y) => circle(x, y, 5) + circle(x, y, 1)),
      due: of('due', (x, y) => circle(x, y, 5)),
      missed: of('missed', (x, y) => `${circle(x, y, 5)}${cross(x, y)}`),
      off: of('off', (x, y) => `M${round(x - 6)} ${round(y - 2.5)}h12v5h-12z`),
    },
  };
}

/** The marks, and one for each week off that has none. */
export function laneMarks({ marks, offIndexes }: TrailLane): TrailLane['marks'] {
  const marked = new Set(marks.map((mark) => mark.index));
  const off = offIndexes.filter((index) => !marked.has(index));
  return [...marks, ...off.map((index) => ({ index, state: 'off' as const }))];
}

function circle(x: number, y: number, r: number): string {
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

function cross(x: number, y: number): string {
  return `M${round(x - 2.4)} ${round(y - 2.4)}l4.8 4.8m0-4.8l-4.8 4.8`;
}

function stone(x: number, y: number): string {
  return `M${round(x - 6.5)} ${round(y + 7)}v-9a6.5 6.5 0 0 1 13 0v9z`;
}

export interface WeekHead {
  readonly x: number;
  readonly text: string;
  readonly date: string;
  readonly isCurrent: boolean;
}

/** Numbers over the weeks; a date under the first and under each that begins a month, clear of "today". */
export function weekHeads({ weeks, todayFraction }: TrailProps): WeekHead[] {
  const step = wideWidth / Math.max(weeks.length, 1);
  const currentAt = weeks.findIndex((week) => week.isCurrent);
  const currentText = `Week ${weeks[currentAt]?.label ?? ''}`;
  const room = textWidth(currentText) / 2 + 12;
  const today = todayIn(weeks, todayFraction) ? todayX(weeks.length, todayFraction) : null;
  return weeks.map((week, i) => {
    const x = round((i + 0.5) * step);
    const isCurrent = i === currentAt;
    const hidden = currentAt >= 0 && !isCurrent && Math.abs(i - currentAt) * step < room;
    const begins = week.key.slice(0, 7) !== weeks[i - 1]?.key.slice(0, 7);
    const clear = today === null || Math.abs(x - today) >= 44;
    return {
      x,
      text: hidden ? '' : isCurrent ? currentText : week.label,
      date: begins && clear ? dayLabel(week.key) : '',
      isCurrent,
    };
  });
}

/** Where the word "today" stands: over its line, within the lane. */
export function todayX(weeks: number, fraction: number): number {
  return round(Math.max(18, Math.min(wideWidth - 18, (fraction * wideWidth) / weeks)));
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2026-11-16" → "16 Nov". */
export function dayLabel(key: string): string {
  return `${Number(key.slice(8, 10))} ${months[Number(key.slice(5, 7)) - 1] ?? ''}`;
}

export function todayIn(weeks: readonly unknown[], fraction: number): boolean {
  return weeks.length > 0 && fraction >= 0 && fraction <= weeks.length;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
