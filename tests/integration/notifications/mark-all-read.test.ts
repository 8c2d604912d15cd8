import { expect, test } from 'vitest';
import { InvalidInput } from '#/lib/core/errors.ts';
import { markAllRead } from '#/lib/notifications/mark-all-read.ts';
import { as } from '#/tests/integration/check-ins/arrange.ts';
import { inboxOf, makePair, monday, tellOften } from './arrange.ts';

const later = '2026-11-24T09:00:00Z';

test('what came in after the newest that was seen stays unread', async () => {
  const pair = await makePair();
  await tellOften(pair, 3);
  const [, seen] = await inboxOf(pair.mentee);
  await as(pair.mentee, later, (ctx) => markAllRead(ctx, { until: seen?.createdAt }));
  expect((await inboxOf(pair.mentee)).map(({ readAt }) => readAt !== null)).toEqual([
    false,
    true,
    true,
  ]);
  await as(pair.mentee, later, (ctx) => markAllRead(ctx, {}));
  expect((await inboxOf(pair.mentee)).every(({ readAt }) => readAt !== null)).toBe(true);
});

test('nobody else’s are marked', async () => {
  const pair = await makePair();
  await tellOften(pair, 1);
  await as(pair.mentee, later, (ctx) => markAllRead(ctx, {}));
  expect(await inboxOf(pair.mentor)).toMatchObject([{ readAt: null }]);
});

test.each(['yesterday', '2026-02-30T00:00:00Z', '0000-01-01T00:00:00Z'])(
  'refuses %s as a moment',
  async (until) => {
    const { mentee } = await makePair();
    const attempt = as(mentee, monday, (ctx) => markAllRead(ctx, { until }));
    await expect(attempt).rejects.toThrow(InvalidInput);
  },
);
