'use client';

import { useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

type ErrorSummaryProps = {
  /** What was refused; a new one moves the focus here. Null: nothing was. */
  refusal: unknown;
  title: string;
  /** What concerns no single field. */
  detail?: string | undefined;
  /** The control's id (or name), what it is called, and what is wrong with it. */
  errors: readonly { id: string; name: string; message: string }[];
  className?: string;
};

/** What keeps a form from being saved, with a way to each field; takes the focus when it appears. */
export function ErrorSummary({ refusal, title, detail, errors, className }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={`notice notice-error ${className ?? ''}`}
      aria-label="What needs a change"
    >
      <Icon name="error" />
      <div>
        <b className="font-semibold">{title}</b>
        {detail && <p>{detail}</p>}
        {errors.length > 0 && (
          <ul className="error-list">
            {errors.map(({ id, name, message }) => (
              <li key={id}>
                <a className="link" href={`#${id}`} onClick={(event) => focusOn(event, id)}>
                  {name}
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
