import { scaleLinear } from 'd3-scale';
import { measured } from './series.ts';
import { join, label, nothing, path, type Shapes } from './shapes.ts';

interface Dumbbell {
  readonly baseline: number;
  readonly value: number | null;
  readonly target: number;
  readonly direction: 'up' | 'down';
}

const [left, right, y] = [8, 292, 11];
/** How far beyond baseline and target a value is drawn where it stands, as a share of the way between them. */
const reach = 0.5;

/** Hollow then, filled now, a bar for the target; baseline to the left, the good side to the right. */
export function drawThenAndNow(given: Dumbbell): Shapes {
  const baseline = measured(given.baseline) ?? 0;
  const target = measured(given.target) ?? baseline;
  const value = measured(given.value);
  const keeps = target === baseline;
  const size = Math.max(Math.abs(baseline), Math.abs((value ?? baseline) - baseline)) || 1;
  const way = keeps ? size * (given.direction === 'up' ? 2 : -2) : target - baseline;
  const now = value === null ? null : (value - baseline) / way;
  const goal = keeps ? 0 : 1;
  const [low, high] = keeps
    ? [-reach, reach]
    : [Math.max(-reach, Math.min(0, now ?? 0)), Math.min(1 + reach, Math.max(1, now ?? 1))];
  const x = scaleLinear([low, high], [left, right]).clamp(true);
  const side = now === null ? 0 : now > high ? 1 : now < low ? -1 : 0;
  const [then, there, aim] = [x(0), x(now ?? 0), x(goal)].map((at) => Math.round(at * 10) / 10);
  return join(
    path('rule-line', `M${left} ${y}H${right}`),
    path('aim', `M${aim} 3v16`),
    now === null ? nothing : path('actual', `M${then} ${y}H${there}`),
    path('bars under', ring(then ?? left)),
    now === null || side !== 0 ? nothing : path('dots last', `M${there} ${y}h0`),
    side === 0 ? nothing : path('beyond', `M${there} 6l${7 * side} 5 ${-7 * side} 5z`),
  );
}

export function thenAndNowKey(): Shapes {
  return join(
    path('bars under', ring(8, 9)),
    label('', 18, 13, 'then'),
    path('dots last', 'M70 9h0'),
    label('', 80, 13, 'now'),
    path('aim', 'M130 2v14'),
    label('', 139, 13, 'target'),
  );
}

function ring(x: number, at = y): string {
  return `M${Math.round((x - 4.5) * 10) / 10} ${at}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z`;
}
