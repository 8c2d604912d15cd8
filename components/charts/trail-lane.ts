import { join, link, path, type Shapes, tableText } from './shapes.ts';
import { type LanePaths, tallLane, type WideLane, wideLane } from './trail-geometry.ts';
import type { TrailLane, TrailProps } from './trail-props.ts';
import type { LaneView } from './trail-view.tsx';

const markOrder = ['off', 'missed', 'due', 'late', 'logged'] as const;

/** One goal: its name, the lane that runs right, and the lane that runs down. */
export function laneView(lane: TrailLane, trail: TrailProps): LaneView {
  const wide = wideLane(lane, trail);
  const tall = tallLane(lane, trail);
  const { before, current, after, titles } = tall;
  return {
    href: lane.href,
    title: lane.title,
    tone: lane.badge.tone,
    badge: lane.badge.text,
    wide: join(drawMarks(wide), ...wide.stones.map(drawStone)),
    wideHeight: wide.height,
    tall: join(
      drawMarks(tall),
      path('stone', tall.ahead),
      path('stone reached', tall.reached),
      path('now', tall.today),
    ),
    tallHeight: tall.height,
    before,
    current,
    after,
    titles: tableText(titles.map(({ gap, id, text }) => [`${gap}`, id, text])),
  };
}

function drawMarks(paths: LanePaths): Shapes {
  return join(
    path('base', paths.base),
    path('done', paths.done),
    ...markOrder.map((state) => path(`m-${state}`, paths.marks[state])),
  );
}

function drawStone(stone: WideLane['stones'][number]): Shapes {
  const { id, reached, d, x, y, text, full } = stone;
  const name = reached ? `${full}, reached` : full;
  return link(reached ? 'stone reached' : 'stone', { to: id, d, x, y, words: text, full: name });
}
