import type { ReactNode } from 'react';
import { Button } from '#/components/ui/button.tsx';

type RowFrameProps = {
  id: string;
  legend: string;
  error?: string | undefined;
  /** What the button says to those who cannot see where it stands. */
  remove: string;
  onRemove: () => void;
  children: ReactNode;
};

/** One entry of a list in a form, with the way to take it out. */
export function RowFrame({ id, legend, error, remove, onRemove, children }: RowFrameProps) {
  return (
    <fieldset className="row-frame" id={id} tabIndex={-1}>
      <legend className="sr-only">{legend}</legend>
      <div className="row-head">
        <b aria-hidden="true">{legend}</b>
        <Button variant="ghost" size="sm" aria-label={remove} onClick={onRemove} data-remove={id}>
          Remove
        </Button>
      </div>
      {error && <p className="error">{error}</p>}
      {children}
    </fieldset>
  );
}
