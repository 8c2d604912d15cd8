export type TrailMarkState = 'logged' | 'late' | 'due' | 'missed' | 'off';

/** What the trail draws. Indexes count from 0 into `weeks`; a fraction of 6.8 stands late in the seventh. */
export type TrailProps = {
  weeks: { key: string; label: string; isCurrent: boolean }[];
  /** 0 to weeks.length; outside of that no line is drawn. */
  todayFraction: number;
  lanes: TrailLane[];
  /** Where its table is as a file. */
  csv?: string;
};

export type TrailLane = {
  goalId: string;
  /** Where the goal is shown; its milestones stand there as `#milestone-<id>`. */
  href: string;
  title: string;
  badge: { tone: 'pine' | 'amber' | 'rust' | 'sky' | 'plain'; text: string };
  /** First week and the week after the last, as indexes (`to` is exclusive). */
  from: number;
  to: number;
  offIndexes: number[];
  marks: { index: number; state: TrailMarkState }[];
  milestones: { id: string; index: number; title: string; reached: boolean }[];
};
