'use client';

import { ErrorSummary } from '#/components/ui/error-summary.tsx';
import type { FormErrors } from './form-errors.ts';

type FormProblemsProps = {
  errors: FormErrors;
  /** Counts the refusals: each one moves the focus here. */
  attempt: number;
  /** What a control is called, by its id. */
  nameOf: (id: string) => string;
};

/** What is wrong with a goal's form, and that nothing is lost. */
export function FormProblems({ errors, attempt, nameOf }: FormProblemsProps) {
  const fields = Object.entries(errors).filter(([id]) => id !== 'form');
  const needs = fields.length === 1 ? 'One thing needs' : `${fields.length} things need`;
  return (
    <ErrorSummary
      refusal={Object.keys(errors).length > 0 && attempt}
      title={
        fields.length === 0
          ? 'This could not be saved.'
          : `${needs} a change. Nothing was saved yet, and nothing is lost.`
      }
      detail={errors.form}
      errors={fields.map(([id, message]) => ({ id, name: nameOf(id), message }))}
    />
  );
}
