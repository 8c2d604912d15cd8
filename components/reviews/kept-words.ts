'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** What was typed, and what stood there when the typing began. */
interface Kept {
  base: string;
  text: string;
}

/**
 * Text that this browser keeps as it is typed, until the server has it. `place` names whose it is and where it belongs:
 * several people may use one browser.
 */
export function useKeptWords(place: string, initial = '') {
  const [text, setText] = useState(initial);
  const [wasTyped, setTyped] = useState(false);
  /** The kept text was typed over something else than what stands there now. */
  const [isOvertaken, setOvertaken] = useState(false);
  const base = useRef(initial);
  useEffect(() => {
    const found = read(place);
    if (!found || found.text === initial) return;
    setText(found.text);
    setOvertaken(found.base !== initial);
  }, [place, initial]);
  const type = useCallback(
    (next: string) => {
      setText(next);
      setTyped(true);
      write(place, next === base.current ? null : { base: base.current, text: next });
    },
    [place],
  );
  /** Once the server has a text: what was typed since stays kept. */
  const settle = useCallback(
    (saved: string) => {
      base.current = saved;
      setOvertaken(false);
      const found = read(place);
      if (found) write(place, found.text === saved ? null : { base: saved, text: found.text });
    },
    [place],
  );
  const forget = useCallback(() => write(place, null), [place]);
  return { text, type, settle, forget, wasTyped, isOvertaken };
}

/** Whether there is unsent text for a place. */
export function hasKeptWords(place: string): boolean {
  return read(place) !== null;
}

export function wordsPlace(memberId: string, what: string): string {
  return `milepost.words.${memberId}.${what}`;
}

function read(place: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}

function write(place: string, kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // Storage is full or switched off: typing goes on without it.
  }
}
