'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { describedBy, Field } from '#/components/ui/field.tsx';

type PasswordInputProps = {
  name: string;
  label: string;
  autoComplete: 'current-password' | 'new-password';
  hint?: ReactNode;
  error?: string | undefined;
};

export function PasswordInput({ name, label, autoComplete, hint, error }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      <div className="affixed">
        <input
          className="input"
          id={name}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          {...describedBy(name, { hint, error })}
        />
        <Button
          variant="ghost"
          aria-label={`${shown ? 'Hide' : 'Show'} ${label.toLowerCase()}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </Button>
      </div>
    </Field>
  );
}
