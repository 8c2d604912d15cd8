'use client';

import { useEffect, useState } from 'react';
import { PasswordInput } from '#/components/accounts/password-input.tsx';
import { textIn, useSubmit } from '#/components/accounts/use-submit.ts';
import { deviceZone, ZoneSelect } from '#/components/accounts/zone-select.tsx';
import { Button } from '#/components/ui/button.tsx';
import { TextInput } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { callApi, issueAt } from '#/lib/web/browser/api.ts';
import { enter } from '../_enter.ts';
import { withNext } from '../_next-path.ts';

export function SignUpForm({ next }: { next: string }) {
  const [timeZone, setTimeZone] = useState('');
  useEffect(() => setTimeZone(deviceZone()), []);
  const { attributes, ready, busy, problem } = useSubmit(async (given) => {
    const [email, password] = [textIn(given, 'email'), textIn(given, 'password')];
    const body = { name: textIn(given, 'name'), email, password, timeZone };
    const made = await callApi('POST /api/v1/members', { body });
    if (!made.ok) return made.problem;
    const refused = await enter(email, password);
    if (!refused) location.assign(next);
    return refused;
  });
  return (
    <form {...attributes} className="stack">
      {problem && !problem.errors?.length && (
        <Notice tone="error" live>
          {problem.code === 'mismatch' ? <HasAccount next={next} /> : problem.detail}
        </Notice>
      )}
      <TextInput
        label="Name"
        name="name"
        autoComplete="name"
        error={issueAt(problem, 'name')}
        required
      />
      <TextInput
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        error={issueAt(problem, 'email')}
        required
      />
      <PasswordInput
        label="Password"
        name="password"
        autoComplete="new-password"
        hint="At least 12 characters. A short sentence does well."
        error={issueAt(problem, 'password')}
      />
      <ZoneSelect
        value={timeZone}
        onChange={setTimeZone}
        hint="Your weeks begin on Monday in this zone."
        error={issueAt(problem, 'timeZone')}
      />
      <Button type="submit" size="lg" disabled={!ready} busy={busy}>
        {busy ? 'Making your account…' : 'Make an account'}
      </Button>
    </form>
  );
}

function HasAccount({ next }: { next: string }) {
  return (
    <>
      We could not sign you in with this password. If you had an account before,{' '}
      <a className="link" href={withNext('/sign-in', next)}>
        sign in
      </a>{' '}
      with the password you chose then.
    </>
  );
}
