'use client';

import { useState } from 'react';
import { PasswordInput } from '#/components/accounts/password-input.tsx';
import { textIn, useSubmit } from '#/components/accounts/use-submit.ts';
import { Button } from '#/components/ui/button.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { callApi, issueAt } from '#/lib/web/browser/api.ts';

export function PasswordForm({ email }: { email: string }) {
  const [done, setDone] = useState('');
  const { attributes, ready, busy, problem } = useSubmit(async (given, form) => {
    setDone('');
    const body = {
      currentPassword: textIn(given, 'currentPassword'),
      newPassword: textIn(given, 'newPassword'),
    };
    const answer = await callApi('PUT /api/v1/me/password', { body });
    if (!answer.ok) return answer.problem;
    form.reset();
    setDone('Your password is changed, and every other session has ended.');
    return null;
  });
  return (
    <form {...attributes} className="stack mt-4">
      {problem && !problem.errors?.length && (
        <Notice tone="error" live>
          {problem.detail}
        </Notice>
      )}
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
      <PasswordInput
        label="Current password"
        name="currentPassword"
        autoComplete="current-password"
        error={issueAt(problem, 'currentPassword')}
      />
      <PasswordInput
        label="New password"
        name="newPassword"
        autoComplete="new-password"
        hint="At least 12 characters. Signs you out everywhere else."
        error={issueAt(problem, 'newPassword')}
      />
      <div className="actions">
        <Button type="submit" disabled={!ready} busy={busy}>
          Change password
        </Button>
        <span role="status">{done}</span>
      </div>
    </form>
  );
}
