import { z } from '@hono/zod-openapi';
import { timeOffKinds } from '#/db/vocabulary.ts';
import { prose, uuid } from '#/lib/core/shapes.ts';
import { longestReason } from './rules.ts';

const day = z.iso.date('Enter a day, such as 2026-12-21.');

export const timeOffInput = z
  .strictObject({
    fromDay: day.openapi({ description: 'The first day off.', example: '2026-12-21' }),
    toDay: day.openapi({ description: 'The last day off.', example: '2027-01-01' }),
    kind: z.enum(timeOffKinds, 'Choose what kind of time off it is.'),
    reason: prose(longestReason).default(''),
  })
  .openapi('NewTimeOff', {
    example: { fromDay: '2026-12-21', toDay: '2027-01-01', kind: 'holiday', reason: '' },
  });

export const removalInput = z.strictObject({ timeOffId: uuid });
