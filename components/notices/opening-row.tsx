import { weekWords } from '#/components/check-ins/week-words.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import type { Opening } from '#/lib/reviews/opening-list.ts';
import { timeOfDay } from './days.ts';

type OpeningRowProps = { opening: Opening; timeZone: string; currentWeek: WeekKey };

export function OpeningRow({ opening, timeZone, currentWeek }: OpeningRowProps) {
  const { mentorName, week, openedAt } = opening;
  return (
    <li className="told">
      <p>
        {mentorName} opened{' '}
        <a className="link" href={`/check-ins/${week}`}>
          {weekWords(week, currentWeek)}
        </a>
      </p>
      <time dateTime={openedAt}>{timeOfDay(openedAt, timeZone)}</time>
    </li>
  );
}
