import { expect, test } from 'vitest';
import { ask } from '#/tests/support/api.ts';
import { asMember, type TestMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import { insertSession } from '#/tests/support/session.ts';
import { goalWith, someone, weekAt } from './shared-arrange.ts';

async function signIn(member: TestMember): Promise<string> {
  return (await insertSession(member.id)).token;
}

async function arrange() {
  const [mentee, mentor] = [await someone('Tomas Novak'), await someone('Priya Sharma')];
  const goal = await goalWith(mentee, { values: [1, 2, 3] });
  const mentorship = await mintMentorship(mentee, mentor);
  return { mentee, mentor, goal, mentorship };
}

test('a mentor reads their mentees, one of them, a goal and the check-ins', async () => {
  const { mentee, mentor, goal, mentorship } = await arrange();
  const token = await signIn(mentor);
  const list = await ask('GET /api/v1/mentees', { token });
  expect(list.status).toBe(200);
  expect(list.body.mentees).toMatchObject([{ mentorshipId: mentorship, name: 'Tomas Novak' }]);
  const one = await ask(`GET /api/v1/mentees/${mentorship}`, { token });
  expect(one.body).toMatchObject({
    sharing: { goals: 'all', journal: true, past: true },
    goals: [{ id: goal, said: 'on_track' }],
    lastCheckIn: { week: weekAt(2) },
  });
  expect(one.body).not.toHaveProperty('log');
  const whole = await ask(`GET /api/v1/mentees/${mentorship}/goals/${goal}`, { token });
  expect(whole.body).toMatchObject({ id: goal, hiddenThrough: null, standing: { goalId: goal } });
  const weeks = await ask(`GET /api/v1/mentees/${mentorship}/check-ins`, { token });
  expect(weeks.body.items.map(({ week }: { week: string }) => week)).toEqual([2, 1, 0].map(weekAt));
  for (const { body } of [list, one, whole]) {
    expect(JSON.stringify(body)).not.toContain(mentee.id);
    expect(JSON.stringify(body)).not.toContain(mentee.email);
  }
});

test.each(['mentee', 'stranger', 'ended'])('for the %s there is no mentee', async (who) => {
  const { mentee, mentor, goal, mentorship } = await arrange();
  if (who === 'ended')
    await asMember(
      mentee.id,
      (sql) =>
        sql`update mentorships set state = 'ended', ended_at = now() where id = ${mentorship}`,
    );
  const asker = { mentee, ended: mentor, stranger: await someone('Nobody') }[who] ?? mentee;
  const token = await signIn(asker);
  expect((await ask('GET /api/v1/mentees', { token })).body).toEqual({
    mentees: [],
    nextCursor: null,
  });
  for (const path of ['', `/goals/${goal}`, '/check-ins']) {
    expect((await ask(`GET /api/v1/mentees/${mentorship}${path}`, { token })).status).toBe(404);
  }
});
