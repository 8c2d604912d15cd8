import type { DemoPerson } from './demo-person.ts';

/** A director who mentors, with a goal of her own. */
export const priya: DemoPerson = {
  name: 'Priya Raman',
  email: 'priya@demo.example',
  timeZone: 'Asia/Kolkata',
  goals: [
    {
      key: 'manager',
      startsIn: -4,
      goal: {
        title: 'Grow a second engineering manager',
        why: 'Twenty-two people report to one manager and one of me. Both of us are the bottleneck.',
        weeks: 10,
        metrics: [
          {
            kind: 'habit',
            name: 'Hours of code review',
            unit: 'h',
            target: 3,
            direction: 'down',
            requiredShare: 0.8,
          },
          {
            kind: 'total',
            name: 'Decisions Noor made without me',
            unit: '',
            baseline: 0,
            target: 20,
          },
        ],
        milestones: [
          { weekNumber: 3, title: 'Noor runs the planning' },
          { weekNumber: 10, title: 'Noor’s first review round' },
        ],
      },
    },
  ],
  logs: [
    {
      week: -4,
      at: [4, 18, 5],
      goals: { manager: { says: 'on_track', values: [3, 2] } },
      wins: 'Noor said yes, with two good questions first.',
      focus: 'Write down which decisions are hers from Monday on.',
      energy: 4,
    },
    {
      week: -3,
      at: [4, 19, 30],
      goals: { manager: { says: 'on_track', values: [2, 3] } },
      wins: 'The list of decisions is one page, and hangs where all can see it.',
      learned: 'People still ask me first. “What does Noor say?” is a whole answer.',
      focus: 'Stay out of planning.',
      lastFocus: 'done',
      energy: 4,
    },
    {
      week: -2,
      at: [5, 12, 0],
      goals: {
        manager: { says: 'on_track', values: [4, 2], reached: ['Noor runs the planning'] },
      },
      wins: 'Planning without me. It took longer and came out better.',
      blockers: 'I reviewed four hours of code to calm myself.',
      focus: 'Tell her what went well, today.',
      lastFocus: 'done',
      energy: 3,
    },
    {
      week: -1,
      at: [4, 17, 20],
      goals: { manager: { says: 'on_track', values: [2, 4] } },
      wins: 'Four decisions, two of which I would have made otherwise. Both hold.',
      focus: 'Prepare the review round with her.',
      lastFocus: 'done',
      energy: 5,
    },
  ],
};
