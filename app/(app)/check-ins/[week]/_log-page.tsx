import { LogForm } from '#/components/check-ins/log-form.tsx';
import { logProps } from '#/components/check-ins/log-props.tsx';
import { readerWords } from '#/components/check-ins/reader-words.ts';
import { WeekLinks } from '#/components/check-ins/week-links.tsx';
import { weekWords } from '#/components/check-ins/week-words.ts';
import { LinkButton } from '#/components/ui/button.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import type { CheckInReader } from '#/lib/check-ins/reader-list.ts';
import { formatMoment, formatWhen, zoneCity } from '#/lib/core/format.ts';
import { addWeeks } from '#/lib/core/week-key.ts';

type LogPageProps = { form: CheckInForm; readers: CheckInReader[]; memberId: string };

/** A week that is open, or begun. */
export function LogPage({ form, readers, memberId }: LogPageProps) {
  const { week, currentWeek, timeZone, dueAt, leftOver } = form;
  const isCurrent = week === currentWeek;
  const due = form.late
    ? `Was due ${formatMoment(dueAt, timeZone)}, and can still be logged`
    : `Due ${formatWhen(dueAt, timeZone)}, ${zoneCity(timeZone)}`;
  return (
    <>
      <PageHeader
        eyebrow={`Check-in · ${weekWords(week, currentWeek)}`}
        title={isCurrent ? 'How did this week go?' : 'How did that week go?'}
        note={<WeekLinks form={form} />}
        lead={`About four minutes. Saved as you type; ${readerWords(readers, []).whole}. ${due}.`}
      />
      <noscript>
        <Notice tone="warn">
          Milepost needs JavaScript for its forms. Switch it on and load this page again.
        </Notice>
      </noscript>
      {isCurrent && form.weekBeforeOpen && (
        <div className="mb-4">
          <Notice>
            The week before is not logged.{' '}
            <a className="link" href={`/check-ins/${addWeeks(week, -1)}`}>
              It can still be
            </a>
          </Notice>
        </div>
      )}
      {leftOver.map((text) => (
        <div className="mb-4" key={text}>
          <Notice title="Written for a goal that is no part of this week any more">
            <p dir="auto">{text}</p>
          </Notice>
        </div>
      ))}
      {form.goals.length === 0 && (
        <div className="mb-4">
          <Notice title="No goal runs in this week">
            You can still write down what happened.{' '}
            <LinkButton variant="ghost" size="sm" href="/goals/new">
              Set a goal
            </LinkButton>
          </Notice>
        </div>
      )}
      <LogForm {...logProps(form, readers, memberId, 'draft')} />
    </>
  );
}
