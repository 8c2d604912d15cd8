'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Values by the names of their fields. */
export type Typed = ReadonlyMap<string, string>;

/**
 * What was typed before this script was there. React leaves it in the fields but does not know of it, and would write
 * over it with the next change.
 * @param adopt gets the fields that hold something else than the server has sent, once
 * @returns true once the script is there; until then the browser would send the form to the page itself
 */
export function useEarlyTyping(
  form: RefObject<HTMLFormElement | null>,
  adopt: (typed: Typed) => void,
): boolean {
  const [ready, setReady] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, on arrival
  useEffect(() => {
    const typed = new Map(Array.from(form.current?.elements ?? [], typedIn).filter((one) => !!one));
    if (typed.size > 0) adopt(typed);
    setReady(true);
  }, []);
  return ready;
}

function typedIn(control: Element): [name: string, value: string] | null {
  if (control instanceof HTMLSelectElement) {
    const isSent = control.selectedOptions[0]?.defaultSelected;
    return isSent ? null : [control.name, control.value];
  }
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return null;
  const isSent =
    control instanceof HTMLInputElement && control.type === 'radio'
      ? !control.checked || control.defaultChecked
      : control.value === control.defaultValue;
  return isSent ? null : [control.name, control.value];
}
