import { describe, expect, it } from 'vitest';
import { reviseCheckIn } from '#/lib/check-ins/revise-check-in.ts';
import { openingList } from '#/lib/reviews/opening-list.ts';
import { openReview, reviewOf } from '#/lib/reviews/queries.ts';
import { sharedRevisions } from '#/lib/reviews/revision-list.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import {
  as,
  content,
  look,
  type Pair,
  type pair,
  preview,
  read,
  reviewed,
  saturday,
  sunday,
  twoWeeks,
  week,
} from './arrange.ts';

describe('opening a check-in', () => {
  it('is written down once in ten minutes, for the member to read', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    for (const at of ['2026-11-21T09:01:00Z', '2026-11-21T09:09:59Z', '2026-11-21T09:10:00Z']) {
      expect(await read(mentor, (db, now) => openReview(db, checkInId, now), at)).not.toBeNull();
    }
    await look(mentor, checkInId);
    await preview({ mentor, mentee }, (db, now) => reviewOf(db, checkInId, now));
    const opening = { mentorName: 'Joana Dias', mentorshipId, checkInId, week };
    expect(await read(mentee, (db) => openingList(db))).toEqual({
      openings: [
        { ...opening, openedAt: '2026-11-21T09:10:00+00:00' },
        { ...opening, openedAt: '2026-11-21T09:01:00+00:00' },
      ],
      nextCursor: null,
    });
    expect((await read(mentor, (db) => openingList(db))).openings).toEqual([]);
  });

  it('by somebody who may not is no opening', async () => {
    const { mentee, checkInId } = await reviewed();
    const stranger = await mintMember();
    expect(await read(stranger, (db, now) => openReview(db, checkInId, now))).toBeNull();
    expect((await read(mentee, (db) => openingList(db))).openings).toEqual([]);
  });

  it('is listed page by page', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    await asMember(
      mentor.id,
      (sql) => sql`
        insert into check_in_openings (owner_id, check_in_id, mentorship_id, mentor_id, slot, opened_at)
        select ${mentee.id}, ${checkInId}, ${mentorshipId}, ${mentor.id}, i, to_timestamp(600 * i)
        from generate_series(1, 60) i`,
    );
    const first = await read(mentee, (db) => openingList(db));
    const cursor = first.nextCursor ?? '';
    const rest = await read(mentee, (db) => openingList(db, { cursor }));
    expect([first.openings.length, rest.openings.length, rest.nextCursor]).toEqual([50, 10, null]);
    const all = [...first.openings, ...rest.openings].map(({ openedAt }) => openedAt);
    expect(all).toEqual([...new Set(all)].sort().reverse());
  });
});

describe('what a check-in said before, for its mentor', () => {
  async function edited(wishes: Parameters<typeof pair>[0]): Promise<Pair & { checkInId: string }> {
    const two = await twoWeeks(wishes);
    for (const [version, wins] of ['one', 'two'].entries()) {
      const said = content(two.goal, {
        values: [3],
        confidence: 'at_risk',
        nextChange: wins,
        wins,
        note: 'secret',
      });
      await as(two.mentee, version ? sunday : saturday, (ctx) =>
        reviseCheckIn(ctx, { week, expectedVersion: version + 1, content: said }),
      );
    }
    return two;
  }

  it('is there since the journal is shared', async () => {
    const { mentor, goal, checkInId } = await edited({ journalSince: '2026-11-21T10:00:00Z' });
    const page = await read(mentor, (db) => sharedRevisions(db, checkInId));
    expect(page).toMatchObject({
      revisions: [
        {
          version: 2,
          replacedAt: '2026-11-22T09:00:00+00:00',
          journal: { wins: 'one' },
          goals: [
            { id: goal.id, confidence: 'at_risk', nextChange: 'one', values: [{ value: 3 }] },
          ],
        },
      ],
      nextCursor: null,
    });
    expect(page?.revisions).toHaveLength(1);
    expect(JSON.stringify(page)).not.toContain('secret');
    expect(await look(mentor, checkInId)).toMatchObject({ revisions: 1 });
  });

  it('is not there with numbers only', async () => {
    const { mentor, checkInId } = await edited({ journalSince: null });
    expect(await read(mentor, (db) => sharedRevisions(db, checkInId))).toMatchObject({
      revisions: [],
    });
    expect(await look(mentor, checkInId)).toMatchObject({ revisions: 0 });
  });

  it('has nothing of goals that are not shared, and is not there for others', async () => {
    const { mentor, mentee, checkInId } = await edited({ goalIds: [] });
    const page = await read(mentor, (db) => sharedRevisions(db, checkInId));
    expect(page?.revisions).toMatchObject([{ goals: [] }, { goals: [] }]);
    expect(await read(mentee, (db) => sharedRevisions(db, checkInId))).toBeNull();
    expect(await read(await mintMember(), (db) => sharedRevisions(db, checkInId))).toBeNull();
  });
});
