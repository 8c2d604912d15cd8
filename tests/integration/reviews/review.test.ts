import { describe, expect, it } from 'vitest';
import { reviewOf } from '#/lib/reviews/queries.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import {
  ask,
  content,
  end,
  look,
  monday,
  pair,
  preview,
  reviewed,
  secondMentor,
  startGoal,
  submit,
  thursdayBefore,
  twoWeeks,
  week,
  weekBefore,
} from './arrange.ts';

describe('a check-in as its mentor sees it', () => {
  it('says what changed since the week before', async () => {
    const { mentor, mentee, mentorshipId, goal, checkInId } = await twoWeeks();
    const view = await look(mentor, checkInId);
    expect(view).toMatchObject({
      week,
      currentWeek: week,
      checkInVersion: 1,
      submittedAt: '2026-11-20T09:00:00+00:00',
      late: false,
      mentee: { name: mentee.name, timeZone: 'Asia/Kathmandu' },
      mentorshipId,
      mentorName: 'Joana Dias',
      duty: { state: 'awaiting_mentor', mine: true, offered: false, changedSinceReview: false },
      before: weekBefore,
      journal: { wins: 'secret-wins', lastFocusOutcome: null },
      lastFocus: { week: weekBefore, text: 'secret-focus-before' },
      threads: [],
      openThreads: [],
      note: null,
      revisions: 0,
    });
    expect(view?.goals).toMatchObject([
      {
        id: goal.id,
        weekNumber: 7,
        weeks: 12,
        said: 'at_risk',
        saidBefore: 'on_track',
        nextChange: 'secret-change',
        disagreement: null,
        metrics: [
          {
            now: 3,
            before: 7,
            planned: 7,
            delta: -4,
            pace: 'behind',
            deltaBefore: 1,
            paceBefore: 'ahead',
          },
        ],
        milestones: [{ title: 'First career talk', weekNumber: 3, reached: true }],
      },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/secret-note|energy|@/);
  });

  it('is the same in the member’s preview', async () => {
    const { mentor, mentee, checkInId } = await twoWeeks();
    await ask(mentor, checkInId);
    const own = await look(mentor, checkInId);
    expect(
      await preview({ mentor, mentee }, (db, now) => reviewOf(db, checkInId, now, 'Joana Dias')),
    ).toEqual(own);
  });

  it('has no word of it when only numbers are shared', async () => {
    const { mentor, mentee, checkInId } = await twoWeeks({ journalSince: null });
    const views = await Promise.all([
      look(mentor, checkInId),
      preview({ mentor, mentee }, (db, now) => reviewOf(db, checkInId, now)),
    ]);
    for (const view of views) {
      expect(view).toMatchObject({ journal: null, lastFocus: null, goals: [{ nextChange: null }] });
      expect(JSON.stringify(view)).not.toContain('secret');
    }
  });

  it('has nothing of goals that are not named, in no number', async () => {
    const { mentor, mentee, mentorshipId, goal } = await pair({ goalIds: [] });
    const other = await startGoal(mentee, { title: 'Read a budget', metrics: [{ name: 'Pages' }] });
    await asMember(
      mentee.id,
      (sql) => sql`insert into mentorship_goals (mentorship_id, goal_id, owner_id)
        values (${mentorshipId}, ${other.id}, ${mentee.id})`,
    );
    const both = content(goal, { values: [987] });
    both.goals.push(...content(other, { values: [2] }).goals);
    const checkInId = await submit(mentee, both);
    const view = await look(mentor, checkInId);
    expect(view?.goals.map(({ title }) => title)).toEqual(['Read a budget']);
    expect(JSON.stringify(view)).not.toMatch(/987|one-on-one/i);
  });

  it('is compared with the newest earlier week that they see', async () => {
    const { mentor, checkInId } = await twoWeeks({
      past: false,
      startedAt: '2026-11-15T10:00:00Z',
    });
    const view = await look(mentor, checkInId);
    expect(view).toMatchObject({ before: null, lastFocus: null, goals: [{ saidBefore: null }] });
    expect(view?.goals[0]?.metrics).toMatchObject([{ now: 3, before: null, deltaBefore: null }]);
    expect(JSON.stringify(view)).not.toMatch(/secret-(wins|focus)-before/);
  });

  it('tells no sum of weeks that they do not see', async () => {
    const mentee = await mintMember();
    const goal = await startGoal(mentee, { metrics: [{ kind: 'total', target: 24 }, {}] });
    await submit(mentee, content(goal, { values: [11, 1] }), {
      on: weekBefore,
      at: thursdayBefore,
    });
    const { mentor } = await secondMentor(mentee, {
      past: false,
      startedAt: '2026-11-15T10:00:00Z',
    });
    const checkInId = await submit(mentee, content(goal, { values: [1, 7] }));
    expect((await look(mentor, checkInId))?.goals[0]?.metrics).toMatchObject([
      { now: 1, planned: 14, delta: null, pace: null },
      { now: 7, planned: 7, delta: 0, pace: 'on_pace' },
    ]);
    const other = await secondMentor(mentee, { past: true });
    expect((await look(other.mentor, checkInId))?.goals[0]?.metrics).toMatchObject([
      { now: 1, delta: -2, pace: 'behind' },
      { now: 7 },
    ]);
  });

  it('tells how likely a target is by the weeks that they see, and nothing of the others', async () => {
    const mentee = await mintMember();
    const metrics = [{}, { kind: 'total' as const, target: 24 }];
    const goal = await startGoal(mentee, { startWeek: '2026-10-12', metrics });
    const log = (on: string, values: number[]) =>
      submit(mentee, content(goal, { values }), { on: monday(on), at: `${on}T20:00:00Z` });
    await log('2026-10-12', [1, 0]);
    await log('2026-10-26', [2, 0]);
    await log('2026-11-02', [3, 9]);
    await log('2026-11-09', [5, 1]);
    const checkInId = await log('2026-11-16', [6, 1]);
    const past = await secondMentor(mentee, { past: true });
    const fromNow = await secondMentor(mentee, { past: false, startedAt: '2026-10-30T10:00:00Z' });
    const [level, total] = (await look(past.mentor, checkInId))?.goals[0]?.metrics ?? [];
    for (const one of [level, total]) {
      expect(one).toMatchObject({ chance: expect.any(Number), chanceBefore: expect.any(Number) });
    }
    const seen = (await look(fromNow.mentor, checkInId))?.goals[0]?.metrics;
    expect(seen).toMatchObject([
      { chance: expect.any(Number), chanceBefore: null },
      { chance: null, chanceBefore: null },
    ]);
    expect(seen?.[0]?.chance).not.toBe(level?.chance);
  });

  it('points out who is confident, but behind', async () => {
    const { mentor, mentee, goal } = await pair();
    const said = content(goal, { values: [3], confidence: 'on_track' });
    const checkInId = await submit(mentee, said);
    expect((await look(mentor, checkInId))?.goals).toMatchObject([
      { disagreement: 'confident_but_behind' },
    ]);
  });

  it('is not there for anyone else', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const stranger = await mintMember();
    expect(await look(stranger, checkInId)).toBeNull();
    expect(await look(mentee, checkInId)).toBeNull();
    expect(await look(mentor, crypto.randomUUID())).toBeNull();
    expect(
      await preview({ mentor: stranger, mentee }, (db, now) => reviewOf(db, checkInId, now)),
    ).toBeNull();
    await end(mentee, mentorshipId);
    expect(await look(mentor, checkInId)).toBeNull();
  });

  it('is not there as a draft, nor from before unless the past is shared', async () => {
    const { mentor, mentee, goal } = await pair({ past: false });
    const on = monday('2026-10-26');
    const early = await submit(mentee, content(goal), { at: '2026-10-30T09:00:00Z', on });
    expect(await look(mentor, early)).toBeNull();
    await asMember(mentee.id, (sql) => sql`update mentorships set past_shared = true`);
    expect(await look(mentor, early)).toMatchObject({ week: on, duty: null });
  });

  it('shows nothing of another mentor’s threads, and where it is offered', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    await ask(mentor, checkInId, { kind: 'praise', body: 'secret-words' });
    const second = await secondMentor(mentee);
    const view = await look(second.mentor, checkInId);
    expect(view).toMatchObject({ threads: [], duty: { mine: false, offered: false } });
    expect(JSON.stringify(view)).not.toMatch(/secret-words|Joana/);
    const late = await look(second.mentor, checkInId, '2026-11-26T09:00:00Z');
    expect(late).toMatchObject({ duty: { offered: true } });
  });

  it('brings open questions from other places', async () => {
    const { mentor, mentee, goal, checkInId } = await twoWeeks();
    const third = await submit(mentee, content(goal), {
      on: monday('2026-11-23'),
      at: '2026-11-27T09:00:00Z',
    });
    await ask(mentor, checkInId, { kind: 'praise' });
    await ask(mentor, checkInId, { body: 'Still open?' });
    const view = await look(mentor, third, '2026-11-28T09:00:00Z');
    expect(view?.threads).toEqual([]);
    expect(view?.openThreads).toMatchObject([{ week, comments: [{ body: 'Still open?' }] }]);
  });
});
