'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { DeleteComment } from './delete-comment.tsx';
import { EditComment } from './edit-comment.tsx';
import { hasKeptWords, wordsPlace } from './kept-words.ts';

type OwnCommentProps = {
  id: string;
  version: number;
  /** As it was written, in Markdown. */
  body: string;
  memberId: string;
  /** The same, drawn. */
  children: ReactNode;
};

/** A comment of one's own: it can be changed and deleted. */
export function OwnComment({ id, version, body, memberId, children }: OwnCommentProps) {
  const ready = useReady();
  const place = wordsPlace(memberId, `edit-${id}`);
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const focusNext = useRef(false);
  useEffect(() => {
    if (hasKeptWords(place)) setEditing(true);
  }, [place]);
  useEffect(() => {
    if (focusNext.current) button.current?.focus();
    focusNext.current = false;
  });
  function stop() {
    focusNext.current = true;
    setEditing(false);
  }
  if (editing) return <EditComment {...{ id, version, body, place }} onClose={stop} />;
  return (
    <>
      {children}
      <div className="own-acts">
        <Button
          ref={button}
          variant="ghost"
          size="sm"
          className="quiet"
          disabled={!ready}
          onClick={() => setEditing(true)}
        >
          Edit
        </Button>
        <DeleteComment id={id} />
      </div>
    </>
  );
}
