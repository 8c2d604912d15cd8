'use client';

import { NumberInput, TextInput } from '#/components/ui/inputs.tsx';
import { Segmented } from '#/components/ui/segmented.tsx';
import type { Direction, MetricKind } from '#/db/vocabulary.ts';
import { Folded } from './folded.tsx';
import { type FormErrors, rowField } from './form-errors.ts';
import { keeps, type MetricDraft } from './goal-draft.ts';
import { RowFrame } from './row-frame.tsx';
import { WaypointFields, type WaypointFieldsProps } from './waypoint-fields.tsx';

type MetricFieldsProps = {
  metric: MetricDraft;
  number: number;
  /** With a single metric a weight says nothing. */
  weighted: boolean;
  errors: FormErrors;
  onChange: (change: Partial<MetricDraft>, field: string) => void;
  waypoints: Pick<WaypointFieldsProps, 'onAdd' | 'onChange' | 'onRemove'>;
  onRemove: () => void;
};

const kinds: { value: MetricKind; label: string; hint: string }[] = [
  {
    value: 'level',
    label: 'Level',
    hint: 'Where something stands, and where it should be at the end: “releases I touch, from 5 to 0”.',
  },
  {
    value: 'total',
    label: 'Total',
    hint: 'What you do each week, added up until the end: “write 10 design reviews”.',
  },
  {
    value: 'habit',
    label: 'Habit',
    hint: 'What should hold week after week: “at least 5 one-on-ones, in 80% of the weeks”.',
  },
];

/** One metric, with only the fields that its kind needs. */
export function MetricFields(props: MetricFieldsProps) {
  const { metric, number, weighted, errors, onChange, onRemove } = props;
  const { key, kind } = metric;
  const text = (field: TextField) => ({
    name: rowField(key, field),
    value: metric[field],
    error: errors[rowField(key, field)],
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ [field]: target.value }, field),
  });
  return (
    <RowFrame
      id={rowField(key, 'row')}
      legend={`Metric ${number}`}
      error={errors[rowField(key, 'row')]}
      remove={`Remove metric ${number}${metric.name && `, ${metric.name}`}`}
      onRemove={onRemove}
    >
      <Segmented
        name={rowField(key, 'kind')}
        legend="Kind"
        segments={kinds}
        value={kind}
        hint={kinds.find(({ value }) => value === kind)?.hint}
        error={errors[rowField(key, 'kind')]}
        onChange={(value) => onChange({ kind: value as MetricKind }, 'kind')}
      />
      <div className="fields">
        <TextInput
          {...text('name')}
          label="What is measured"
          fieldClass="grow"
          autoComplete="off"
          dir="auto"
        />
        <TextInput
          {...text('unit')}
          label="Unit"
          optional
          fieldClass="w-28"
          autoComplete="off"
          placeholder={kind === 'habit' ? 'hours' : '%'}
        />
      </div>
      {kind === 'habit' || keeps(metric) ? (
        <Segmented
          name={rowField(key, 'direction')}
          legend={kind === 'habit' ? 'It holds when it is' : 'It stays where it is, and should be'}
          segments={[
            { value: 'up', label: 'At least' },
            { value: 'down', label: 'At most' },
          ]}
          value={metric.direction}
          error={errors[rowField(key, 'direction')]}
          onChange={(value) => onChange({ direction: value as Direction }, 'direction')}
        />
      ) : null}
      <div className="fields">
        {kind === 'level' && <NumberInput {...text('baseline')} label="Today" />}
        <NumberInput {...text('target')} label={targetLabels[kind]} />
        {kind === 'total' && <NumberInput {...text('baseline')} label="Already there" optional />}
        {kind === 'habit' && (
          <NumberInput {...text('share')} label="In how many of the weeks" unit="%" />
        )}
        {(weighted || metric.weight.trim() !== '1') && (
          <NumberInput {...text('weight')} label="Weight" hint="0 leaves it out of the progress." />
        )}
      </div>
      {kind === 'level' && (
        <Folded summary="Scale" open={isScaled(metric, errors)}>
          <div className="fields">
            <NumberInput {...text('scaleLow')} label="From" optional />
            <NumberInput {...text('scaleHigh')} label="To" optional />
          </div>
          <p className="hint">For a rating, such as 1 to 5: other values are refused in the log.</p>
        </Folded>
      )}
      {kind !== 'habit' && <WaypointFields {...{ metric, errors }} {...props.waypoints} />}
    </RowFrame>
  );
}

function isScaled({ key, scaleLow, scaleHigh }: MetricDraft, errors: FormErrors): boolean {
  const inError = errors[rowField(key, 'scaleLow')] ?? errors[rowField(key, 'scaleHigh')];
  return scaleLow !== '' || scaleHigh !== '' || inError !== undefined;
}

type TextField =
  | 'name'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'share'
  | 'weight'
  | 'scaleLow'
  | 'scaleHigh';

const targetLabels: Record<MetricKind, string> = {
  level: 'At the end',
  total: 'In all',
  habit: 'Each week',
};
