import { Markdown } from '#/components/markdown/markdown.tsx';
import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import type { CheckInReader } from '#/lib/check-ins/reader-list.ts';
import { formatShortDay } from '#/lib/core/format.ts';
import { addWeeks, type WeekKey } from '#/lib/core/week-key.ts';
import type { LogFormProps } from './log-form.tsx';
import { logGoals } from './log-goals.ts';
import { readerWords } from './reader-words.ts';
import { SmallChart } from './small-chart.tsx';

/** A week as the form in the browser takes it: few words, and pictures that are drawn already. */
export function logProps(
  form: CheckInForm,
  readers: readonly CheckInReader[],
  memberId: string,
  mode: 'draft' | 'edit',
): LogFormProps {
  const { week, timeZone, version, goals, content, lastFocus, valuesEditable } = form;
  return {
    mode,
    memberId,
    week,
    timeZone,
    version,
    valuesEditable,
    content,
    savedAt: form.updatedAt,
    readers: readerWords(
      readers,
      goals.map(({ id }) => id),
    ),
    goals: logGoals(form),
    charts: goals.flatMap(({ metrics }, i) =>
      metrics.map((metric) => (
        <SmallChart key={metric.id} metric={metric} said={content.goals[i]?.confidence ?? null} />
      )),
    ),
    lastFocus: lastFocus && {
      label: `${beforeWords(lastFocus.week, form)} you said`,
      text: <Markdown source={lastFocus.text} />,
    },
  };
}

function beforeWords(said: WeekKey, { week, currentWeek }: CheckInForm): string {
  if (said !== addWeeks(week, -1)) return `In the week of ${formatShortDay(said)}`;
  return week === currentWeek ? 'Last week' : 'The week before';
}
