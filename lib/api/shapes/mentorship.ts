import 'server-only';
import { z } from '@hono/zod-openapi';
import { goalSharings, mailStates, mentorshipEnders, mentorshipStates } from '#/db/vocabulary.ts';

// What the API shows of mentorships.

const sharing = {
  goals: z.enum(goalSharings),
  journal: z.boolean().openapi({ description: 'False: numbers only.' }),
  past: z.boolean(),
};

export const mentorship = z
  .strictObject({
    id: z.string(),
    side: z.enum(['mentee', 'mentor']).openapi({ description: 'Which of the two you are.' }),
    state: z.enum(mentorshipStates),
    name: z.string().nullable().openapi({ description: 'Of the other side, once there is one.' }),
    timeZone: z.string().nullable(),
    invitedEmail: z.string().nullable().openapi({ description: 'For the mentee only.' }),
    message: z.string().nullable(),
    link: z.string().nullable().openapi({
      description: 'Of an open invitation, for its inviter; never for an API token.',
    }),
    expiresAt: z.string().nullable(),
    expired: z.boolean(),
    mail: z.enum(mailStates).nullable(),
    sharing: z.strictObject({ ...sharing, goalIds: z.array(z.string()) }),
    startedAt: z.string().nullable(),
    startedWeek: z.string().nullable(),
    awayUntil: z.string().nullable().openapi({ description: 'The mentor’s first day back.' }),
    replacesId: z.string().nullable(),
    endedAt: z.string().nullable(),
    endedBy: z.enum(mentorshipEnders).nullable(),
    version: z.int(),
    createdAt: z.string(),
  })
  .openapi('Mentorship', {
    example: {
      id: '019a9d2c-7b00-7c3e-9f41-2a6d0c5b8e17',
      side: 'mentee',
      state: 'active',
      name: 'Priya Raman',
      timeZone: 'Europe/London',
      invitedEmail: 'priya@example.org',
      message: 'Would you read my weeks until spring?',
      link: null,
      expiresAt: null,
      expired: false,
      mail: null,
      sharing: { goals: 'all', goalIds: [], journal: true, past: false },
      startedAt: '2026-11-16T09:12:00+00:00',
      startedWeek: '2026-11-16',
      awayUntil: null,
      replacesId: null,
      endedAt: null,
      endedBy: null,
      version: 2,
      createdAt: '2026-11-14T18:30:00+00:00',
    },
  });

export const mentorshipPage = z
  .strictObject({ mentorships: z.array(mentorship), nextCursor: z.string().nullable() })
  .openapi('MentorshipPage');

export const invitation = z
  .strictObject({
    inviterName: z.string(),
    message: z.string(),
    sharing: z.strictObject(sharing),
    expiresAt: z.string(),
  })
  .openapi('Invitation', {
    example: {
      inviterName: 'Tomás Vidal',
      message: 'Would you read my weeks until spring?',
      sharing: { goals: 'all', journal: true, past: false },
      expiresAt: '2026-11-28T18:30:00+00:00',
    },
  });

export const absence = z
  .strictObject({ awayUntil: z.string().openapi({ example: '2026-12-01' }) })
  .openapi('SetAbsence');
