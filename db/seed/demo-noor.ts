import type { DemoPerson } from './demo-person.ts';

/** About to be a manager; in the third week of her first goal, and on pace. */
export const noor: DemoPerson = {
  name: 'Noor Haddad',
  email: 'noor@demo.example',
  timeZone: 'Asia/Amman',
  goals: [
    {
      key: 'planning',
      startsIn: -2,
      goal: {
        title: 'Run the planning without Priya',
        why: 'She will not always be in the room, and the room should not notice.',
        weeks: 6,
        metrics: [
          { kind: 'total', name: 'Decisions I made alone', unit: '', baseline: 0, target: 12 },
        ],
        milestones: [{ weekNumber: 4, title: 'A planning nobody had to repeat' }],
      },
    },
  ],
  logs: [
    {
      week: -2,
      at: [4, 15, 10],
      goals: { planning: { says: 'on_track', values: [2] } },
      wins: 'Two decisions, and both of them held for a whole week.',
      focus: 'Say what was decided before the meeting ends.',
      energy: 4,
    },
    {
      week: -1,
      at: [4, 16, 0],
      goals: { planning: { says: 'on_track', values: [3] } },
      wins: 'Planning took forty minutes. It used to take ninety.',
      learned: 'When I wait, somebody else says it.',
      focus: 'Write the agenda two days ahead.',
      lastFocus: 'done',
      energy: 4,
    },
  ],
  latest: {
    hoursAgo: 26,
    goals: { planning: { says: 'on_track', values: [2] } },
    wins: 'Said no to a feature, with reasons. It was accepted before I had finished.',
    blockers: 'Two people still ask Priya first.',
    focus: 'Answer in the open, so that they see who answers.',
    lastFocus: 'partly',
    energy: 4,
  },
};
