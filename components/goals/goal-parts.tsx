'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { Icon } from '#/components/ui/icon.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { proposeEarlySignal } from '#/lib/pace/early-signal.ts';
import { type Change, placeOf } from './draft-changes.ts';
import { type FormErrors, rowField } from './form-errors.ts';
import type { GoalDraft } from './goal-draft.ts';
import { MetricFields } from './metric-fields.tsx';
import { MilestoneFields } from './milestone-fields.tsx';
import { typedNumber } from './typed-number.ts';

type GoalPartsProps = {
  draft: GoalDraft;
  errors: FormErrors;
  change: (step: Change, id?: string) => void;
};

/** The metrics and milestones of the form: rows come and go by keyboard, with the focus where the work goes on. */
export function GoalParts({ draft, errors, change }: GoalPartsProps) {
  const ready = useReady();
  const [removed, setRemoved] = useState<ReturnType<typeof placeOf>>(null);
  const focusNext = useRef<string | null>(null);
  const early = earlySignal(draft);

  useEffect(() => {
    if (!focusNext.current) return;
    document.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  });

  function add(step: Change, field: string) {
    focusNext.current = `[name="${rowField(`r${draft.next}`, field)}"]`;
    setRemoved(null);
    change(step);
  }

  function remove(key: string) {
    focusNext.current = '[data-undo]';
    setRemoved(placeOf(draft, key));
    change({ type: 'remove', key });
  }

  function putBack() {
    if (!removed) return;
    focusNext.current = `#${rowField(removed.row.key, 'row')}`;
    change({ type: 'put-back', ...removed });
    setRemoved(null);
  }

  const undo = (list: 'metrics' | 'milestones') =>
    removed?.list === list && (
      <p className="removed">
        <span role="status">{list === 'metrics' ? 'Metric' : 'Milestone'} removed.</span>
        <Button variant="ghost" size="sm" data-undo onClick={putBack}>
          Put it back
        </Button>
      </p>
    );

  return (
    <>
      <Card title="How you will know" id="metrics" tabIndex={-1}>
        <p className="lead">
          One or two numbers that show whether it moves. You will enter them once a week.
        </p>
        {errors.metrics && <p className="error">{errors.metrics}</p>}
        {draft.metrics.map((metric, i) => (
          <MetricFields
            key={metric.key}
            metric={metric}
            number={i + 1}
            weighted={draft.metrics.length > 1}
            errors={errors}
            onChange={(part, field) =>
              change({ type: 'metric', key: metric.key, change: part }, rowField(metric.key, field))
            }
            waypoints={{
              onAdd: () => add({ type: 'add-waypoint', key: metric.key }, 'weekNumber'),
              onChange: (key, part, field) =>
                change({ type: 'waypoint', key, change: part }, rowField(key, field)),
              onRemove(key) {
                focusNext.current = `#${rowField(metric.key, 'add-waypoint')}`;
                change({ type: 'remove-waypoint', key });
              },
            }}
            onRemove={() => remove(metric.key)}
          />
        ))}
        {undo('metrics')}
        <Button
          variant="ghost"
          disabled={!ready}
          onClick={() => add({ type: 'add-metric' }, 'name')}
        >
          <Icon name="plus" />
          Add a metric
        </Button>
      </Card>
      <Card title="Milestones" id="milestones" tabIndex={-1}>
        <p className="lead">
          Steps on the way, each in one of the goal’s weeks. They are ticked off in the log.
        </p>
        {errors.milestones && <p className="error">{errors.milestones}</p>}
        {draft.milestones.map((milestone, i) => (
          <MilestoneFields
            key={milestone.key}
            milestone={milestone}
            number={i + 1}
            isEarly={/^[234]$/.test(milestone.weekNumber)}
            errors={errors}
            onChange={(part, field) =>
              change(
                { type: 'milestone', key: milestone.key, change: part },
                rowField(milestone.key, field),
              )
            }
            onRemove={() => remove(milestone.key)}
          />
        ))}
        {undo('milestones')}
        {early !== null && (
          <p className="hint">
            A goal of eight weeks or more goes better with an early sign that it works.{' '}
            <Button
              variant="ghost"
              size="sm"
              disabled={!ready}
              onClick={() => add({ type: 'add-milestone', weekNumber: String(early) }, 'title')}
            >
              Add one in week {early}
            </Button>
          </p>
        )}
        <Button
          variant="ghost"
          disabled={!ready}
          onClick={() => add({ type: 'add-milestone', weekNumber: '' }, 'weekNumber')}
        >
          <Icon name="plus" />
          Add a milestone
        </Button>
      </Card>
    </>
  );
}

function earlySignal(draft: GoalDraft): number | null {
  const weeks = typedNumber(draft.weeks);
  const own = draft.milestones.map(({ weekNumber }) => typedNumber(weekNumber));
  return weeks <= 12 ? proposeEarlySignal(weeks, own) : null;
}
