'use client';

import { useEffect } from 'react';

/** Moves the focus to the comment that the address names: a browser alone only scrolls there, and not after a reload. */
export function FocusTarget() {
  useEffect(() => {
    const go = () => {
      const id = location.hash.slice(1);
      if (id.startsWith('comment-')) document.getElementById(id)?.focus();
    };
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, []);
  return null;
}
