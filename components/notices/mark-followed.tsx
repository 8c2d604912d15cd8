'use client';

import { type MouseEvent, type ReactNode, useEffect } from 'react';
import { callApi } from '#/lib/web/browser/api.ts';

/** A link in here that is followed marks its notice as read; the call outlives the page. */
export function MarkFollowed({ children }: { children: ReactNode }) {
  useEffect(() => {
    // Back from that link, the page comes as it was left: with what is read by now.
    const refresh = (event: PageTransitionEvent) => event.persisted && location.reload();
    addEventListener('pageshow', refresh);
    return () => removeEventListener('pageshow', refresh);
  }, []);
  const mark = ({ target }: MouseEvent) => {
    const link = (target as Element).closest<HTMLElement>('[data-unread]');
    if (!link?.dataset.unread) return;
    callApi('POST /api/v1/notices/{id}/reading', {
      params: { id: link.dataset.unread },
      keepalive: true,
    });
  };
  return (
    <div onClickCapture={mark} onAuxClickCapture={mark}>
      {children}
    </div>
  );
}
