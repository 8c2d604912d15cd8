import type { ReactNode } from 'react';

export type FieldText = {
  label?: ReactNode;
  /** Follows the label in a lighter voice: "last week 5, pace says 5.3". */
  note?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
};

type FieldProps = FieldText & { id: string; className?: string; children: ReactNode };

/** Label, control, hint and error. The control takes its `aria-*` from `describedBy` with the same id. */
export function Field({ id, label, note, hint, error, optional, className, children }: FieldProps) {
  return (
    <div className={className ? `field ${className}` : 'field'}>
      {label != null && (
        <label className="label" htmlFor={id}>
          {label}
          {note != null && <i> {note}</i>}
          {optional && <i> optional</i>}
        </label>
      )}
      {children}
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
    </div>
  );
}

/** The attributes that tie a control to the hint and the error that `Field` draws. */
export function describedBy(id: string, { hint, error }: FieldText) {
  const wrong = error != null && error !== '';
  const ids = [wrong && `${id}-error`, hint != null && `${id}-hint`].filter(Boolean).join(' ');
  return { 'aria-invalid': wrong || undefined, 'aria-describedby': ids || undefined };
}
