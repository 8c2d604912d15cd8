'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Checkbox } from '#/components/ui/inputs.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { callApi } from '#/lib/web/browser/api.ts';
import { hasKeptWords, useKeptWords, wordsPlace } from './kept-words.ts';
import { MessageForm } from './message-form.tsx';
import { useSend } from './use-send.ts';

type ReplyBoxProps = {
  threadId: string;
  memberId: string;
  /** "Priya asks": what it answers. */
  to: string;
  /** Somebody waits for this answer: the box is open. */
  waits: boolean;
  /** The last word was one's own. */
  goesOn: boolean;
};

/** An answer in a thread. */
export function ReplyBox({ threadId, memberId, to, waits, goesOn }: ReplyBoxProps) {
  const ready = useReady();
  const place = wordsPlace(memberId, `reply-${threadId}`);
  const [open, setOpen] = useState(waits);
  const [asks, setAsks] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const focusNext = useRef<'field' | 'button' | null>(null);
  const kept = useKeptWords(place);
  const { busy, problem, post } = useSend(
    (body, key) =>
      callApi('POST /api/v1/comments/{id}/replies', {
        params: { id: threadId },
        body: { kind: asks ? 'question' : 'reply', body },
        key,
      }),
    place,
    `${asks}`,
  );
  useEffect(() => {
    if (hasKeptWords(place)) setOpen(true);
  }, [place]);
  useEffect(() => {
    if (focusNext.current) (focusNext.current === 'field' ? field : button).current?.focus();
    focusNext.current = null;
  });
  function show(next: boolean) {
    focusNext.current = next ? 'field' : 'button';
    setOpen(next);
  }
  const verb = goesOn ? 'Add to it' : 'Answer';
  if (!open) {
    return (
      <Button
        ref={button}
        variant="ghost"
        size="sm"
        className="quiet"
        aria-label={`${verb}: ${to}`}
        disabled={!ready}
        onClick={() => show(true)}
      >
        {verb}
      </Button>
    );
  }
  return (
    <MessageForm
      name={`${verb}: ${to}`}
      send={asks ? 'Ask' : goesOn ? 'Add' : 'Answer'}
      text={kept.text}
      onType={kept.type}
      onSend={() => post(kept.text, kept.forget)}
      onCancel={waits ? undefined : () => show(false)}
      below={
        <Checkbox checked={asks} onChange={(event) => setAsks(event.target.checked)}>
          This asks something in return
        </Checkbox>
      }
      {...{ busy, problem, field }}
    />
  );
}
