'use client';

import { Button } from '#/components/ui/button.tsx';
import { Icon } from '#/components/ui/icon.tsx';
import { NumberInput } from '#/components/ui/inputs.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { Folded } from './folded.tsx';
import { type FormErrors, rowField } from './form-errors.ts';
import type { MetricDraft, WaypointDraft } from './goal-draft.ts';

export type WaypointFieldsProps = {
  metric: MetricDraft;
  errors: FormErrors;
  onAdd: () => void;
  onChange: (key: string, change: Partial<WaypointDraft>, field: keyof WaypointDraft) => void;
  onRemove: (key: string) => void;
};

/** Values that the plan line passes on its way: for a plan that does not go straight. */
export function WaypointFields({ metric, errors, onAdd, onChange, onRemove }: WaypointFieldsProps) {
  const ready = useReady();
  const { key: metricKey, waypoints } = metric;
  const error = errors[rowField(metricKey, 'waypoints')];
  const field = ({ key, ...typed }: WaypointDraft, name: 'weekNumber' | 'value') => ({
    name: rowField(key, name),
    value: typed[name],
    error: errors[rowField(key, name)],
    onChange: ({ target }: { target: { value: string } }) =>
      onChange(key, { [name]: target.value }, name),
  });
  return (
    <Folded summary="Waypoints" open={waypoints.length > 0}>
      <p className="hint">
        The plan goes straight to its target. Add a week and a value for each turn it takes.
      </p>
      {error && <p className="error">{error}</p>}
      {waypoints.map((waypoint, i) => (
        <div key={waypoint.key} className="fields waypoint">
          <NumberInput {...field(waypoint, 'weekNumber')} label="Week" inputMode="numeric" />
          <NumberInput {...field(waypoint, 'value')} label="Value" unit={metric.unit || null} />
          <Button
            variant="ghost"
            size="sm"
            aria-label={`Remove waypoint ${i + 1}`}
            onClick={() => onRemove(waypoint.key)}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        variant="ghost"
        size="sm"
        disabled={!ready}
        id={rowField(metricKey, 'add-waypoint')}
        onClick={onAdd}
      >
        <Icon name="plus" />
        Add a waypoint
      </Button>
    </Folded>
  );
}
