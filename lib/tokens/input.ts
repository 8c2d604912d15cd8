import { z } from '@hono/zod-openapi';
import { tokenScopes } from '#/db/vocabulary.ts';
import { line, uuid } from '#/lib/core/shapes.ts';
import { tokenDays } from './rules.ts';

const { most, usual } = tokenDays;
const days = `Choose from 1 to ${most} days.`;

export const newTokenInput = z
  .strictObject({
    name: line(60).openapi({ description: 'To tell it from others: what it is used by.' }),
    scopes: z
      .array(z.enum(tokenScopes))
      .min(1, 'Choose at least one thing that it may do.')
      .max(tokenScopes.length)
      .refine((scopes) => new Set(scopes).size === scopes.length, 'Name each scope once.'),
    days: z
      .int(days)
      .min(1, days)
      .max(most, days)
      .default(usual)
      .openapi({ description: 'For how long it holds.' }),
  })
  .openapi('NewToken', {
    example: { name: 'Friday script', scopes: ['goals:read', 'check-ins:write'], days: usual },
  });
export type NewTokenInput = z.input<typeof newTokenInput>;

export const revokeTokenInput = z.strictObject({ tokenId: uuid });
