'use client';

import { useState } from 'react';
import { useReady } from '#/components/ui/use-ready.ts';

/** Ends this session; on a failure it stays and says so. */
export function SignOut({ className = 'quiet' }: { className?: string }) {
  const ready = useReady();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  async function leave() {
    setState('busy');
    try {
      const { csrfToken } = await (await fetch('/api/auth/csrf')).json();
      const answer = await fetch('/api/auth/signout', {
        method: 'POST',
        headers: { 'X-Auth-Return-Redirect': '1' },
        body: new URLSearchParams({ csrfToken, callbackUrl: '/sign-in' }),
      });
      if (!answer.ok) throw new Error(`sign-out answered ${answer.status}`);
      location.assign('/sign-in');
    } catch {
      setState('failed');
    }
  }
  return (
    <button
      type="button"
      className={className}
      onClick={leave}
      disabled={!ready || state === 'busy'}
    >
      {state === 'failed' ? 'That did not work. Try again' : 'Sign out'}
    </button>
  );
}
