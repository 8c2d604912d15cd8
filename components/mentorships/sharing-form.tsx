'use client';

import { useState } from 'react';
import { useSubmit } from '#/components/accounts/use-submit.ts';
import { Button } from '#/components/ui/button.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import type { Sharing } from '#/lib/mentorships/rules.ts';
import { callApi, issueAt } from '#/lib/web/browser/api.ts';
import { type NamedGoal, SharingFields } from './sharing-fields.tsx';
import { SharingSummary } from './sharing-summary.tsx';

type SharingFormProps = {
  id: string;
  version: number;
  sharing: Sharing;
  goals: readonly NamedGoal[];
  /** The mentor's first name, or "They". */
  who: string;
};

/** Changes what one mentor sees; it holds with their next request. */
export function SharingForm({ id, version: first, sharing: saved, goals, who }: SharingFormProps) {
  const [sharing, setSharing] = useState(saved);
  const [version, setVersion] = useState(first);
  const [said, setSaid] = useState('');
  const { attributes, ready, busy, problem } = useSubmit(async () => {
    setSaid('');
    const call = 'PUT /api/v1/mentorships/{id}/sharing';
    const answer = await callApi(call, { params: { id }, body: sharing, version });
    if (!answer.ok) return answer.problem;
    setVersion(answer.data.version);
    setSaid('Saved. It holds from now on.');
    return null;
  });
  function change(next: Sharing) {
    setSaid('');
    setSharing(next);
  }
  return (
    <form {...attributes} className="stack mt-4">
      {problem && !problem.errors?.length && (
        <Notice tone="error" live>
          {problem.detail}{' '}
          {[409, 412].includes(problem.status) && (
            <button type="button" className="link" onClick={() => location.reload()}>
              See it as it is now
            </button>
          )}
        </Notice>
      )}
      <SharingFields
        sharing={sharing}
        onChange={change}
        goals={goals}
        error={issueAt(problem, 'sharing.goalIds')}
      />
      <div className="shared-box" aria-live="polite">
        <h3>{who} will see</h3>
        <SharingSummary sharing={sharing} named={sharing.goalIds.length} />
      </div>
      <div className="actions">
        <Button type="submit" disabled={!ready} busy={busy}>
          Save
        </Button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}
