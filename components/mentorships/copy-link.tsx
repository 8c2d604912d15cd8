'use client';

import { useId, useRef, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { useReady } from '#/components/ui/use-ready.ts';

/** A link to hand over, with a button that copies it. */
export function CopyLink({ link, label }: { link: string; label: string }) {
  const ready = useReady();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setSaid('Copied.');
    } catch {
      // Without https, or when the browser was told not to: by hand then.
      box.current?.select();
      setSaid('Selected: copy it with your keyboard.');
    }
  }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="copy-link">
        <input
          ref={box}
          id={id}
          className="input"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button disabled={!ready} onClick={copy}>
          Copy link
        </Button>
      </div>
      <p className="hint" role="status">
        {said}
      </p>
    </div>
  );
}

/** The button alone, for a list. */
export function CopyLinkButton({ link, email }: { link: string; email: string }) {
  const ready = useReady();
  const [said, setSaid] = useState('Copy link');
  async function copy() {
    const done = navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setSaid((await done) ? 'Copied' : 'Open it to copy by hand');
  }
  return (
    <Button
      variant="ghost"
      size="sm"
      disabled={!ready}
      onClick={copy}
      aria-label={`${said}: the invitation for ${email}`}
    >
      <span aria-live="polite">{said}</span>
    </Button>
  );
}
