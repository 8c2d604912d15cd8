import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import { addWeeks } from '#/lib/core/week-key.ts';

/** The ways to the weeks on either side, as far as they can be logged. */
export function WeekLinks({ form }: { form: CheckInForm }) {
  const { week, firstWeek, currentWeek } = form;
  const links = [
    ...(firstWeek && week > firstWeek ? [{ to: addWeeks(week, -1), label: 'Week before' }] : []),
    ...(week < currentWeek ? [{ to: addWeeks(week, 1), label: 'Week after' }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <nav className="actions" aria-label="Weeks">
      {links.map(({ to, label }) => (
        <a key={to} className="link" href={`/check-ins/${to}`}>
          {label}
        </a>
      ))}
    </nav>
  );
}
