'use client';

import { useState } from 'react';
import { textIn, useSubmit } from '#/components/accounts/use-submit.ts';
import { Button } from '#/components/ui/button.tsx';
import { TextInput } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { formatDay } from '#/lib/core/format.ts';
import { callApi, issueAt } from '#/lib/web/browser/api.ts';

/** For who mentors: away until a day, and back. */
export function AbsenceForm({ awayUntil: first }: { awayUntil: string | null }) {
  const [awayUntil, setAwayUntil] = useState(first);
  const [said, setSaid] = useState('');
  const { attributes, ready, busy, problem } = useSubmit(async (given) => {
    setSaid('');
    if (awayUntil) {
      const answer = await callApi('DELETE /api/v1/absence', {});
      if (!answer.ok) return answer.problem;
      setAwayUntil(null);
      setSaid('You are back.');
      return null;
    }
    const body = { until: textIn(given, 'until') };
    const answer = await callApi('PUT /api/v1/absence', { body });
    if (!answer.ok) return answer.problem;
    setAwayUntil(answer.data.awayUntil);
    return null;
  });
  return (
    <form {...attributes} className="stack mt-3">
      {problem && !problem.errors?.length && (
        <Notice tone="error" live>
          {problem.detail}
        </Notice>
      )}
      {awayUntil ? (
        <p role="status">
          You are away until <b className="font-semibold">{formatDay(awayUntil)}</b>. Your mentees
          see that, and their other mentors are offered your reviews.
        </p>
      ) : (
        <TextInput
          label="Away until"
          name="until"
          type="date"
          hint="The first day you are back. Reviews you owe are offered to the other mentors until then."
          error={issueAt(problem, 'until')}
        />
      )}
      <div className="actions">
        <Button type="submit" variant="ghost" disabled={!ready} busy={busy}>
          {awayUntil ? 'I am back' : 'Set me away'}
        </Button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}
