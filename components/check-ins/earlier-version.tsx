import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import type { EarlierContent } from '#/lib/check-ins/revision-list.ts';
import { ComparedVersion } from './compared-version.tsx';
import { differences } from './differences.ts';

type EarlierVersionProps = { revision: EarlierContent; form: CheckInForm };

/** What the member's own log said until an edit, beside what it says now. */
export function EarlierVersion({ revision, form }: EarlierVersionProps) {
  const changed = differences(revision.content, form.content, form.goals);
  const fields = changed.map(({ name, ...field }) => ({ key: name, ...field }));
  return <ComparedVersion until={revision.replacedAt} zone={form.timeZone} fields={fields} />;
}
