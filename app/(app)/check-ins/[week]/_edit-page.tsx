import { LogForm } from '#/components/check-ins/log-form.tsx';
import { logProps } from '#/components/check-ins/log-props.tsx';
import { editWords } from '#/components/check-ins/read-side.tsx';
import { weekWords } from '#/components/check-ins/week-words.ts';
import { PageHeader } from '#/components/ui/page-header.tsx';
import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import type { CheckInReader } from '#/lib/check-ins/reader-list.ts';

type EditPageProps = { form: CheckInForm; readers: CheckInReader[]; memberId: string };

/** A submitted week, to be changed by the rules. */
export function EditPage({ form, readers, memberId }: EditPageProps) {
  return (
    <>
      <PageHeader
        eyebrow={`Check-in · ${weekWords(form.week, form.currentWeek)}`}
        title="Edit this log"
        lead={`${editWords(form)} What it says now is kept as an earlier version.`}
      />
      <LogForm {...logProps(form, readers, memberId, 'edit')} />
    </>
  );
}
