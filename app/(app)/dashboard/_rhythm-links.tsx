import { formatShortDay } from '#/lib/core/format.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';

type RhythmLinksProps = { excused: readonly WeekKey[]; currentWeek: WeekKey };

/** The next week off, if one is planned, and the ways to plan one and to look back. */
export function RhythmLinks({ excused, currentWeek }: RhythmLinksProps) {
  const [next] = excused.filter((week) => week > currentWeek).sort();
  return (
    <p className="foot">
      {next && <>You are off in the week of {formatShortDay(next)}. </>}
      <a className="link" href="/time-off">
        {next ? 'Change it' : 'Plan time off'}
      </a>
      {' · '}
      <a className="link" href="/record">
        Over time
      </a>
    </p>
  );
}
