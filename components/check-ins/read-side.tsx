import { Card } from '#/components/ui/card.tsx';
import { Icon } from '#/components/ui/icon.tsx';
import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import type { CheckInReader } from '#/lib/check-ins/reader-list.ts';
import { formatMoment } from '#/lib/core/format.ts';

type ReadSideProps = { form: CheckInForm; readers: readonly CheckInReader[] };

/** When it was submitted, what can still change, and what stays with the member. */
export function ReadSide({ form, readers }: ReadSideProps) {
  const { week, timeZone, submittedAt, revisions, updatedAt } = form;
  const { energy, note } = form.content.private;
  const hasPrivate = energy !== null || note.trim() !== '';
  return (
    <>
      {hasPrivate && (
        <Card
          small
          title="Only yours"
          aside={
            <span className="text-soft">
              <Icon name="lock" />
            </span>
          }
        >
          {energy !== null && <p>Energy {energy} of 5</p>}
          {note.trim() !== '' && (
            <p className="mt-2 whitespace-pre-line" dir="auto">
              {note}
            </p>
          )}
        </Card>
      )}
      <Card title="About this log" small className="about-log">
        {submittedAt && (
          <p>
            Submitted {formatMoment(submittedAt, timeZone)}
            {form.late && `; it was due ${formatMoment(form.dueAt, timeZone)}`}.
          </p>
        )}
        {revisions > 0 && updatedAt && (
          <p>
            Edited {formatMoment(updatedAt, timeZone)}.{' '}
            <a className="link" href={`/check-ins/${week}/revisions`}>
              {revisions === 1 ? 'What it said before' : `What it said before (${revisions})`}
            </a>
          </p>
        )}
        <p>{editWords(form)}</p>
        <p>{seenBy(readers)}</p>
        {readers.length > 0 && (
          <p>
            <a className="link" href="/mentors/log">
              Who opened it, and when
            </a>
          </p>
        )}
      </Card>
    </>
  );
}

/** What of a submitted check-in can be edited, and until when. */
export function editWords({ valuesEditable, valuesEditableUntil, timeZone }: CheckInForm): string {
  if (valuesEditable && valuesEditableUntil) {
    return `Numbers can be changed until ${formatMoment(valuesEditableUntil, timeZone)}, words at any time.`;
  }
  return 'The numbers have settled; words can be changed at any time.';
}

/** Who sees a submitted week, in words: "Priya Raman sees this week." */
export function seenBy(readers: readonly CheckInReader[]): string {
  if (readers.length === 0) return 'Only you see this.';
  const said = readers.map(({ name, journal, goalIds }) => {
    const what = journal ? 'this week' : 'the numbers of this week, not its words';
    return `${name} sees ${what}${goalIds ? ', of the goals you named' : ''}.`;
  });
  return `${said.join(' ')} Energy and the private note stay with you.`;
}
