import { z } from '@hono/zod-openapi';
import { goalSharings } from '#/db/vocabulary.ts';
import { looksLikeEmail, normaliseEmail } from '#/lib/accounts/rules.ts';
import { line, prose, uuid } from '#/lib/core/shapes.ts';
import { messageLength, namedGoalsAtMost } from './rules.ts';

export const sharingInput = z
  .strictObject({
    goals: z.enum(goalSharings, 'Choose all goals or named ones.'),
    goalIds: z
      .array(uuid)
      .max(namedGoalsAtMost, `Name ${namedGoalsAtMost} goals at most.`)
      .default([])
      .openapi({ description: 'The named goals; none named, none shared.' }),
    journal: z
      .boolean('Choose whether the journal is shared.')
      .openapi({ description: 'False: numbers only.' }),
    past: z
      .boolean('Choose whether the past is shared.')
      .openapi({ description: 'What lies before the mentorship.' }),
  })
  .transform((sharing) => ({
    ...sharing,
    goalIds: sharing.goals === 'all' ? [] : [...new Set(sharing.goalIds)],
  }))
  .openapi('SharingInput', {
    example: { goals: 'all', goalIds: [], journal: true, past: false },
  });

export const invitationInput = z
  .strictObject({
    email: line(254)
      .transform(normaliseEmail)
      .refine(looksLikeEmail, 'Enter an e-mail address, such as maya@example.org.'),
    message: prose(messageLength).default(''),
    sharing: sharingInput,
    replacesId: uuid
      .nullish()
      .openapi({ description: 'The mentorship that ends when this invitation is accepted.' }),
  })
  .openapi('NewInvitation', {
    example: {
      email: 'priya@example.org',
      message: 'Would you read my weeks until spring?',
      sharing: { goals: 'all', goalIds: [], journal: true, past: false },
    },
  });

export const absenceInput = z
  .strictObject({
    until: z.iso
      .date('Enter a day, such as 2026-12-01.')
      .openapi({ description: 'The first day back.', example: '2026-12-01' }),
  })
  .openapi('Absence');

export type SharingInput = z.output<typeof sharingInput>;
