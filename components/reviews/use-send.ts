'use client';

import { useState } from 'react';
import type { Problem } from '#/lib/api/problem.ts';
import { type ApiAnswer, newKey } from '#/lib/web/browser/api.ts';

/**
 * Sends one intended message once: tried again unchanged, after a reload too, it carries the same Idempotency-Key. After
 * it, the page comes anew with the message in focus.
 * @param place where its unsent text is kept
 * @param sameAs what beside the text makes it the same message
 */
export function useSend(
  send: (body: string, key: string) => Promise<ApiAnswer<{ id: string }>>,
  place: string,
  sameAs: string,
) {
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null }>({
    busy: false,
    problem: null,
  });
  return {
    ...state,
    async post(text: string, done: () => void) {
      if (state.busy) return;
      setState({ busy: true, problem: null });
      const answer = await send(text, keyOf(`${place}.key`, `${sameAs}\n${text}`));
      if (!answer.ok) return setState({ busy: false, problem: answer.problem });
      done();
      remember(`${place}.key`, null);
      reloadAt(answer.data.id);
    },
  };
}

/** The page anew, with a comment in focus. */
export function reloadAt(commentId: string): void {
  history.replaceState(null, '', `#comment-${commentId}`);
  location.reload();
}

/** The key of a message that was tried before, else a new one. */
function keyOf(place: string, what: string): string {
  const tried = recall(place);
  if (tried?.what === what) return tried.key;
  const key = newKey();
  remember(place, { key, what });
  return key;
}

interface Tried {
  key: string;
  what: string;
}

function recall(place: string): Tried | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}

function remember(place: string, tried: Tried | null): void {
  try {
    if (tried) localStorage.setItem(place, JSON.stringify(tried));
    else localStorage.removeItem(place);
  } catch {
    // Without storage a message tried again after a reload is a new one.
  }
}
