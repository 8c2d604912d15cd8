import type { ReactNode } from 'react';
import { byDay, dayWords } from './days.ts';

type DayListProps<T> = {
  items: readonly T[];
  at: (item: T) => string;
  timeZone: string;
  /** `YYYY-MM-DD`, in that zone. */
  today: string;
  children: (item: T) => ReactNode;
};

/** What happened, day by day, newest first. */
export function DayList<T>({ items, at, timeZone, today, children }: DayListProps<T>) {
  if (items.length === 0) return null;
  return (
    <div className="card days">
      {byDay(items, at, timeZone).map(({ date, items }) => (
        <section key={date} aria-labelledby={`day-${date}`}>
          <h2 id={`day-${date}`} className="plain">
            {dayWords(date, today)}
          </h2>
          <ol>{items.map(children)}</ol>
        </section>
      ))}
    </div>
  );
}
