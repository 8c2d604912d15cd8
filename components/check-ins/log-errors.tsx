import { ErrorSummary } from '#/components/ui/error-summary.tsx';
import { journalFields, type LogGoal } from './log-setup.ts';
import type { Refusal } from './use-week-log.ts';

type LogErrorsProps = { refusal: Refusal | null; goals: readonly LogGoal[] };

/** What keeps the log from being submitted. */
export function LogErrors({ refusal, goals }: LogErrorsProps) {
  const { detail = '', errors = [] } = refusal?.problem ?? {};
  return (
    <ErrorSummary
      className="mb-4"
      refusal={refusal}
      title={errors.length === 0 ? detail : 'Almost there. Nothing is lost; look at:'}
      errors={errors.map(({ path, message }) => ({
        id: fieldOf(path),
        name: labelOf(path, goals),
        message,
      }))}
    />
  );
}

/** The control for a path of the API: a value's id and a milestone's place belong to the field around them. */
function fieldOf(path: string): string {
  const value = /^(goals\.\d+\.values\.\d+)\./.exec(path);
  if (value) return `${value[1]}.value`;
  const goal = /^(goals\.\d+)(\.milestonesReached)?/.exec(path);
  if (goal && (goal[2] || path.endsWith('.goalId'))) return goal[0];
  return path;
}

function labelOf(path: string, goals: readonly LogGoal[]): string {
  const [root, at = '', part, index] = path.split('.');
  if (root === 'goals') {
    const goal = goals[Number(at)];
    const metric = part === 'values' ? goal?.metrics[Number(index)] : undefined;
    return metric?.name ?? goal?.title ?? 'Goals';
  }
  if (root === 'week') return 'The week';
  if (root === 'private') return at === 'energy' ? 'Energy' : 'Private note';
  return journalFields.find(({ name }) => name === path)?.label ?? 'Last focus';
}
