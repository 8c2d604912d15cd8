import type { BrowserContext } from '@playwright/test';
import { appUrl } from './e2e.ts';
import { joinOver } from './http-member.ts';
import { weekFromNow } from './weeks.ts';

export interface LivedIn {
  goal: { id: string; title: string };
  /** The weeks that are logged, oldest first. */
  weeks: string[];
}

/** Somebody in week 3 of 6 of one goal, who has logged the two weeks before, signed in in this context. */
export async function liveIn(context: BrowserContext): Promise<LivedIn> {
  const member = await joinOver(appUrl());
  await member.enter(context);
  const title = 'Hand over the release pipeline';
  const [start, second] = [weekFromNow(-2), weekFromNow(-1)];
  const metric = { kind: 'level', name: 'Releases I touched', unit: '', baseline: 5, target: 0 };
  const milestones = [{ weekNumber: 2, title: 'Runbook written' }];
  const shape = { title, why: '', startWeek: start, weeks: 6, metrics: [metric], milestones };
  const goal = await answered(
    member.call('POST /api/v1/goals', { body: { ...shape, state: 'active' } }),
  );
  const logs = [
    { week: start, value: 5, wins: 'Wrote the first half of the runbook.', reached: [] },
    { week: second, value: 4, wins: 'Ana found two steps.', reached: [goal.milestones[0].id] },
  ];
  for (const { week, value, wins, reached } of logs) {
    const values = [{ metricId: goal.metrics[0].id, value }];
    const entry = { goalId: goal.id, confidence: 'on_track', nextChange: '', values };
    const journal = { wins, blockers: '', learned: '', focus: 'Sit on my hands.' };
    const body = {
      goals: [{ ...entry, milestonesReached: reached }],
      journal: { ...journal, lastFocusOutcome: null },
      private: { energy: 4, note: '' },
    };
    const headers = { 'if-none-match': '*' };
    await answered(member.call(`POST /api/v1/check-ins/${week}/submission`, { body, headers }));
  }
  return { goal: { id: goal.id, title }, weeks: [start, second] };
}

async function answered(sent: Promise<Response>) {
  const answer = await sent;
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.json();
}
