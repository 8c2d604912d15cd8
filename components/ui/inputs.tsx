import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, Field, type FieldText } from './field.tsx';

/** `id` falls back to `name`; without a label give an `aria-label`. */
type Named<T extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<T>, 'id' | 'name'> &
  FieldText & { name: string; id?: string; fieldClass?: string };

function split<P extends FieldText & { name: string; id?: string; fieldClass?: string }>(props: P) {
  const { label, note, hint, error, optional, fieldClass, ...rest } = props;
  const id = props.id ?? props.name;
  const text = { label, note, hint, error, optional };
  return {
    field: { id, className: fieldClass, ...text },
    rest: { ...rest, id, ...describedBy(id, text) },
  };
}

export function TextInput(props: Named<'input'>) {
  const { field, rest } = split(props);
  return (
    <Field {...field}>
      <input type="text" {...rest} className={classNames('input', rest.className)} />
    </Field>
  );
}

/**
 * A number typed as text, so that a comma, a minus or an empty field reach the form as they were
 * typed. `unit` stands behind the box.
 */
export function NumberInput({ unit, ...props }: Named<'input'> & { unit?: ReactNode }) {
  const { field, rest } = split(props);
  const input = (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      className={classNames('input number', rest.className)}
    />
  );
  return (
    <Field {...field}>
      {unit == null ? (
        input
      ) : (
        <div className="affixed">
          {input}
          <span>{unit}</span>
        </div>
      )}
    </Field>
  );
}

export function TextArea(props: Named<'textarea'>) {
  const { field, rest } = split(props);
  return (
    <Field {...field}>
      <textarea rows={2} {...rest} className={classNames('input', rest.className)} />
    </Field>
  );
}

export function Select({
  options,
  ...props
}: Omit<Named<'select'>, 'children'> & { options: readonly { value: string; label: string }[] }) {
  const { field, rest } = split(props);
  return (
    <Field {...field}>
      <select {...rest} className={classNames('input', rest.className)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { children: ReactNode };

export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>{children}</span>
    </label>
  );
}
