/** What may come, seen from the newest measurement: `ahead` is the number of weeks after it, 1 or more. */
export interface Outlook {
  /** Ends of the 80 % band. */
  band(ahead: number): readonly [low: number, high: number];
  /** Probability of at most `position` then. */
  atMost(ahead: number, position: number): number;
  /** The step in which positions come, 0 when there is none. */
  readonly grain: number;
}
