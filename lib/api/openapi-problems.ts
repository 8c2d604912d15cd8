import 'server-only';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { titles } from './problem-titles.ts';

type Registry = OpenAPIHono['openAPIRegistry'];

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'What happened and what can be done about it.' }),
    code: z.string().openapi({ description: 'For programs: one word per kind of problem.' }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'Each wrong field, by its dotted path: `metrics.0.target`.' }),
    reference: z
      .string()
      .optional()
      .openapi({ description: 'For a failure of ours: quote it when you report it.' }),
    currentVersion: z.int().optional().openapi({ description: 'With 412.' }),
    current: z.unknown().optional().openapi({ description: 'With 412: what stands now.' }),
  })
  .openapi('Problem', {
    example: {
      type: '/api/docs#problem-422',
      title: titles[422] ?? '',
      status: 422,
      detail: 'Fill this in.',
      code: 'invalid_input',
      errors: [{ path: 'title', message: 'Fill this in.' }],
    },
  });

/** A response for each status that problems come with, for operations to refer to. */
export function registerProblems(registry: Registry): void {
  registry.register('Problem', problem);
  for (const [status, title] of Object.entries(titles)) {
    registry.registerComponent('responses', `Problem${status}`, {
      description: title,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
  }
}

/** How an operation answers with a problem; `when` says more than the status does. */
export function problemAnswer(status: number, when?: string) {
  if (!when) return { $ref: `#/components/responses/Problem${status}` };
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description: when, content: { 'application/problem+json': { schema } } };
}
