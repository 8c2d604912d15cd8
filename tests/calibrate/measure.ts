import { type MetricKind, metricKinds } from '#/db/vocabulary.ts';
import { type Brier, brierOf, meanBrier } from './brier.ts';
import { isAdverse, type Shape, shapes } from './goal.ts';
import { type Score, scoreCell, sumOf } from './score.ts';

export const measurementsSeen = [3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** The goals of one kind and shape. */
export interface Row {
  readonly kind: MetricKind;
  readonly shape: Shape;
  /** In the order of `measurementsSeen`. */
  readonly cells: readonly Score[];
  readonly all: Score;
  readonly brier: Brier;
}

/** Scores `goals` goals of each kind, shape and number of measurements. */
export function measure(seed: number, tuningSeed: number, goals: number): Row[] {
  return metricKinds.flatMap((kind) =>
    shapes.map((shape): Row => {
      const cellsOf = (from: number) =>
        measurementsSeen.map((seen) => scoreCell(from, kind, shape, seen, goals));
      const cells = cellsOf(seed);
      const all = sumOf(cells);
      const tuned = tuningSeed === seed ? all : sumOf(cellsOf(tuningSeed));
      return { kind, shape, cells, all, brier: brierOf(all, tuned) };
    }),
  );
}

/** How far a share, or the difference of two Brier scores, of so many goals may lie off by chance. */
export interface Slack {
  ofShare(share: number, goals: number): number;
  ofBrier(goals: number): number;
}

/**
 * What is promised and not kept. Coverage per number of measurements: 75 to 85 % for the shapes that the forecast takes
 * for granted, 65 % at least for the others; Brier scores below all baselines, for the first and over all.
 */
export function shortfalls(
  rows: readonly Row[],
  slack: Slack = { ofShare: () => 0, ofBrier: () => 0 },
): string[] {
  const coverage = rows.flatMap(({ kind, shape, cells }) => {
    const [least, most] = isAdverse(shape) ? [0.65, 1] : [0.75, 0.85];
    return cells.flatMap(({ covered, goals }, i) => {
      const share = covered / goals;
      const isKept =
        share >= least - slack.ofShare(least, goals) && share <= most + slack.ofShare(most, goals);
      const text = `${kind}, ${shape}, ${measurementsSeen[i]} seen: ${(100 * share).toFixed(1)} % covered`;
      return isKept ? [] : [text];
    });
  });
  const ofKind = (kind: MetricKind) => rows.filter((row) => row.kind === kind);
  const groups: (readonly [string, readonly Row[]])[] = [
    ...rows
      .filter(({ shape }) => !isAdverse(shape))
      .map((row) => [`${row.kind}, ${row.shape}`, [row]] as const),
    ...metricKinds.map((kind) => [`${kind}, all shapes`, ofKind(kind)] as const),
    ['all kinds and shapes', rows] as const,
  ];
  const scores = groups.flatMap(([name, group]) => {
    const { forecast, ...baselines } = meanBrier(group.map(({ brier }) => brier));
    const goals = group.reduce((sum, row) => sum + row.all.goals, 0);
    return Object.entries(baselines).flatMap(([baseline, brier]) =>
      forecast < brier + slack.ofBrier(goals)
        ? []
        : [`${name}: Brier ${forecast.toFixed(3)}, ${baseline} ${brier.toFixed(3)}`],
    );
  });
  return [...coverage, ...scores];
}
