import type { DemoPerson } from './demo-person.ts';
import { firstGoal, firstLogs } from './demo-tomas-before.ts';

/** A tech lead in the seventh week of a trail of twelve. */
export const tomas: DemoPerson = {
  name: 'Tomás Vidal',
  email: 'tomas@demo.example',
  timeZone: 'Europe/Lisbon',
  joinedIn: -23,
  timeOff: [
    {
      ...{ week: -9, saidIn: -11, at: [5, 16, 40] },
      ...{ kind: 'holiday', reason: 'The Algarve, with the children. No laptop.' },
    },
  ],
  goals: [
    firstGoal,
    {
      key: 'handbook',
      startsIn: -11,
      goal: {
        title: 'Write down how we are on call',
        why: 'Three people carry the pager in their heads. A page they can point to lets the others join.',
        weeks: 4,
        metrics: [
          { kind: 'total', name: 'Runbooks written', unit: 'pages', target: 8, baseline: 0 },
        ],
        milestones: [{ weekNumber: 4, title: 'First shift by somebody new' }],
      },
      closed: {
        inWeek: -6,
        outcome: 'met',
        retrospective:
          'Eight runbooks, and Marek took his first shift. Writing them **with** the next person worked far better than writing them for the next person.',
      },
    },
    {
      key: 'ones',
      startsIn: -6,
      goal: {
        title: 'Run weekly 1:1s with all six engineers',
        why: 'I talk with the two people I sit beside. The other four hear about decisions when they are made.',
        weeks: 12,
        metrics: [
          {
            kind: 'level',
            name: '1:1s held each week',
            unit: '',
            baseline: 2,
            target: 6,
            waypoints: [{ weekNumber: 6, value: 4 }],
          },
          {
            kind: 'habit',
            name: 'Notes sent the same day',
            unit: 'notes',
            target: 4,
            direction: 'up',
            requiredShare: 0.75,
          },
        ],
        milestones: [
          { weekNumber: 4, title: 'Agenda doc for everyone' },
          { weekNumber: 8, title: 'First career talk done' },
          { weekNumber: 12, title: 'Six growth plans agreed' },
        ],
      },
      eased: {
        inWeek: -4,
        at: [6, 10, 30],
        metric: 'Notes sent the same day',
        target: 3,
        reason: 'Four made me write for the count. Three that somebody reads are worth more.',
      },
    },
    {
      key: 'release',
      startsIn: -5,
      goal: {
        title: 'Hand over the release pipeline',
        why: 'Every release waits for me. It should wait for nobody.',
        weeks: 8,
        metrics: [
          { kind: 'level', name: 'Releases I had to touch', unit: '', baseline: 5, target: 0 },
        ],
        milestones: [
          { weekNumber: 2, title: 'Runbook written' },
          { weekNumber: 5, title: 'Ana runs a release alone' },
          { weekNumber: 8, title: 'A week without me' },
        ],
      },
    },
    {
      key: 'feedback',
      startsIn: -4,
      goal: {
        title: 'Give feedback within 48 hours',
        why: 'What I say a month later sounds like a verdict. Within two days it is a conversation.',
        weeks: 8,
        metrics: [
          {
            kind: 'level',
            name: 'Feedback given within 48 h',
            unit: '%',
            baseline: 40,
            target: 90,
          },
        ],
        milestones: [
          { weekNumber: 4, title: 'Ask three peers how it lands' },
          { weekNumber: 8, title: 'Peer rating of 4 or more' },
        ],
      },
    },
  ],
  logs: [
    ...firstLogs,
    {
      week: -11,
      at: [5, 16, 20],
      goals: { handbook: { says: 'on_track', values: [2] } },
      wins: 'Two runbooks done: restarting the queue, and rolling back a bad release.',
      learned: 'Half of what I “just know” is a command I would have to look up as well.',
      focus: 'Write the next one together with Marek.',
      energy: 4,
    },
    {
      week: -10,
      at: [5, 17, 45],
      goals: { handbook: { says: 'on_track', values: [3] } },
      wins: 'Marek wrote one and I only asked questions.',
      focus: 'Let somebody follow a runbook while I say nothing.',
      lastFocus: 'done',
      energy: 4,
    },
    {
      week: -8,
      at: [6, 10, 5],
      goals: {
        handbook: {
          says: 'at_risk',
          change: 'Take Thursday afternoon out of the calendar for the two that are left.',
          values: [1],
        },
      },
      blockers: 'The audit took most of the week.',
      learned: 'Saying nothing is hard. They found the wrong step, and mended it.',
      focus: 'Finish the two that are left.',
      lastFocus: 'done',
      energy: 2,
    },
    {
      week: -7,
      at: [5, 15, 30],
      goals: {
        handbook: { says: 'on_track', values: [2], reached: ['First shift by somebody new'] },
      },
      wins: 'Marek took the pager for a night. Nothing happened, which is the best that can happen.',
      focus: 'Close this one and think about the six people.',
      lastFocus: 'done',
      energy: 5,
    },
    {
      week: -6,
      at: [5, 16, 50],
      goals: { ones: { says: 'on_track', values: [2, 3] } },
      wins: 'Told the team what I am trying and why. Nobody laughed.',
      blockers: 'Four calendars that never meet.',
      learned: 'Two of them thought a 1:1 meant that something was wrong.',
      focus: 'Send an agenda the day before, so it is not a summons.',
      energy: 3,
      note: 'I am not sure I want this job. I am sure I do not want somebody else to have it.',
    },
    {
      week: -5,
      at: [5, 17, 30],
      goals: {
        ones: { says: 'on_track', values: [3, 3] },
        release: { says: 'on_track', values: [5] },
      },
      wins: 'Three 1:1s, all with an agenda. Jun brought one of his own.',
      learned: 'Ten minutes in, the talk starts. Do not book 15.',
      focus: 'Write the release runbook with Ana, not for her.',
      lastFocus: 'done',
      energy: 4,
    },
    {
      week: -4,
      at: [5, 18, 40],
      goals: {
        ones: { says: 'on_track', values: [3, 3] },
        release: { says: 'on_track', values: [4], reached: ['Runbook written'] },
        feedback: { says: 'on_track', values: [44] },
      },
      wins: 'The runbook stands, and Ana found two steps that only I knew.',
      blockers: 'A release on Thursday night that I “just fixed”.',
      learned: 'I fix things when I am nervous.',
      focus: 'Next release: sit on my hands until Ana asks.',
      lastFocus: 'done',
      energy: 3,
    },
    {
      week: -3,
      at: [5, 16, 15],
      goals: {
        ones: { says: 'on_track', values: [4, 4], reached: ['Agenda doc for everyone'] },
        release: { says: 'on_track', values: [4] },
        feedback: { says: 'on_track', values: [55] },
      },
      wins: 'The agenda doc is used by all six. Noor wrote in hers before I did.',
      blockers: 'The deploy on Wednesday: I fixed it, so nobody was blocked.',
      learned: 'Feedback on the same day takes two sentences. A week later it takes a page.',
      focus: 'One piece of feedback each day, also a good one.',
      lastFocus: 'partly',
      energy: 4,
    },
    {
      week: -1,
      at: [5, 17, 10],
      goals: {
        ones: { says: 'on_track', values: [4, 3] },
        release: { says: 'on_track', values: [4] },
        feedback: { says: 'on_track', values: [72] },
      },
      wins: 'Four 1:1s again, after a week that was all incident. **Marek** asked to lead the migration.',
      blockers:
        'Two incident reviews ate Thursday.\n\n- the deploy on Tuesday: I fixed it so nobody was blocked\n- the queue on Wednesday: Ana did, and I only watched',
      learned: 'Silence in a 1:1 is fine. They fill it.',
      focus: 'Let Ana run the release even if it takes twice as long.',
      lastFocus: 'done',
      energy: 3,
      note: 'Missed a whole log last week. The sky did not fall.',
    },
  ],
};
