import { useEffect, useRef } from 'react';
import { Icon } from '#/components/ui/icon.tsx';
import { journalFields, type LogGoal } from './log-setup.ts';
import type { Refusal } from './use-week-log.ts';

type LogErrorsProps = { refusal: Refusal | null; goals: readonly LogGoal[] };

/** What keeps the log from being submitted, with a way to each field; takes the focus when it appears. */
export function LogErrors({ refusal, goals }: LogErrorsProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  const { detail, errors = [] } = refusal.problem;
  return (
    <section ref={box} tabIndex={-1} className="notice notice-error mb-4" aria-label="Problem">
      <Icon name="error" />
      <div>
        <b className="font-semibold">
          {errors.length === 0 ? detail : 'Almost there. Nothing is lost; look at:'}
        </b>
        {errors.length > 0 && (
          <ul>
            {errors.map(({ path, message }) => (
              <li key={path}>
                <a
                  className="link"
                  href={`#${fieldOf(path)}`}
                  onClick={(event) => focusOn(event, fieldOf(path))}
                >
                  {labelOf(path, goals)}
                </a>
                : {message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
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

function focusOn(event: { preventDefault(): void }, id: string): void {
  const control =
    document.getElementById(id) ?? document.querySelector<HTMLElement>(`[name="${id}"]`);
  if (!control) return;
  event.preventDefault();
  control.scrollIntoView({ block: 'center' });
  control.focus();
}
