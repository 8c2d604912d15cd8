'use client';

import { useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Dialog } from '#/components/ui/dialog.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { callApi } from '#/lib/web/browser/api.ts';
import { reloadAt } from './use-send.ts';

/** Deletes a comment, once it was asked whether to. */
export function DeleteComment({ id }: { id: string }) {
  const ready = useReady();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function remove() {
    setBusy(true);
    const answer = await callApi('DELETE /api/v1/comments/{id}', { params: { id } });
    if (answer.ok || answer.problem.status === 404) return reloadAt(id);
    setBusy(false);
    setTrouble(answer.problem.detail);
  }
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        className="quiet"
        disabled={!ready}
        onClick={() => setAsked(true)}
      >
        Delete
      </Button>
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title="Delete this comment?"
        actions={
          <>
            <Button variant="ghost" onClick={() => setAsked(false)}>
              Keep it
            </Button>
            <Button variant="danger" busy={busy} onClick={remove}>
              Delete
            </Button>
          </>
        }
      >
        Its text goes, its earlier versions too. Answers to it stay. This cannot be undone.
        {trouble && (
          <Notice tone="error" live>
            {trouble}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
