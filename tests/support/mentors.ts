import { ask } from './api.ts';
import { mintMember, type TestMember } from './member.ts';
import { insertSession, type TestSession } from './session.ts';

export interface WorldMentor {
  member: TestMember;
  session: TestSession;
  /** Between this mentor and the world's owner. */
  mentorshipId: string;
}

export interface Mentors {
  /** Sees all goals, the journal and the past. */
  full: WorldMentor;
  /** Sees the numbers of one named goal. */
  numbers: WorldMentor;
  /** Has an open invitation, and the token of its link. */
  invited: WorldMentor & { link: string };
  /** Saw everything once. */
  ended: WorldMentor;
}

const everything = { goals: 'all', goalIds: [], journal: true, past: true };

/** Four people who are asked to mentor the member of this session; three say yes. */
export async function inviteMentors(owner: TestSession, namedGoalId: string): Promise<Mentors> {
  const { token } = owner;
  const invite = async (name: string, sharing: object) => {
    const member = await mintMember({ name });
    const session = await insertSession(member.id);
    const body = { email: member.email, message: `Come along, ${name}.`, sharing };
    const made = await expectDone('POST /api/v1/mentorships', { token, body });
    const link = (made.link as string).split('/').at(-1) ?? '';
    return { member, session, mentorshipId: made.id as string, link };
  };
  const accepted = async (name: string, sharing: object) => {
    const { link, ...mentor } = await invite(name, sharing);
    await expectDone(`POST /api/v1/invitations/${link}/acceptance`, {
      token: mentor.session.token,
    });
    return mentor;
  };
  const numbersOnly = { goals: 'named', goalIds: [namedGoalId], journal: false, past: true };
  return {
    full: await accepted('Priya Full', everything),
    numbers: await accepted('Noor Numbers', numbersOnly),
    invited: await invite('Ines Invited', everything),
    ended: await accepted('Emre Ended', everything),
  };
}

/** What was said and done with a submitted check-in; ids of comments and of a notice. */
export interface Said {
  checkInId: string;
  /** By the full mentor: a question on the journal, a suggestion on the goal. */
  question: string;
  suggestion: string;
  /** In the owner's inbox. */
  notice: string;
}

/** One of the mentors asks, suggests and notes; one speaks last before they are sent away. */
export async function letThemSpeak(
  owner: TestSession,
  { full, ended }: Mentors,
  goalId: string,
): Promise<Said> {
  const by = { token: full.session.token };
  const queue = await expectDone('GET /api/v1/reviews', by);
  const checkInId = queue.items[0].checkInId as string;
  const place = `/api/v1/reviews/${checkInId}`;
  const say = async ({ session }: WorldMentor, body: object) =>
    (await expectDone(`POST ${place}/comments`, { token: session.token, body })).id as string;
  const question = await say(full, {
    anchor: 'wins',
    kind: 'question',
    body: 'Who else could release?',
  });
  const suggestion = await say(full, {
    ...{ anchor: 'goal', goalId, kind: 'suggestion' },
    body: 'Pair on the next release.',
  });
  await say(ended, { anchor: 'check_in', kind: 'praise', body: 'I was here once.' });
  const note = { ...by, version: null, body: { body: 'Ask about hiring.' } };
  await expectDone(`PUT ${place}/note`, note);
  const end = `POST /api/v1/mentorships/${ended.mentorshipId}/ending`;
  await expectDone(end, { token: owner.token });
  const inbox = await expectDone('GET /api/v1/notices', { token: owner.token });
  return { checkInId, question, suggestion, notice: inbox.items[0].id };
}

/** The body of an answer that has to be a success. */
export async function expectDone(call: string, wishes: Parameters<typeof ask>[1]) {
  const answer = await ask(call, wishes);
  if (answer.status < 300) return answer.body;
  throw new Error(`${call} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}
