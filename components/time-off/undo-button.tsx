'use client';

import { useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Dialog } from '#/components/ui/dialog.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { callApi } from '#/lib/web/browser/api.ts';

type UndoButtonProps = {
  id: string;
  days: string;
  /** What is lost by it, said before; without, it is done at once. */
  costs: readonly string[];
};

/** Takes time off back. */
export function UndoButton({ id, days, costs }: UndoButtonProps) {
  const ready = useReady();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function undo() {
    setBusy(true);
    const answer = await callApi('DELETE /api/v1/time-off/{id}', { params: { id } });
    // Taken back in another window is taken back as well.
    if (answer.ok || answer.problem.status === 404) return location.assign('/time-off?removed');
    setBusy(false);
    setTrouble(answer.problem.detail);
  }
  const notice = trouble && (
    <Notice tone="error" live>
      {trouble}
    </Notice>
  );
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        aria-label={`Undo ${days}`}
        disabled={!ready}
        busy={busy}
        onClick={costs.length > 0 ? () => setAsked(true) : undo}
      >
        Undo
      </Button>
      {!asked && notice}
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title={`Undo ${days}?`}
        actions={
          <>
            <Button variant="ghost" onClick={() => setAsked(false)}>
              Keep it
            </Button>
            <Button variant="danger" busy={busy} onClick={undo}>
              Undo it
            </Button>
          </>
        }
      >
        {costs.map((cost) => (
          <p key={cost}>{cost}</p>
        ))}
        {asked && notice}
      </Dialog>
    </>
  );
}
