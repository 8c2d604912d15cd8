'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

type FoldedProps = {
  summary: ReactNode;
  /** Something in it is to be seen. It never closes by itself: somebody may be typing in there. */
  open: boolean;
  children: ReactNode;
};

/** A part of a form that few need: folded away until it is opened, or holds something. */
export function Folded({ summary, open, children }: FoldedProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const [first] = useState(open);
  useEffect(() => {
    if (open && box.current) box.current.open = true;
  }, [open]);
  return (
    <details ref={box} className="folded" open={first}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
