const DAY = 86_400_000;

/** Whole days that it still holds, counted from the moment at which the page was read. */
function daysLeft(expiresAt: string, now: string): number {
  return Math.round((Date.parse(expiresAt) - Date.parse(now)) / DAY);
}

/** `ends in 12 days` */
export function endWords(expiresAt: string, now: string): string {
  const days = daysLeft(expiresAt, now);
  return days < 2 ? 'ends within two days' : `ends in ${days} days`;
}

/** So near that whoever uses it should be told. */
export function endsSoon(expiresAt: string, now: string): boolean {
  return daysLeft(expiresAt, now) < 7;
}
