'use client';

import { useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { callApi } from '#/lib/web/browser/api.ts';

/** Sends an invitation anew; the page then shows its new link. */
export function SendAgain({ id, mails }: { id: string; mails: boolean }) {
  const ready = useReady();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function send() {
    setBusy(true);
    const call = 'POST /api/v1/mentorships/{id}/invitation';
    const answer = await callApi(call, { params: { id } });
    if (answer.ok) return location.assign(`/mentors/${id}?invited`);
    setBusy(false);
    setTrouble(answer.problem.detail);
  }
  return (
    <>
      <Button variant="ghost" disabled={!ready} busy={busy} onClick={send}>
        {mails ? 'Send again' : 'Make a new link'}
      </Button>
      {trouble && (
        <div className="basis-full">
          <Notice tone="error" live>
            {trouble}
          </Notice>
        </div>
      )}
    </>
  );
}
