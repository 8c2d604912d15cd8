import { expect, it } from 'vitest';
import { settleNotices } from '#/lib/events/settle-notices.ts';
import { acknowledgeReview } from '#/lib/reviews/acknowledge-review.ts';
import {
  as,
  content,
  monday,
  pair,
  saturday,
  submit,
} from '#/tests/integration/reviews/arrange.ts';
import { asMember } from '#/tests/support/member.ts';

function unread({ id }: { id: string }) {
  return asMember(id, async (sql) => {
    const rows =
      await sql`select e.facts->>'week' week from notices n join events e on e.id = n.event_id
      where n.owner_id = ${id} and n.read_at is null order by week`;
    return rows.map(({ week }) => week);
  });
}

it('settles what was told about one check-in, to the one who acts, when they answer it', async () => {
  const { mentee, mentor, goal } = await pair();
  const before = monday('2026-11-09');
  const checkInId = await submit(mentee, content(goal, { values: [3] }), { on: before });
  await submit(mentee, content(goal, { values: [4] }));
  expect(await unread(mentor)).toEqual(['2026-11-09', '2026-11-16']);
  await as(mentee, saturday, (ctx) => settleNotices(ctx, checkInId));
  expect(await unread(mentor)).toHaveLength(2);
  await as(mentor, saturday, (ctx) => acknowledgeReview(ctx, { checkInId, checkInVersion: 1 }));
  expect(await unread(mentor)).toEqual(['2026-11-16']);
});
