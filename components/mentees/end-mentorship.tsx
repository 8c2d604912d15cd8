'use client';

import { useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Dialog } from '#/components/ui/dialog.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { callApi } from '#/lib/web/browser/api.ts';

type EndMentorshipProps = { mentorshipId: string; menteeName: string };

/** The mentor's way out, with a question first: it holds at once, and is not taken back. */
export function EndMentorship({ mentorshipId, menteeName }: EndMentorshipProps) {
  const ready = useReady();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');

  async function end() {
    setBusy(true);
    const params = { id: mentorshipId };
    const answer = await callApi('POST /api/v1/mentorships/{id}/ending', { params });
    if (answer.ok || answer.problem.status === 404) return location.assign('/mentees');
    setBusy(false);
    setTrouble(answer.problem.detail);
  }

  return (
    <>
      <Button variant="danger" disabled={!ready} onClick={() => setAsked(true)}>
        End mentorship
      </Button>
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title={`Stop mentoring ${menteeName}?`}
        actions={
          <>
            <Button variant="ghost" onClick={() => setAsked(false)}>
              Go on mentoring
            </Button>
            <Button variant="danger" busy={busy} onClick={end}>
              End mentorship
            </Button>
          </>
        }
      >
        It ends at once: you see nothing of {menteeName}’s goals and check-ins any more. What you
        wrote stays with them, and in the list of your own comments. They are told.
        {trouble && (
          <Notice tone="error" live>
            {trouble}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
