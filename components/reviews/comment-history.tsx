'use client';

import { useState } from 'react';
import { formatMoment } from '#/lib/core/format.ts';
import { type AnswerOf, callApi } from '#/lib/web/browser/api.ts';

type CommentHistoryProps = { id: string; count: number; timeZone: string };
type Loaded = AnswerOf<'GET /api/v1/comments/{id}/revisions'> | string | null;

/** What a comment said before its edits, fetched when it is asked for. */
export function CommentHistory({ id, count, timeZone }: CommentHistoryProps) {
  const [loaded, setLoaded] = useState<Loaded>(null);
  async function load(isOpen: boolean) {
    if (!isOpen || (loaded && typeof loaded !== 'string')) return;
    const answer = await callApi('GET /api/v1/comments/{id}/revisions', { params: { id } });
    setLoaded(answer.ok ? answer.data : answer.problem.detail);
  }
  return (
    <details className="before" onToggle={(event) => load(event.currentTarget.open)}>
      <summary>{count === 1 ? 'What it said before' : `What it said before (${count})`}</summary>
      <div aria-live="polite">
        {loaded === null && <p className="text-soft">Loading…</p>}
        {typeof loaded === 'string' && <p className="error">{loaded}</p>}
        {loaded && typeof loaded !== 'string' && (
          <ol>
            {loaded.revisions.map(({ version, body, replacedAt }) => (
              <li key={version}>
                <small>Until {formatMoment(replacedAt, timeZone)}</small>
                <p dir="auto">{body}</p>
              </li>
            ))}
          </ol>
        )}
      </div>
    </details>
  );
}
