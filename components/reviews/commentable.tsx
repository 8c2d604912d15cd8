'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { hasKeptWords, wordsPlace } from './kept-words.ts';
import { NewThread, type NewThreadProps } from './new-thread.tsx';

type CommentableProps = {
  heading: ReactNode;
  /** Names the button for those who hear it: "Comment on Wins". */
  name: string;
  /** Null: here nothing can be written. */
  write: NewThreadProps | null;
  /** One of its kind in the page; names the box and the place of its unsent text. */
  id: string;
  children: ReactNode;
};

/** Something of a week or a goal, what was said about it, and the box to say more. */
export function Commentable({ heading, name, write, id, children }: CommentableProps) {
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const focusNext = useRef<'field' | 'button' | null>(null);
  const memberId = write?.writer.memberId;
  useEffect(() => {
    if (memberId && hasKeptWords(wordsPlace(memberId, id))) setOpen(true);
  }, [memberId, id]);
  useEffect(() => {
    if (focusNext.current) (focusNext.current === 'field' ? field : button).current?.focus();
    focusNext.current = null;
  });
  function show(next: boolean) {
    if (open === next) return field.current?.focus();
    focusNext.current = next ? 'field' : 'button';
    setOpen(next);
  }
  const verb = write && 'mentors' in write.at ? 'Ask' : 'Comment';
  return (
    <div className="commentable">
      <div className="said-on">
        {heading}
        {write && (
          <Button
            ref={button}
            variant="ghost"
            size="sm"
            className="quiet"
            data-comment
            disabled={!ready}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-label={verb === 'Ask' ? `Ask about ${name}` : `Comment on ${name}`}
            onClick={() => show(true)}
          >
            {verb}
          </Button>
        )}
      </div>
      {children}
      {write && open && <NewThread {...write} id={id} field={field} onClose={() => show(false)} />}
    </div>
  );
}
