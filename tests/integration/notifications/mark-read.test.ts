import { expect, test } from 'vitest';
import { NotFound } from '#/lib/core/errors.ts';
import { markRead } from '#/lib/notifications/mark-read.ts';
import { as } from '#/tests/integration/check-ins/arrange.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { comment, inboxOf, makePair, monday } from './arrange.ts';

const later = '2026-11-24T09:00:00Z';

test('marks one notice as read, once', async () => {
  const pair = await makePair();
  await comment(pair, 'praise');
  await comment(pair, 'question');
  const [first] = await inboxOf(pair.mentee);
  const noticeId = first?.id ?? '';
  await as(pair.mentee, monday, (ctx) => markRead(ctx, { noticeId }));
  await as(pair.mentee, later, (ctx) => markRead(ctx, { noticeId }));
  const read = (await inboxOf(pair.mentee)).map(({ id, readAt }) => [id === noticeId, readAt]);
  expect(read).toEqual([
    [true, '2026-11-23T09:00:00Z'],
    [false, null],
  ]);
});

test('another’s notice, and one that may no longer be seen, are not found', async () => {
  const pair = await makePair();
  const [notice] = await inboxOf(pair.mentor);
  const noticeId = notice?.id ?? '';
  const mark = ({ id }: { id: string }) => as({ id }, monday, (ctx) => markRead(ctx, { noticeId }));
  await expect(mark(await mintMember())).rejects.toThrow(NotFound);
  await expect(mark(pair.mentee)).rejects.toThrow(NotFound);
  await asMember(
    pair.mentee.id,
    (sql) => sql`update mentorships set state = 'ended', ended_at = now(), ended_by = 'mentee'`,
  );
  await expect(mark(pair.mentor)).rejects.toThrow(NotFound);
  const rows = await asMember(pair.mentor.id, (sql) => sql`select read_at from notices`);
  expect(rows.map(({ read_at }) => read_at)).toEqual([null]);
});
