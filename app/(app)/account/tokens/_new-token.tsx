'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Icon } from '#/components/ui/icon.tsx';

/** The one moment at which a token can be read. */
export function NewToken({ name, token }: { name: string; token: string }) {
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => box.current?.focus(), []);
  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(token);
      setSaid('Copied.');
    } catch {
      // Over plain http from another machine there is no clipboard.
      setSaid('Marked: copy it with Ctrl-C.');
    }
  }
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={`The token ${name}`}
      className="notice notice-done"
    >
      <Icon name="done" />
      <div>
        <b className="font-semibold">{name} is made. Copy it now.</b>
        <p>It is shown this one time; Milepost itself keeps no copy of it.</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <input
            ref={field}
            className="input min-w-0 flex-1 basis-80 font-mono text-sm"
            aria-label={`Token ${name}`}
            value={token}
            readOnly
            spellCheck={false}
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={copy}>Copy</Button>
        </div>
        <p role="status" className="mt-1 min-h-5 text-sm text-soft">
          {said}
        </p>
      </div>
    </section>
  );
}
