'use client';

import { useReducer, useRef, useState } from 'react';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { type ApiAnswer, callApi, newKey } from '#/lib/web/browser/api.ts';
import { type Change, changed, rebased } from './draft-changes.ts';
import { errorsOf, type FormErrors, without } from './form-errors.ts';
import { bodyOf, completed, draftOf, type GoalDraft } from './goal-draft.ts';
import { useKept } from './use-kept.ts';

export interface FormGoal {
  /** Null for a new goal. */
  goal: { id: string; version: number } | null;
  initial: GoalDraft;
  /** Keeps what is typed apart between people who share a browser. */
  memberId: string;
}

/** What the goal form knows and does: the draft, its errors, and saving without losing a word. */
export function useGoalForm({ goal, initial, memberId }: FormGoal) {
  const [draft, dispatch] = useReducer(changed, initial);
  const [version, setVersion] = useState(goal?.version ?? 0);
  const [errors, setErrors] = useState<FormErrors>({});
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<GoalRecord | null>(null);
  const [aside, setAside] = useState<GoalDraft | null>(null);
  const tried = useRef({ text: '', key: '' });
  const kept = useKept(
    `milepost.goal.${memberId}.${goal?.id ?? 'new'}`,
    { draft, version },
    {
      isChanged: draft !== initial,
      apply(found) {
        dispatch({ type: 'all', draft: completed(found.draft) });
        setVersion(found.version);
      },
    },
  );

  function change(step: Change, id?: string) {
    dispatch(step);
    if (id) setErrors((before) => without(before, id));
  }

  async function save({ state, on = draft, at = version }: Save = {}) {
    if (busy) return;
    setBusy(true);
    setConflict(null);
    const { body, rows } = bodyOf(on);
    const answer = goal
      ? await callApi('PUT /api/v1/goals/{id}', { params: { id: goal.id }, body, version: at })
      : await callApi('POST /api/v1/goals', { body: { ...body, state }, key: keyFor(body, state) });
    if (answer.ok) {
      kept.forget();
      location.assign(`/goals/${answer.data.id}`);
      return;
    }
    setBusy(false);
    refused(answer, rows);
  }

  function refused({ problem }: Extract<ApiAnswer<unknown>, { ok: false }>, rows: Rows) {
    if (problem.status === 412 && problem.current) {
      setErrors({});
      setConflict(problem.current as GoalRecord);
      return;
    }
    setErrors(errorsOf(problem, rows));
    setAttempt((count) => count + 1);
  }

  /** The same key while the same goal is tried again: a lost answer must not make it twice. */
  function keyFor(body: unknown, state: string | undefined): string {
    const text = JSON.stringify([body, state]);
    if (tried.current.text !== text) tried.current = { text, key: newKey() };
    return tried.current.key;
  }

  function keepMine() {
    if (!conflict) return;
    const mine = rebased(draft, conflict);
    dispatch({ type: 'all', draft: mine });
    setVersion(conflict.version);
    return save({ on: mine, at: conflict.version });
  }

  function takeTheirs() {
    if (!conflict) return;
    setAside(rebased(draft, conflict));
    setErrors({});
    setVersion(conflict.version);
    dispatch({ type: 'all', draft: draftOf(conflict) });
    setConflict(null);
  }

  function bringBack() {
    if (aside) dispatch({ type: 'all', draft: aside });
    setAside(null);
  }

  function startOver() {
    kept.forget();
    location.reload();
  }

  const view = { draft, errors, attempt, busy, conflict, aside, restored: kept.restored };
  return { ...view, change, save, keepMine, takeTheirs, bringBack, startOver };
}

interface Save {
  state?: 'draft' | 'active';
  on?: GoalDraft;
  at?: number;
}

type Rows = ReturnType<typeof bodyOf>['rows'];
export type GoalFormState = ReturnType<typeof useGoalForm>;
