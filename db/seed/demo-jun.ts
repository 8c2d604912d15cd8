import type { DemoLog, DemoPerson } from './demo-person.ts';

const focus = 'Look at what waits twice a day, at eleven and at four.';

/** What he says stays bright while the hours hardly move: confident, but behind. */
const logs = [40, 38, 39, 37, 38, 36, 37, 36, 35].map(
  (hours, i): DemoLog => ({
    week: i - 9,
    at: [4, 17, 5 * i],
    goals: { reviews: { says: 'on_track', values: [hours] } },
    wins: i % 2 ? 'Nobody had to ask me twice this week.' : 'Two reviews within the hour.',
    ...(i > 0 && { lastFocus: i % 3 ? 'partly' : 'not_yet' }),
    focus,
    energy: 4,
  }),
);

export const jun: DemoPerson = {
  name: 'Jun Ito',
  email: 'jun@demo.example',
  timeZone: 'Asia/Tokyo',
  goals: [
    {
      key: 'reviews',
      startsIn: -9,
      goal: {
        title: 'Answer reviews within a day',
        why: 'Work waits for me longer than it takes to do.',
        weeks: 12,
        metrics: [
          {
            kind: 'level',
            name: 'Hours until my first answer',
            unit: 'h',
            baseline: 40,
            target: 8,
          },
        ],
        milestones: [
          { weekNumber: 5, title: 'A rota for reviews' },
          { weekNumber: 12, title: 'Nothing waits over night' },
        ],
      },
    },
  ],
  logs,
  latest: {
    hoursAgo: 50,
    goals: { reviews: { says: 'on_track', values: [36], reached: ['A rota for reviews'] } },
    wins: 'The rota stands. It will show in the numbers soon.',
    blockers: 'I review when I am done, and I am never done.',
    learned: 'Small changes are answered fast, large ones wait for a free afternoon.',
    focus,
    lastFocus: 'not_yet',
    energy: 3,
  },
};
