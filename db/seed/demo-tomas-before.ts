import type { DemoGoal, DemoLog } from './demo-person.ts';

/** What Tomás did two seasons ago. */
export const firstGoal: DemoGoal = {
  key: 'reviews',
  startsIn: -22,
  goal: {
    title: 'Hand the code reviews around',
    why: 'Four reviews in five are mine. Nobody else learns what the code is about.',
    weeks: 6,
    metrics: [
      { kind: 'level', name: 'Reviews done by me', unit: '%', baseline: 80, target: 40 },
      { kind: 'total', name: 'Reviews we did in pairs', unit: '', baseline: 0, target: 12 },
    ],
    milestones: [
      { weekNumber: 2, title: 'A rota that everybody knows' },
      { weekNumber: 6, title: 'A week without a review of mine' },
    ],
  },
  closed: {
    inWeek: -16,
    outcome: 'partly',
    retrospective:
      'The pairs were the good part: twelve of them, and two people now review what they feared before.\n\nI still take half of the reviews. I reach for them **when I am tired of everything else**. That is worth knowing.',
  },
};

export const firstLogs: DemoLog[] = [
  {
    week: -22,
    at: [5, 16, 30],
    goals: { reviews: { says: 'on_track', values: [78, 1] } },
    wins: 'Said in the stand-up that I review too much. Three people nodded at once.',
    focus: 'A rota on the wall.',
    energy: 4,
  },
  {
    week: -21,
    at: [5, 17, 10],
    goals: {
      reviews: { says: 'on_track', values: [70, 2], reached: ['A rota that everybody knows'] },
    },
    wins: 'The rota hangs, and it was followed four days of five.',
    learned: 'A pair review takes longer, and is never done twice.',
    focus: 'Two pairs next week.',
    lastFocus: 'done',
    energy: 4,
  },
  {
    week: -20,
    at: [6, 11, 0],
    goals: { reviews: { says: 'on_track', values: [64, 2] } },
    blockers: 'A release, and I took nine reviews in an afternoon.',
    focus: 'Ask who is next before I open anything.',
    lastFocus: 'done',
    energy: 3,
  },
  {
    week: -19,
    at: [5, 15, 40],
    goals: {
      reviews: {
        says: 'at_risk',
        change: 'No reviews before noon: by then somebody else has begun.',
        values: [62, 3],
      },
    },
    learned: 'I review to feel useful on the days on which nothing else moves.',
    focus: 'Mornings without reviews.',
    lastFocus: 'partly',
    energy: 3,
  },
  {
    week: -18,
    at: [5, 16, 20],
    goals: { reviews: { says: 'on_track', values: [54, 2] } },
    wins: 'Five mornings without one. The queue was shorter than before.',
    focus: 'Keep the mornings.',
    lastFocus: 'done',
    energy: 4,
  },
  {
    week: -17,
    at: [5, 17, 0],
    goals: { reviews: { says: 'at_risk', change: 'Close it and keep the rota.', values: [49, 2] } },
    wins: 'Noor reviewed the migration with Ana. I read it afterwards, and had nothing to add.',
    focus: 'Think about what comes next, not before Thursday.',
    lastFocus: 'done',
    energy: 4,
  },
];
