import { LinkButton } from '#/components/ui/button.tsx';
import { formatShortDay, formatWhen, zoneCity } from '#/lib/core/format.ts';
import type { Dashboard } from '#/lib/dashboard/rules.ts';

type LogButtonProps = { log: NonNullable<Dashboard['log']>; current: string };

/** The one next step: log what is open, go on with what was begun, or read what is done. */
export function LogButton({ log, current }: LogButtonProps) {
  const href = `/check-ins/${log.week}`;
  if (log.state === 'submitted') {
    return (
      <LinkButton variant="ghost" href={href}>
        Read this week’s log
      </LinkButton>
    );
  }
  const which = log.week === current ? 'this week' : `the week of ${formatShortDay(log.week)}`;
  return (
    <LinkButton href={href}>
      {log.state === 'draft' ? `Finish ${which}` : `Log ${which}`}
    </LinkButton>
  );
}

export function LogNote({ board, zone }: { board: Dashboard; zone: string }) {
  if (!board.log) return null;
  const city = zoneCity(zone);
  if (board.log.overdue) return <p className="note">It was due, and can still be logged.</p>;
  if (board.log.state === 'submitted') return <p className="note">This week is logged.</p>;
  return (
    <p className="note">
      Due {formatWhen(board.due.at, zone)}, {city}
    </p>
  );
}
