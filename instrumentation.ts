import type { Instrumentation } from 'next';
import { logError } from '#/lib/core/logger.ts';

/** A page failed: one line in the log, under the reference number that the page shows. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const { digest } = error as { digest?: string };
  logError('page_failed', error, {
    method: request.method,
    path: request.path.split('?')[0],
    route: context.routePath,
    ...(digest ? { reference: digest } : {}),
  });
};
