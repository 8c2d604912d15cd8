'use client';

import { useState } from 'react';
import type { ApiAnswer } from '#/lib/web/browser/api.ts';
import { errorsOf, type FormErrors, without } from './form-errors.ts';

/**
 * Sends what is decided about a goal as its author has seen it, once at a time. When somebody else changed the goal
 * meanwhile, `stale` says so, and the next try is for the goal as it is then.
 * @param seen the version that the page showed
 */
export function useSending(seen: number) {
  const [version, setVersion] = useState(seen);
  const [errors, setErrors] = useState<FormErrors>({});
  const [attempt, setAttempt] = useState(0);
  const [stale, setStale] = useState(false);
  const [busy, setBusy] = useState(false);

  async function send(call: (version: number) => Promise<ApiAnswer<unknown>>, done: () => void) {
    if (busy) return;
    setBusy(true);
    setStale(false);
    const answer = await call(version);
    if (answer.ok) return done();
    setBusy(false);
    if (answer.problem.status === 412 && answer.problem.currentVersion) {
      setVersion(answer.problem.currentVersion);
      setStale(true);
      return;
    }
    setErrors(errorsOf(answer.problem, { metrics: [], milestones: [] }));
    setAttempt((count) => count + 1);
  }

  const touched = (field: string) => setErrors((before) => without(before, field));
  return { send, touched, errors, attempt, stale, busy };
}
