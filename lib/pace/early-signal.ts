/**
 * The week in which a goal of eight weeks or more should show a first sign of working: a third of
 * the way, within weeks 2 to 4.
 * @param milestoneWeeks week numbers (1..n) of the milestones the goal has
 * @returns null when the goal is shorter or has a milestone in weeks 2 to 4
 */
export function proposeEarlySignal(
  weeks: number,
  milestoneWeeks: readonly number[],
): number | null {
  if (weeks < 8 || milestoneWeeks.some((week) => week >= 2 && week <= 4)) return null;
  return Math.min(4, Math.max(2, Math.round(weeks / 3)));
}
