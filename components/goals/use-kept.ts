'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * Keeps what is typed in this tab's storage, so that a reload or a way back loses nothing.
 * @param apply gets what was kept, once, when the page is there
 */
export function useKept<T>(key: string, value: T, { isChanged, apply }: Kept<T>) {
  const [restored, setRestored] = useState(false);
  const begun = useRef(false);
  const done = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, on arrival
  useEffect(() => {
    const kept = read<T>(key);
    begun.current = true;
    if (kept === null) return;
    apply(kept);
    setRestored(true);
  }, []);

  useEffect(() => {
    if (begun.current && isChanged && !done.current) write(key, value);
  }, [key, value, isChanged]);

  return {
    restored,
    /** Once it is saved, or thrown away on purpose. */
    forget() {
      done.current = true;
      setRestored(false);
      write(key, null);
    },
  };
}

interface Kept<T> {
  isChanged: boolean;
  apply: (kept: T) => void;
}

function read<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is full or switched off: typing goes on without it.
  }
}
