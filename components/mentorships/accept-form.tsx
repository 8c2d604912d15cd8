'use client';

import { useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { callApi } from '#/lib/web/browser/api.ts';

/** Agrees to mentor whoever the link is from, and then says what comes next. */
export function AcceptForm({ token, inviter }: { token: string; inviter: string }) {
  const ready = useReady();
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open');
  const [trouble, setTrouble] = useState<string | null>(null);
  async function accept() {
    setState('busy');
    const call = 'POST /api/v1/invitations/{token}/acceptance';
    const answer = await callApi(call, { params: { token } });
    setState(answer.ok ? 'done' : 'open');
    if (answer.ok) return;
    const gone = 'This invitation is not open any more. Ask for a new one.';
    setTrouble(answer.problem.status === 404 ? gone : answer.problem.detail);
  }
  if (state === 'done') {
    return (
      <Notice tone="done" live title={`You mentor ${inviter} now.`}>
        Their check-ins come to your reviews from their next one on.{' '}
        <a className="link" href="/mentees">
          Your mentees
        </a>
      </Notice>
    );
  }
  return (
    <>
      {trouble && (
        <Notice tone="error" live>
          {trouble}
        </Notice>
      )}
      <Button size="lg" disabled={!ready} busy={state === 'busy'} onClick={accept}>
        {state === 'busy' ? 'Accepting…' : `Mentor ${inviter}`}
      </Button>
    </>
  );
}
