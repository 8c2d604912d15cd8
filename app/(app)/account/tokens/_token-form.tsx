'use client';

import { textIn, useSubmit } from '#/components/accounts/use-submit.ts';
import { Button } from '#/components/ui/button.tsx';
import { Checkbox, Select, TextInput } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import type { TokenScope } from '#/db/vocabulary.ts';
import type { TokenItem } from '#/lib/tokens/queries.ts';
import { tokenDays } from '#/lib/tokens/rules.ts';
import { callApi, issueAt } from '#/lib/web/browser/api.ts';
import { scopeGroups } from './_scope-words.ts';

const lives = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '180', label: '180 days' },
  { value: '365', label: 'a year' },
];

export function TokenForm({ onMade }: { onMade: (item: TokenItem, token: string) => void }) {
  const { attributes, ready, busy, problem } = useSubmit(async (given, form) => {
    const body = {
      name: textIn(given, 'name'),
      scopes: given.getAll('scopes') as TokenScope[],
      days: Number(textIn(given, 'days')),
    };
    const answer = await callApi('POST /api/v1/tokens', { body });
    if (!answer.ok) return answer.problem;
    const { token, ...item } = answer.data;
    form.reset();
    onMade(item, token ?? '');
    return null;
  });
  const scopeError = issueAt(problem, 'scopes');
  return (
    <form {...attributes} className="stack mt-4">
      {problem && !problem.errors?.length && (
        <Notice tone="error" live>
          {problem.detail}
        </Notice>
      )}
      <TextInput
        label="Name"
        name="name"
        autoComplete="off"
        maxLength={60}
        hint="What will use it, such as “Friday script”."
        error={issueAt(problem, 'name')}
      />
      <fieldset
        className="field"
        aria-describedby={scopeError && 'scopes-error'}
        aria-invalid={scopeError ? true : undefined}
        tabIndex={scopeError ? -1 : undefined}
      >
        <legend className="label">What it may do</legend>
        {scopeGroups.map(({ title, scopes }) => (
          <div key={title} className="border-line border-t py-2 first-of-type:border-0">
            <p className="font-medium text-sm">{title}</p>
            {scopes.map(({ scope, label }) => (
              <div key={scope}>
                <Checkbox name="scopes" value={scope}>
                  {label}
                </Checkbox>
              </div>
            ))}
          </div>
        ))}
        {scopeError && (
          <p className="error" id="scopes-error">
            {scopeError}
          </p>
        )}
        <p className="hint">
          Your password, sessions, tokens, and whom you share with stay out of its reach.
        </p>
      </fieldset>
      <Select
        label="Valid for"
        name="days"
        defaultValue={String(tokenDays.usual)}
        options={lives}
        error={issueAt(problem, 'days')}
      />
      <div className="actions">
        <Button type="submit" disabled={!ready} busy={busy}>
          Make the token
        </Button>
      </div>
    </form>
  );
}
