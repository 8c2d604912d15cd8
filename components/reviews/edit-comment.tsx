'use client';

import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#/lib/api/problem.ts';
import { callApi } from '#/lib/web/browser/api.ts';
import { useKeptWords } from './kept-words.ts';
import { MessageForm } from './message-form.tsx';
import { reloadAt } from './use-send.ts';

type EditCommentProps = {
  id: string;
  version: number;
  body: string;
  /** Where the unsaved text is kept. */
  place: string;
  onClose: () => void;
};

/** Changes a comment. When it was changed elsewhere meanwhile, both texts stay in sight. */
export function EditComment({ id, version, body, place, onClose }: EditCommentProps) {
  const kept = useKeptWords(place, body);
  const field = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState({ version, body });
  useEffect(() => field.current?.focus(), []);
  async function save() {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const answer = await callApi('PUT /api/v1/comments/{id}', {
      params: { id },
      body: { body: kept.text },
      version: saved.version,
    });
    if (answer.ok) {
      kept.forget();
      return reloadAt(id);
    }
    const { status, current, currentVersion } = answer.problem;
    if (status === 412 && currentVersion != null) {
      const elsewhere = (current as { body?: string } | undefined)?.body ?? '';
      setSaved({ version: currentVersion, body: elsewhere });
    }
    setProblem(answer.problem);
    setBusy(false);
  }
  const isOther = kept.isOvertaken || saved.version !== version;
  return (
    <>
      {isOther && (
        <div className="versions">
          <div>
            <b>As it is saved now</b>
            <p dir="auto">{saved.body}</p>
          </div>
        </div>
      )}
      <MessageForm
        name="Edit your comment"
        send={isOther ? 'Save mine instead' : 'Save'}
        text={kept.text}
        onType={kept.type}
        onSend={save}
        onCancel={() => {
          kept.forget();
          onClose();
        }}
        hint="What it says now is kept as an earlier version."
        {...{ busy, problem, field }}
      />
    </>
  );
}
