'use client';

import { useState } from 'react';
import { Button, LinkButton } from '#/components/ui/button.tsx';
import { Dialog } from '#/components/ui/dialog.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import type { GoalState } from '#/db/vocabulary.ts';
import { callApi } from '#/lib/web/browser/api.ts';

type GoalActionsProps = {
  id: string;
  version: number;
  state: GoalState;
  /** All its weeks are up: closing comes next. */
  over: boolean;
};

const moves = {
  start: 'POST /api/v1/goals/{id}/activation',
  pause: 'PUT /api/v1/goals/{id}/pause',
  resume: 'DELETE /api/v1/goals/{id}/pause',
  remove: 'DELETE /api/v1/goals/{id}',
} as const;
type Move = keyof typeof moves;

/** What can be done with a goal in its state, the next step first. */
export function GoalActions({ id, version, state, over }: GoalActionsProps) {
  const ready = useReady();
  const [busy, setBusy] = useState<Move | null>(null);
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<{ text: string; stale: boolean } | null>(null);

  async function move(which: Move) {
    setBusy(which);
    setTrouble(null);
    const answer = await callApi(moves[which], { params: { id }, version });
    if (answer.ok) {
      if (which === 'remove') location.assign('/goals');
      else location.reload();
      return;
    }
    setBusy(null);
    setAsked(false);
    setTrouble({ text: answer.problem.detail, stale: answer.problem.status === 412 });
  }

  const button = (which: Move, text: string, variant?: 'ghost') => (
    <Button variant={variant} busy={busy !== null} disabled={!ready} onClick={() => move(which)}>
      {text}
    </Button>
  );

  return (
    <>
      {state === 'draft' && button('start', 'Start this goal')}
      {state === 'paused' && button('resume', 'Resume')}
      {over && <LinkButton href={`/goals/${id}/close`}>Close</LinkButton>}
      {state !== 'closed' && (
        <LinkButton variant="ghost" href={`/goals/${id}/edit`}>
          Edit
        </LinkButton>
      )}
      {state === 'active' && !over && button('pause', 'Pause', 'ghost')}
      {(state === 'active' || state === 'paused') && !over && (
        <LinkButton variant="ghost" href={`/goals/${id}/close`}>
          Close
        </LinkButton>
      )}
      {state === 'draft' && (
        <Button variant="danger" disabled={!ready} onClick={() => setAsked(true)}>
          Delete draft
        </Button>
      )}
      {trouble && (
        <div className="basis-full">
          <Notice tone="error" live>
            {trouble.text}{' '}
            {trouble.stale && (
              <button type="button" className="link" onClick={() => location.reload()}>
                See it as it is now
              </button>
            )}
          </Notice>
        </div>
      )}
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title="Delete this draft?"
        actions={
          <>
            <Button variant="ghost" onClick={() => setAsked(false)}>
              Keep it
            </Button>
            <Button variant="danger" busy={busy !== null} onClick={() => move('remove')}>
              Delete draft
            </Button>
          </>
        }
      >
        Its metrics and milestones go with it. This cannot be undone.
      </Dialog>
    </>
  );
}
