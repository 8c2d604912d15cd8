import { type MouseEvent, type PointerEvent, useRef } from 'react';

/** Lets a choice be taken back by choosing it again: nothing in the log has to be answered. */
export function useTakeBack(onChange: () => void) {
  const chosen = useRef<HTMLInputElement | null>(null);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const label = event.target instanceof Element ? event.target.closest('label') : null;
      chosen.current = label?.querySelector<HTMLInputElement>('[type=radio]:checked') ?? null;
    },
    onClick({ target }: MouseEvent<HTMLElement>) {
      if (!chosen.current || target !== chosen.current) return;
      chosen.current.checked = false;
      chosen.current = null;
      onChange();
    },
  };
}

/** The same with Delete or Backspace. */
export function takeBackByKey({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Delete' && key !== 'Backspace') return false;
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || !target.checked)
    return false;
  target.checked = false;
  return true;
}
