'use client';

import { useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Dialog } from '#/components/ui/dialog.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { callApi } from '#/lib/web/browser/api.ts';
import { noteMark } from './reviewed-line.tsx';

type MarkReviewedProps = {
  checkInId: string;
  checkInVersion: number;
  /** "Tomás, week 7" */
  title: string;
  /** The address of the next one; null: this was the last. */
  next: string | null;
};

/** Closes the turn, with or without a comment, and goes on to the next review. */
export function MarkReviewed({ checkInId, checkInVersion, title, next }: MarkReviewedProps) {
  const ready = useReady();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function mark() {
    setAsked(false);
    setBusy(true);
    setTrouble(null);
    const answer = await callApi('POST /api/v1/reviews/{checkInId}/acknowledgement', {
      params: { checkInId },
      body: { checkInVersion },
    });
    if (answer.ok) {
      noteMark(title);
      return location.assign(next ?? '/reviews');
    }
    setBusy(false);
    setTrouble(answer.problem.detail);
  }
  return (
    <>
      <Button
        busy={busy}
        disabled={!ready}
        data-mark
        onClick={() => (unsent() ? setAsked(true) : mark())}
      >
        Mark reviewed
      </Button>
      {trouble && (
        <div className="basis-full">
          <Notice tone="error" live>
            {trouble}
          </Notice>
        </div>
      )}
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title="A comment is not sent yet"
        actions={
          <>
            <Button
              variant="ghost"
              onClick={() => {
                setAsked(false);
                unsent()?.focus();
              }}
            >
              Back to the comment
            </Button>
            <Button onClick={mark}>Mark reviewed without it</Button>
          </>
        }
      >
        Its text stays in this browser, and is there again when you open this week.
      </Dialog>
    </>
  );
}

function unsent(): HTMLTextAreaElement | undefined {
  return [...document.querySelectorAll<HTMLTextAreaElement>('textarea[data-message]')].find(
    ({ value }) => value.trim() !== '',
  );
}
