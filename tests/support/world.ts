import { systemClock } from '#/lib/core/clock.ts';
import { addWeeks, type WeekKey, weekOf } from '#/lib/core/week.ts';
import { mintMember, type TestMember } from './member.ts';
import { expectDone, inviteMentors, letThemSpeak, type Mentors, type Said } from './mentors.ts';
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

/** A member with some of everything and those around them, made through the API. */
export interface World extends Said {
  /** Everybody else belongs to this one. */
  member: TestMember;
  session: TestSession;
  /** A second sign-in of the same member. */
  otherSession: TestSession;
  apiToken: { id: string };
  mentors: Mentors;
  stranger: { member: TestMember; session: TestSession };
  /** Of all weeks: this one has a draft, the last one is submitted. */
  thisWeek: WeekKey;
  lastWeek: WeekKey;
  active: Goal;
  draft: Goal;
  paused: Goal;
  /** Of the week after next, within the goals. */
  timeOff: { id: string };
}

export async function makeWorld(): Promise<World> {
  const member = await mintMember({ passwordHash });
  const session = await insertSession(member.id);
  const otherSession = await insertSession(member.id);
  const { token } = session;
  const apiToken = await expectDone('POST /api/v1/tokens', {
    token,
    body: { name: 'Friday script', scopes: ['goals:read'] },
  });
  const thisWeek = weekOf(systemClock(), member.timeZone);
  const lastWeek = addWeeks(thisWeek, -1);
  const make = async (state: string, title: string): Promise<Goal> =>
    await expectDone('POST /api/v1/goals', { token, body: goalBody(lastWeek, { state, title }) });
  const active = await make('active', 'Pass the night watch on');
  const draft = await make('draft', 'Read a budget');
  const resting = await make('active', 'Hire a second tester');
  const pause = `PUT /api/v1/goals/${resting.id}/pause`;
  const paused = await expectDone(pause, { token, version: resting.version });
  const mentors = await inviteMentors(session, active.id);
  const submission = `POST /api/v1/check-ins/${lastWeek}/submission`;
  const kept = { energy: 4, note: 'Nobody reads this.' };
  const last = { ...contentFor(active, 4), private: kept };
  await expectDone(submission, { token, version: null, body: last });
  const save = `PUT /api/v1/check-ins/${thisWeek}`;
  const typed = contentFor(active, 3, 'Not said yet.');
  await expectDone(save, { token, version: null, body: typed });
  const afterNext = addWeeks(thisWeek, 2);
  const timeOff = await expectDone('POST /api/v1/time-off', {
    token,
    body: { fromDay: afterNext, toDay: afterNext, kind: 'illness', reason: 'The clinic at last.' },
  });
  const said = await letThemSpeak(session, mentors, active.id);
  const other = await mintMember({ name: 'Somebody Else' });
  const stranger = { member: other, session: await insertSession(other.id) };
  const goals = { active, draft, paused };
  return {
    member,
    session,
    otherSession,
    apiToken,
    mentors,
    stranger,
    thisWeek,
    lastWeek,
    timeOff,
    ...goals,
    ...said,
  };
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
