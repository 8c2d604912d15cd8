'use client';

import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { TextArea } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import type { Problem } from '#/lib/api/problem.ts';
import { issueAt } from '#/lib/web/browser/api.ts';

type MessageFormProps = {
  /** What the form does, for those who hear it: "Comment on Wins". */
  name: string;
  text: string;
  onType: (text: string) => void;
  onSend: () => void;
  onCancel?: (() => void) | undefined;
  send: string;
  busy: boolean;
  problem: Problem | null;
  hint?: ReactNode;
  /** What stands above the text: the kind, the subject. */
  children?: ReactNode;
  /** What stands beside the buttons. */
  below?: ReactNode;
  field?: RefObject<HTMLTextAreaElement | null>;
};

/** A text with its button. What was typed stays, whatever comes back. */
export function MessageForm(props: MessageFormProps) {
  const { name, text, onType, onSend, onCancel, busy, problem } = props;
  const ready = useReady();
  const id = useId();
  const wrong = issueAt(problem, 'body');
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  }
  return (
    <form
      className="message"
      aria-label={name}
      method="post"
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {props.children}
      <TextArea
        id={id}
        name="body"
        aria-label={name}
        dir="auto"
        value={text}
        error={wrong}
        hint={props.hint}
        data-message
        ref={props.field}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {problem && !wrong && (
        <Notice tone="error" live>
          {problem.detail}
        </Notice>
      )}
      <div className="actions">
        <Button type="submit" size="sm" busy={busy} disabled={!ready}>
          {props.send}
        </Button>
        {onCancel && (
          <Button size="sm" variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
        )}
        {props.below}
      </div>
    </form>
  );
}
