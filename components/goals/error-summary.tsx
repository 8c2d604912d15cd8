'use client';

import { useEffect, useRef } from 'react';
import { Icon } from '#/components/ui/icon.tsx';
import type { FormErrors } from './form-errors.ts';

type ErrorSummaryProps = {
  errors: FormErrors;
  /** Counts the refusals: each one moves the focus here. */
  attempt: number;
  /** What a control is called, by its id. */
  nameOf: (id: string) => string;
};

/** What is wrong, on top of the form, with a way to each field; takes the focus when it appears. */
export function ErrorSummary({ errors, attempt, nameOf }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const found = Object.entries(errors);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (found.length === 0) return null;
  const fields = found.filter(([id]) => id !== 'form');
  const title =
    fields.length === 0
      ? 'This could not be saved.'
      : `${fields.length === 1 ? 'One thing needs' : `${fields.length} things need`} a change. Nothing was saved yet, and nothing is lost.`;
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="notice notice-error"
      aria-label="What needs a change"
    >
      <Icon name="error" />
      <div>
        <b className="font-semibold">{title}</b>
        {errors.form && <p>{errors.form}</p>}
        {fields.length > 0 && (
          <ul className="error-list">
            {fields.map(([id, message]) => (
              <li key={id}>
                <a className="link" href={`#${id}`} onClick={(event) => focusOn(event, id)}>
                  {nameOf(id)}
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

function focusOn(event: { preventDefault(): void }, id: string): void {
  const control =
    document.getElementById(id) ?? document.querySelector<HTMLElement>(`[name="${id}"]`);
  if (!control) return;
  event.preventDefault();
  control.scrollIntoView({ block: 'center' });
  control.focus();
}
