'use client';

import { useRef } from 'react';
import { textIn, useSubmit } from '#/components/accounts/use-submit.ts';
import { Button } from '#/components/ui/button.tsx';
import { Select, TextArea, TextInput } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import type { TimeOffKind } from '#/db/vocabulary.ts';
import { callApi, issueAt, newKey } from '#/lib/web/browser/api.ts';
import { kindWords } from './time-off-words.ts';

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

/** @param first the day that is proposed, a local date */
export function TimeOffForm({ first }: { first: string }) {
  // Kept while the same days are tried again, so that a lost answer does not mark them twice.
  const sent = useRef({ text: '', key: '' });
  const { attributes, ready, busy, problem } = useSubmit(async (given) => {
    const body = {
      fromDay: textIn(given, 'fromDay'),
      toDay: textIn(given, 'toDay'),
      kind: textIn(given, 'kind') as TimeOffKind,
      reason: textIn(given, 'reason').replaceAll('\r\n', '\n'),
    };
    const text = JSON.stringify(body);
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    const answer = await callApi('POST /api/v1/time-off', { body, key: sent.current.key });
    if (!answer.ok) return answer.problem;
    location.assign(`/time-off?added=${answer.data.id}`);
    return null;
  });
  return (
    <form {...attributes} className="stack mt-4">
      {problem && !problem.errors?.length && (
        <Notice tone="error" live>
          {problem.detail}
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          label="First day off"
          name="fromDay"
          type="date"
          defaultValue={first}
          error={issueAt(problem, 'fromDay')}
        />
        <TextInput
          label="Last day off"
          name="toDay"
          type="date"
          error={issueAt(problem, 'toDay')}
        />
      </div>
      <Select
        label="What it is"
        name="kind"
        options={kinds}
        hint="Only you see this."
        error={issueAt(problem, 'kind')}
      />
      <TextArea
        label="Reason"
        name="reason"
        maxLength={2000}
        optional
        hint="Only you see this."
        error={issueAt(problem, 'reason')}
      />
      <div className="actions">
        <Button type="submit" disabled={!ready} busy={busy}>
          Mark as off
        </Button>
      </div>
    </form>
  );
}
