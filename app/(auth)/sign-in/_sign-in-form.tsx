'use client';

import { PasswordInput } from '#/components/accounts/password-input.tsx';
import { textIn, useSubmit } from '#/components/accounts/use-submit.ts';
import { Button } from '#/components/ui/button.tsx';
import { TextInput } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { enter } from '../_enter.ts';

export function SignInForm({ next }: { next: string }) {
  const { attributes, ready, busy, problem } = useSubmit(async (given) => {
    const refused = await enter(textIn(given, 'email'), textIn(given, 'password'));
    if (!refused) location.assign(next);
    return refused;
  });
  const wrong = problem?.code === 'mismatch' ? problem.detail : undefined;
  return (
    <form {...attributes} className="stack">
      {problem && !wrong && (
        <Notice tone="error" live>
          {problem.detail}
        </Notice>
      )}
      <TextInput
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        aria-invalid={wrong ? true : undefined}
        required
      />
      <PasswordInput
        label="Password"
        name="password"
        autoComplete="current-password"
        error={wrong}
      />
      <Button type="submit" size="lg" disabled={!ready} busy={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
