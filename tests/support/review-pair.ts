import { appUrl } from './e2e.ts';
import { type HttpMember, memberOver } from './http-member.ts';
import { mintMember, type TestMember } from './member.ts';
import { insertSession, sessionCookieName } from './session.ts';
import { weekFromNow } from './weeks.ts';

export interface ReviewPair {
  mentee: HttpMember;
  mentor: HttpMember;
  goalId: string;
  /** Logged after the mentorship began, oldest first: both are owed a review. */
  weeks: string[];
}

/** Tomás, who has logged two weeks, and Priya, who owes him two reviews: all of it made through the API. */
export async function reviewPair(): Promise<ReviewPair> {
  const people = await Promise.all([
    mintMember({ name: 'Tomás Vidal' }),
    mintMember({ name: 'Priya Raman' }),
  ]);
  const [mentee, mentor] = await Promise.all(people.map(overHttp));
  if (!mentee || !mentor) throw new Error('Two people are needed.');
  const { link } = await answered(
    mentee.call('POST /api/v1/mentorships', {
      body: {
        email: people[1].email,
        message: 'Would you read my weeks?',
        sharing: { goals: 'all', journal: true, past: false },
      },
    }),
  );
  const token = new URL(link).pathname.split('/').at(-1);
  await answered(mentor.call(`POST /api/v1/invitations/${token}/acceptance`));
  const weeks = [weekFromNow(-1), weekFromNow(0)];
  const goal = await answered(
    mentee.call('POST /api/v1/goals', { body: goalFrom(weeks[0] ?? '') }),
  );
  for (const [i, week] of weeks.entries()) await logWeek(mentee, goal, week, 5 - i);
  return { mentee, mentor, goalId: goal.id, weeks };
}

async function overHttp({ id }: TestMember): Promise<HttpMember> {
  const { token } = await insertSession(id);
  return memberOver(appUrl(), `${sessionCookieName}=${token}`);
}

function goalFrom(startWeek: string) {
  const metric = { kind: 'level', name: 'Releases I touched', unit: '', baseline: 5, target: 0 };
  const milestones = [{ weekNumber: 2, title: 'Runbook written' }];
  const title = 'Hand over the release pipeline';
  return { title, why: '', startWeek, weeks: 6, metrics: [metric], milestones, state: 'active' };
}

interface MadeGoal {
  id: string;
  metrics: { id: string }[];
}

async function logWeek(mentee: HttpMember, goal: MadeGoal, week: string, value: number) {
  const values = [{ metricId: goal.metrics[0]?.id, value }];
  const entry = { goalId: goal.id, confidence: 'on_track', nextChange: '', milestonesReached: [] };
  const journal = {
    wins: 'Ana found **two** steps.',
    blockers: 'Thursday.',
    learned: '',
    focus: '',
  };
  const body = {
    goals: [{ ...entry, values }],
    journal: { ...journal, lastFocusOutcome: null },
    private: { energy: 4, note: '' },
  };
  const headers = { 'if-none-match': '*' };
  await answered(mentee.call(`POST /api/v1/check-ins/${week}/submission`, { body, headers }));
}

/** What a call answered with; fails when it was refused. */
export async function answered(sent: Promise<Response>) {
  const answer = await sent;
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}
