import { weekWords } from '#/components/check-ins/week-words.ts';
import { LinkButton } from '#/components/ui/button.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import { formatDay } from '#/lib/core/format.ts';

type NotYetPageProps = { form: CheckInForm; problem: string };

/** A week that cannot be logged, and what can be done instead. */
export function NotYetPage({ form, problem }: NotYetPageProps) {
  const { week, currentWeek, firstWeek, isOff } = form;
  const [lead, href, label] = isOff
    ? [offWords(form.version !== null), '/time-off', 'Your time off']
    : firstWeek === null
      ? ['Two to twelve weeks, and a number to watch.', '/goals/new', 'Set a goal']
      : firstWeek > currentWeek
        ? [`Your first goal starts on ${formatDay(firstWeek)}.`, '/goals', 'Your goals']
        : [null, '/check-ins/this-week', 'Log this week'];
  return (
    <>
      <PageHeader
        eyebrow={`Check-in · ${weekWords(week, currentWeek)}`}
        title={problem}
        lead={lead}
      />
      <LinkButton href={href}>{label}</LinkButton>
    </>
  );
}

function offWords(isBegun: boolean): string {
  const undo = 'To log it all the same, undo the time off that it lies in.';
  return isBegun ? `What you began to write is kept. ${undo}` : undo;
}
