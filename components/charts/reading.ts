export const notLogged = 'not logged';

/**
 * What a row of a metric's numbers says of its week, in a line: "Week 5 · 4.2 h · plan 4.5". Runs in the browser.
 * @param rows as metricNumbers makes them
 * @param unit as it follows a number
 */
export function readingOf(rows: string, week: number, unit: string): string {
  const [head = '', row = ''] = [0, week].map((i) => rows.split('\n')[i]);
  const [, plan = ''] = head.split('\t');
  const [, planned, value, ...rest] = row.split('\t');
  const then = rest.length % 2 > 0 && rest.at(-1);
  return [
    `Week ${week}`,
    value && (value === notLogged ? value : value + unit),
    rest.length > 1 && rest[0] && `${rest[0]}–${rest[1]}${unit} expected`,
    `${plan.toLowerCase()} ${planned}${then ? ` (then ${then})` : ''}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
