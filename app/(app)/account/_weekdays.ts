export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** "Friday 18:00" */
export function dueWords({ weekday, time }: { weekday: number; time: string }): string {
  return `${weekdays[weekday - 1]} ${time}`;
}
