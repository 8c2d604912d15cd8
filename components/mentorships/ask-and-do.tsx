'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Dialog } from '#/components/ui/dialog.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { callApi } from '#/lib/web/browser/api.ts';

const acts = {
  end: { call: 'POST /api/v1/mentorships/{id}/ending', next: '/mentors' },
  revoke: { call: 'DELETE /api/v1/mentorships/{id}/invitation', next: '/mentors' },
} as const;

type AskAndDoProps = {
  id: string;
  act: keyof typeof acts;
  /** What the button says, here and in the dialog. */
  button: string;
  title: string;
  keep: string;
  children: ReactNode;
};

/** What cannot be taken back: it is asked once more, and then done at once. */
export function AskAndDo({ id, act, button, title, keep, children }: AskAndDoProps) {
  const ready = useReady();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function go() {
    setBusy(true);
    const answer = await callApi(acts[act].call, { params: { id } });
    if (answer.ok) return location.assign(acts[act].next);
    setBusy(false);
    setTrouble(answer.problem.detail);
  }
  return (
    <>
      <Button variant="danger" disabled={!ready} onClick={() => setAsked(true)}>
        {button}
      </Button>
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title={title}
        actions={
          <>
            <Button variant="ghost" onClick={() => setAsked(false)}>
              {keep}
            </Button>
            <Button variant="danger" busy={busy} onClick={go}>
              {button}
            </Button>
          </>
        }
      >
        {children}
        {trouble && (
          <Notice tone="error" live>
            {trouble}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
