import type { Server } from 'node:http';

const DRAIN_MS = 15_000;
const ALL_MS = 19_000;
const SAME_SIGNAL_MS = 1_000;

export interface Shutdown {
  isStopping(): boolean;
  /** Something to end before the process exits; the newest first. */
  beforeExit(step: () => unknown): void;
  /** Says why the process cannot go on, ends what was begun, and exits with 1. */
  fail(error: unknown): Promise<void>;
}

/**
 * Ends the process in good order on SIGTERM, SIGINT, SIGHUP, or when the process that started it is
 * gone: what was asked is answered, then connections are closed. A second signal ends it at once.
 */
export function prepareShutdown(exit: (code: number) => void = process.exit): Shutdown {
  const steps: (() => unknown)[] = [];
  let stoppedAt: number | null = null;

  function onSignal(): void {
    if (stoppedAt === null) void stop(0);
    // Ctrl-C arrives up to three times: by the terminal, by npm and by the start script.
    else if (performance.now() - stoppedAt > SAME_SIGNAL_MS) exit(1);
  }

  async function stop(code: number): Promise<void> {
    stoppedAt ??= performance.now();
    setTimeout(() => exit(1), ALL_MS).unref();
    let worst = code;
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(sentence(error));
        worst = 1;
      }
    }
    exit(worst);
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.on('disconnect', onSignal);
  return {
    isStopping: () => stoppedAt !== null,
    beforeExit: (step) => void steps.push(step),
    async fail(error) {
      console.error(`Milepost could not start. ${sentence(error)}`);
      await stop(1);
    },
  };
}

/** Takes no new connections, lets running requests end, and cuts those that take too long. */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    // A connection whose last request ends while draining would be kept for the next one.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(idle);
      resolve();
    });
  });
}

// Of an expected failure its sentence is enough; of a surprise the whole story helps.
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const expected =
    ['Error', 'EnvError', 'EmbeddedError'].includes(error.name) && !('code' in error);
  return expected ? error.message : (error.stack ?? error.message);
}
