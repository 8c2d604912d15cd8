'use client';

import { useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { callApi } from '#/lib/web/browser/api.ts';

/** @param until the moment of the newest notice on the page: what comes in meanwhile stays unread */
export function MarkAllRead({ until }: { until: string }) {
  const ready = useReady();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  async function mark() {
    setState('busy');
    const answer = await callApi('POST /api/v1/notices/readings', { body: { until } });
    if (answer.ok) location.reload();
    else setState('failed');
  }
  return (
    <>
      <Button variant="ghost" onClick={mark} disabled={!ready} busy={state === 'busy'}>
        Mark all as read
      </Button>
      {state === 'failed' && <p role="alert">That did not work. Try again.</p>}
    </>
  );
}
