'use client';

import { useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { callApi } from '#/lib/web/browser/api.ts';

type SessionProps = { id: string; device: string; lastSeen: string; current: boolean };

export function SessionList({ sessions }: { sessions: SessionProps[] }) {
  const ready = useReady();
  const [left, setLeft] = useState(sessions);
  const [said, setSaid] = useState('');
  async function end({ id, device }: SessionProps) {
    const answer = await callApi('DELETE /api/v1/sessions/{id}', { params: { id } });
    // Ended somewhere else in the meantime is ended as well.
    const ended = answer.ok || answer.problem.status === 404;
    if (ended) setLeft((list) => list.filter((session) => session.id !== id));
    setSaid(ended ? `${device} is signed out.` : answer.problem.detail);
  }
  async function endOthers() {
    const answer = await callApi('DELETE /api/v1/sessions', {});
    if (answer.ok) setLeft((list) => list.filter((session) => session.current));
    setSaid(answer.ok ? 'You are signed out everywhere else.' : answer.problem.detail);
  }
  return (
    <>
      <ul className="mt-2 grid">
        {left.map((session) => (
          <li
            key={session.id}
            className="flex items-center gap-3 border-t border-line py-2.5 first:border-0"
          >
            <span className="flex-1">
              {session.device}
              <span className="block text-sm text-soft">
                {session.current ? 'This device, now' : `Last used ${session.lastSeen}`}
              </span>
            </span>
            {!session.current && (
              <Button
                variant="ghost"
                size="sm"
                aria-label={`Sign out ${session.device}, last used ${session.lastSeen}`}
                disabled={!ready}
                onClick={() => end(session)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {left.length > 1 && (
        <Button variant="ghost" className="mt-2" disabled={!ready} onClick={endOthers}>
          Sign out everywhere else
        </Button>
      )}
      <p role="status" className="mt-1 text-sm text-soft">
        {said}
      </p>
    </>
  );
}
