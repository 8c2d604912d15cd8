import type { ReactNode } from 'react';
import { describedBy, type FieldText } from './field.tsx';

export type Segment = {
  value: string;
  label: ReactNode;
  tone?: 'pine' | 'amber' | 'rust';
  /** Read out instead of a label such as "1". */
  name?: string;
};

type SegmentedProps = Pick<FieldText, 'note' | 'hint' | 'error'> & {
  name: string;
  id?: string;
  legend: ReactNode;
  legendHidden?: boolean;
  segments: readonly Segment[];
  value?: string | null;
  defaultValue?: string | null;
  onChange?: (value: string) => void;
  disabled?: boolean;
  required?: boolean;
};

/**
 * Radio buttons drawn as segments: arrow keys come with the platform. With `value` it is controlled
 * (null: nothing chosen yet), with `defaultValue` the form holds the choice.
 */
export function Segmented(props: SegmentedProps) {
  const { name, id = name, legend, legendHidden, segments, note, hint, error, onChange } = props;
  const controlled = props.value !== undefined;
  return (
    <fieldset className="field" {...describedBy(id, { hint, error })} disabled={props.disabled}>
      <legend className={legendHidden ? 'sr-only' : 'label'}>
        {legend}
        {note != null && <i> {note}</i>}
      </legend>
      <div className="seg">
        {segments.map((segment) => (
          <label key={segment.value} className={segment.tone}>
            <input
              type="radio"
              id={`${id}-${segment.value}`}
              name={name}
              value={segment.value}
              required={props.required}
              aria-label={segment.name}
              onChange={onChange && ((event) => onChange(event.target.value))}
              {...(controlled
                ? { checked: props.value === segment.value, readOnly: !onChange }
                : { defaultChecked: props.defaultValue === segment.value })}
            />
            {segment.label}
          </label>
        ))}
      </div>
      {error != null && error !== '' && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint != null && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
