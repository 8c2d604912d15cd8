import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseHealth } from '#/db/health.ts';
import type { BackgroundWork } from '#/lib/core/background.ts';
import { systemClock } from '#/lib/core/clock.ts';
import { env } from '#/lib/core/env.ts';
import { DatabaseUnavailable } from '#/lib/core/errors.ts';
import { logError } from '#/lib/core/logger.ts';
import { sendMail } from './mail-server.ts';
import { sendNext } from './outbox.ts';

const POLL_MS = 3_000;
const AFTER_FAULT_MS = 30_000;
/** A mail that is on its way when the process is told to end gets so long; the server has 19 seconds in all. */
const LAST_MAIL_MS = 8_000;

/** Sends what is in the outbox, one after the other. Any number of processes can do so beside each other. */
export function mailWorker({ send = sendMail, lastMailMs = LAST_MAIL_MS } = {}): BackgroundWork {
  const stopping = new AbortController();
  const cutting = new AbortController();
  const { signal } = stopping;
  let ended = Promise.resolve();

  const sendOne = () =>
    sendNext(
      systemClock,
      (mail, id) => send(mail, id, cutting.signal),
      () => cutting.signal.aborted,
    );

  async function run(): Promise<void> {
    while (!signal.aborted) {
      let pause = POLL_MS;
      try {
        while (!signal.aborted && !databaseHealth().down && (await sendOne()));
      } catch (error) {
        // The server tells of that itself.
        if (!(error instanceof DatabaseUnavailable)) logError('mail_worker_failed', error);
        pause = AFTER_FAULT_MS;
      }
      await sleep(pause, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  return {
    start() {
      if (env().smtpUrl) ended = run();
    },
    async stop() {
      stopping.abort();
      const cut = setTimeout(() => cutting.abort(), lastMailMs);
      await ended;
      clearTimeout(cut);
    },
  };
}
