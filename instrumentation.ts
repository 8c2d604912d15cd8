import type { Instrumentation } from 'next';
import { offerBackgroundWork } from '#/lib/core/background.ts';
import { logError } from '#/lib/core/logger.ts';

/** Verbs and mail can only be loaded in here; scripts/serve.ts starts and stops what is offered. */
export async function register(): Promise<void> {
  // Put in by the build: it leaves the rest out of the bundle for the edge, which could not run it.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { mailWorker } = await import('#/lib/mail/worker.ts');
  offerBackgroundWork(mailWorker());
}

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
