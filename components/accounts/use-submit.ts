'use client';

import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Problem } from '#/lib/api/problem.ts';

/**
 * A form that is sent by script: what was typed stays where it is, whatever comes back. `work` answers with a problem
 * or null; the focus then goes to the first field that is wrong.
 */
export function useSubmit(
  work: (given: FormData, form: HTMLFormElement) => Promise<Problem | null>,
) {
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null }>();
  // Until the script is there, the browser would send the form to the page itself.
  useEffect(() => setState({ busy: false, problem: null }), []);
  useEffect(() => {
    if (!state?.problem) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (state?.busy !== false) return;
    setState({ busy: true, problem: null });
    const sent = event.currentTarget;
    setState({ busy: false, problem: await work(new FormData(sent), sent) });
  }
  const attributes = { ref: form, onSubmit, noValidate: true, method: 'post' } as const;
  return {
    attributes,
    ready: state !== undefined,
    busy: state?.busy ?? false,
    problem: state?.problem,
  };
}

/** A field of a form as text. */
export function textIn(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
}
