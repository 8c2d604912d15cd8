import { InvalidInput, type Issue } from '#/lib/core/errors.ts';
import { planOf } from '#/lib/pace/plan-line.ts';
import { withTarget } from '#/lib/pace/replan/eased-metric.ts';
import type { MetricRecord } from '../access.ts';
import type { Decision } from '../plans/input.ts';

type Asked = Decision['metrics'][number];

/**
 * A goal's metrics with what an easier plan asks of them; the others stay.
 * @param cut for a goal that is split: only a target of a level or a total can be
 * @throws InvalidInput beside what is no metric of the goal, or asks for no less
 */
export function easierMetrics(
  goal: { readonly metrics: readonly MetricRecord[]; readonly weeks: number },
  wishes: readonly Asked[],
  { cut = false } = {},
): MetricRecord[] {
  const issues = wishes.flatMap((wish, i): Issue[] => {
    const metric = goal.metrics.find(({ id }) => id === wish.id);
    const isTwice = wishes.findIndex(({ id }) => id === wish.id) < i;
    if (!metric || isTwice) {
      return [{ path: `metrics.${i}.id`, message: 'This goal has no such metric.' }];
    }
    const problem = problemWith(metric, wish, goal.weeks, cut);
    return problem ? [{ ...problem, path: `metrics.${i}.${problem.path}` }] : [];
  });
  if (issues.length > 0) throw new InvalidInput(issues);
  return goal.metrics.map((metric) => {
    const wish = wishes.find(({ id }) => id === metric.id);
    return wish ? eased(metric, wish) : metric;
  });
}

function eased(metric: MetricRecord, { target = metric.target, requiredShare }: Asked) {
  if (metric.kind !== 'habit') return withTarget(metric, target);
  return { ...metric, target, requiredShare: requiredShare ?? metric.requiredShare };
}

function problemWith(
  metric: MetricRecord,
  wish: Asked,
  weeks: number,
  cut: boolean,
): Issue | undefined {
  if (metric.kind === 'habit') return cut ? habitIsWhole : habitProblem(metric, wish, weeks);
  const { target } = wish;
  const { sense } = planOf(metric, weeks);
  if (target === undefined || (metric.target - target) * sense <= 0) {
    return { path: 'target', message: 'Choose a target that is easier than the present one.' };
  }
  if (metric.target !== metric.baseline && (target - metric.baseline) * sense <= 0) {
    return { path: 'target', message: 'Choose a target past where it began.' };
  }
  return metric.target === metric.baseline ? keptLevel : undefined;
}

const habitIsWhole = { path: 'target', message: 'A habit stays whole: leave it out.' };
const keptLevel = { path: 'target', message: 'What should stay where it is has no easier target.' };

function habitProblem(metric: MetricRecord, wish: Asked, weeks: number): Issue | undefined {
  const next = eased(metric, wish);
  const sense = metric.direction === 'up' ? 1 : -1;
  const gentler = (metric.target - next.target) * sense;
  const fewer = planOf(metric, weeks).end - planOf(next, weeks).end;
  if (gentler >= 0 && fewer >= 0 && gentler + fewer > 0) return undefined;
  const path = wish.requiredShare === undefined ? 'target' : 'requiredShare';
  return { path, message: 'Choose what is easier to keep than now.' };
}
