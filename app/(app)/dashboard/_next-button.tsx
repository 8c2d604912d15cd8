import { LinkButton } from '#/components/ui/button.tsx';
import { formatWhen, zoneCity } from '#/lib/core/format.ts';
import type { Dashboard } from '#/lib/dashboard/rules.ts';

/** The one next step as a button; when there is none, the way to read what is done. */
export function NextButton({ board }: { board: Dashboard }) {
  const [first] = board.nextSteps;
  if (first && first.kind !== 'value')
    return <LinkButton href={first.href}>{first.button}</LinkButton>;
  if (board.log?.state !== 'submitted') return null;
  return (
    <LinkButton variant="ghost" href={`/check-ins/${board.log.week}`}>
      Read this week’s log
    </LinkButton>
  );
}

/** What is to be known about the week of the log. */
export function LogNote({ board, zone }: { board: Dashboard; zone: string }) {
  if (!board.log) return null;
  if (board.log.overdue) return <p className="note">It was due, and can still be logged.</p>;
  if (board.log.state === 'submitted') return <p className="note">This week is logged.</p>;
  return (
    <p className="note">
      Due {formatWhen(board.due.at, zone)}, {zoneCity(zone)}
    </p>
  );
}
