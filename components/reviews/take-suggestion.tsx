'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Select } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import type { SuggestionUse } from '#/db/vocabulary.ts';
import { callApi, issueAt } from '#/lib/web/browser/api.ts';
import { reloadAt } from './use-send.ts';

type TakeSuggestionProps = { id: string; takenAs: readonly SuggestionUse[] };

const uses = [
  ['milestone', 'Make it a milestone'],
  ['focus', 'Make it next week’s focus'],
] as const;

/** A suggestion becomes a milestone, or the focus of next week. The goal is asked for only when it is not clear. */
export function TakeSuggestion({ id, takenAs }: TakeSuggestionProps) {
  const ready = useReady();
  const [goals, setGoals] = useState<{ id: string; title: string }[]>([]);
  const [goalId, setGoalId] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const chooser = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (goals.length > 0) chooser.current?.querySelector('select')?.focus();
  }, [goals]);

  async function take(use: SuggestionUse) {
    setBusy(true);
    setTrouble(null);
    const params = { id };
    const answer =
      use === 'focus'
        ? await callApi('POST /api/v1/comments/{id}/focus', { params })
        : await callApi('POST /api/v1/comments/{id}/milestone', {
            params,
            body: goalId === '' ? {} : { goalId },
          });
    if (answer.ok) return reloadAt(id);
    const whichGoal = issueAt(answer.problem, 'goalId');
    const running = whichGoal && goals.length === 0 ? await activeGoals() : [];
    setBusy(false);
    if (running.length > 0) return setGoals(running);
    setTrouble(answer.problem.errors?.[0]?.message ?? answer.problem.detail);
  }

  return (
    <div className="take" ref={chooser}>
      {goals.length > 0 && (
        <Select
          name={`goal-of-${id}`}
          label="A milestone of which goal?"
          value={goalId}
          onChange={(event) => setGoalId(event.target.value)}
          options={[
            { value: '', label: 'Choose a goal' },
            ...goals.map((goal) => ({ value: goal.id, label: goal.title })),
          ]}
        />
      )}
      <div className="actions">
        {uses
          .filter(([use]) => !takenAs.includes(use))
          .map(([use, words]) => (
            <Button
              key={use}
              size="sm"
              variant="ghost"
              busy={busy}
              disabled={!ready || (use === 'milestone' && goals.length > 0 && goalId === '')}
              onClick={() => take(use)}
            >
              {words}
            </Button>
          ))}
      </div>
      {trouble && (
        <Notice tone="error" live>
          {trouble}
        </Notice>
      )}
    </div>
  );
}

async function activeGoals() {
  const answer = await callApi('GET /api/v1/goals', { query: { state: 'active' } });
  return answer.ok ? answer.data.goals.map(({ id, title }) => ({ id, title })) : [];
}
