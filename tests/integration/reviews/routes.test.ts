import { describe, expect, it } from 'vitest';
import { ask as call } from '#/tests/support/api.ts';
import { insertSession } from '#/tests/support/session.ts';
import { reviewed, week } from './arrange.ts';

describe('the loop, as two people ask for it', () => {
  it('goes from the queue over a question and its answer to a reviewed week', async () => {
    const { mentee, mentor, mentorshipId, goal, checkInId } = await reviewed();
    const { token } = await insertSession(mentor.id);
    const { token: own } = await insertSession(mentee.id);
    const queue = () => call('GET /api/v1/reviews', { token });
    expect((await queue()).body).toMatchObject({ items: [{ checkInId }], total: 1 });
    const path = `/api/v1/reviews/${checkInId}`;
    expect(await call(`GET ${path}`, { token })).toMatchObject({
      status: 200,
      body: { week, mentorshipId, goals: [{ id: goal.id }], journal: { wins: 'Ana led.' } },
    });
    const opened = await call('GET /api/v1/openings', { token: own });
    expect(opened.body.openings).toMatchObject([{ checkInId, mentorName: 'Joana Dias' }]);

    const question = await call(`POST ${path}/comments`, {
      token,
      key: 'one-question',
      body: { anchor: 'wins', kind: 'question', body: 'How?' },
    });
    expect(question).toMatchObject({ status: 201, body: { version: 1 } });
    const again = await call(`POST ${path}/comments`, {
      token,
      key: 'one-question',
      body: { anchor: 'wins', kind: 'question', body: 'How?' },
    });
    expect(again.body).toEqual(question.body);
    const { id } = question.body;
    const ofWeek = `/api/v1/check-ins/${week}`;
    expect((await call(`GET ${ofWeek}/review`, { token: own })).body).toMatchObject({
      duty: { state: 'awaiting_member' },
      threads: [{ id, waitingFor: 'member' }],
      mentors: [{ mentorshipId, journal: true }],
    });
    const reply = await call(`POST /api/v1/comments/${id}/replies`, {
      token: own,
      body: { body: 'By pairing.' },
    });
    expect(reply).toMatchObject({ status: 201, body: { rootId: id } });
    expect((await queue()).body.items).toMatchObject([{ state: 'awaiting_mentor' }]);

    const marked = await call(`POST ${path}/acknowledgement`, {
      token,
      body: { checkInVersion: 1 },
    });
    expect(marked.body).toMatchObject({ state: 'reviewed', changedSinceReview: false });
    expect((await queue()).body).toEqual({ items: [], nextCursor: null, total: 0 });
  });

  it('edits, deletes, and takes up what was suggested', async () => {
    const { mentee, mentor, mentorshipId, goal, checkInId } = await reviewed();
    const { token } = await insertSession(mentor.id);
    const { token: own } = await insertSession(mentee.id);
    const onGoal = `POST /api/v1/mentees/${mentorshipId}/goals/${goal.id}/comments`;
    const body = { anchor: 'goal', goalId: goal.id, kind: 'suggestion', body: 'Write a runbook.' };
    const { id } = (await call(onGoal, { token, body })).body;
    const path = `/api/v1/comments/${id}`;
    const edit = { token, body: { body: 'Write the runbook.' } };
    expect((await call(`PUT ${path}`, edit)).status).toBe(428);
    const edited = await call(`PUT ${path}`, { ...edit, version: 1 });
    expect([edited.status, edited.headers.get('etag')]).toEqual([200, '"2"']);
    expect(await call(`PUT ${path}`, { ...edit, version: 1 })).toMatchObject({
      status: 412,
      body: { current: { body: 'Write the runbook.' }, currentVersion: 2 },
    });
    const history = await call(`GET ${path}/revisions`, { token: own });
    expect(history.body.revisions).toMatchObject([{ version: 1, body: 'Write a runbook.' }]);

    const milestone = await call(`POST ${path}/milestone`, { token: own, body: {} });
    expect(milestone.body).toMatchObject({ commentId: id, usedAs: 'milestone' });
    const focus = await call(`POST ${path}/focus`, { token: own });
    expect(focus.body).toMatchObject({ usedAs: 'focus' });
    expect((await call(`POST ${path}/focus`, { token })).status).toBe(403);

    const asked = await call(`POST /api/v1/goals/${goal.id}/comments`, {
      token: own,
      body: { mentorshipId, anchor: 'milestone', milestoneId: goal.milestoneIds[0], body: 'Now?' },
    });
    expect(asked.status).toBe(201);
    expect((await call(`DELETE ${path}`, { token: own })).status).toBe(403);
    expect((await call(`DELETE ${path}`, { token })).status).toBe(204);
    expect((await call('GET /api/v1/comments', { token })).body.comments).toMatchObject([
      { id, deleted: true, body: '' },
    ]);

    const note = `/api/v1/reviews/${checkInId}/note`;
    expect((await call(`GET ${note}`, { token })).body).toEqual({ body: '', version: null });
    const saved = await call(`PUT ${note}`, { token, version: null, body: { body: 'Hiring?' } });
    expect(saved).toMatchObject({ status: 200, body: { body: 'Hiring?', version: 1 } });
    expect((await call(`GET ${note}`, { token: own })).status).toBe(404);
  });

  it('names the field of what does not fit', async () => {
    const { mentor, checkInId } = await reviewed();
    const { token } = await insertSession(mentor.id);
    const path = `POST /api/v1/reviews/${checkInId}/comments`;
    const wrong = await call(path, { token, body: { anchor: 'mood', kind: 'praise', body: '' } });
    expect(wrong.status).toBe(422);
    const places = wrong.body.errors.map((issue: { path: string }) => issue.path);
    expect(places.sort()).toEqual(['anchor', 'body']);
    expect((await call('GET /api/v1/reviews/x', { token })).status).toBe(422);
  });
});
