import { systemClock } from '#/lib/core/clock.ts';
import { addWeeks, type WeekKey, weekOf } from '#/lib/core/week.ts';
import { ask } from './api.ts';
import { mintMember, type TestMember } from './member.ts';
import { insertSession, type TestSession } from './session.ts';

interface Goal {
  id: string;
  version: number;
  metrics: { id: string }[];
  milestones: { id: string }[];
}

export const password = 'a lantern on the ridge';
/** Of that password, with the parameters of lib/accounts: computed once, so that tests need not. */
const passwordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$4odBzzqBfvjtM6gem8TprA$LuVqhDn7AB4Xxd48Tm3r4TkUxDqezp6j+RTNZnhtU+o';

/** A member with some of everything, made through the API. */
export interface World {
  member: TestMember;
  session: TestSession;
  /** A second sign-in of the same member. */
  otherSession: TestSession;
  /** Of all weeks: this one has a draft, the last one is submitted. */
  thisWeek: WeekKey;
  lastWeek: WeekKey;
  active: Goal;
  draft: Goal;
  paused: Goal;
}

export async function makeWorld(): Promise<World> {
  const member = await mintMember({ passwordHash });
  const session = await insertSession(member.id);
  const otherSession = await insertSession(member.id);
  const { token } = session;
  const thisWeek = weekOf(systemClock(), member.timeZone);
  const lastWeek = addWeeks(thisWeek, -1);
  const make = async (state: string, title: string): Promise<Goal> =>
    await expectDone('POST /api/v1/goals', { token, body: goalBody(lastWeek, { state, title }) });
  const active = await make('active', 'Pass the night watch on');
  const draft = await make('draft', 'Read a budget');
  const resting = await make('active', 'Hire a second tester');
  const pause = `PUT /api/v1/goals/${resting.id}/pause`;
  const paused = await expectDone(pause, { token, version: resting.version });
  const submission = `POST /api/v1/check-ins/${lastWeek}/submission`;
  await expectDone(submission, { token, version: null, body: contentFor(active, 4) });
  const save = `PUT /api/v1/check-ins/${thisWeek}`;
  await expectDone(save, { token, version: null, body: contentFor(active, 3) });
  return { member, session, otherSession, thisWeek, lastWeek, active, draft, paused };
}

export function goalBody(startWeek: string, fields: Record<string, unknown> = {}) {
  return {
    title: 'Pass the night watch on',
    why: 'The team should not wait for me.',
    startWeek,
    weeks: 8,
    metrics: [{ kind: 'level', name: 'Releases I touched', baseline: 5, target: 0 }],
    milestones: [{ weekNumber: 3, title: 'Runbook written' }],
    ...fields,
  };
}

/** The log of a week for one goal. */
export function contentFor(
  { id, metrics }: Goal,
  value: number | null,
  wins = 'Two releases without me.',
) {
  return {
    goals: [
      {
        goalId: id,
        confidence: 'on_track',
        nextChange: '',
        values: metrics.map((metric) => ({ metricId: metric.id, value })),
        milestonesReached: [],
      },
    ],
    journal: {
      wins,
      blockers: '',
      learned: '',
      focus: 'Write the runbook',
      lastFocusOutcome: null,
    },
    private: { energy: 4, note: '' },
  };
}

async function expectDone(call: string, wishes: Parameters<typeof ask>[1]) {
  const answer = await ask(call, wishes);
  if (answer.status < 300) return answer.body;
  throw new Error(`${call} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}
