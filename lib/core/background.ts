/** What goes on beside the requests. */
export interface BackgroundWork {
  start(): void;
  /** Begins nothing new, and resolves when what was begun has ended. */
  stop(): Promise<void>;
}

const KEY = Symbol.for('milepost.backgroundWork');
const shared = globalThis as { [KEY]?: BackgroundWork };

/** From inside the bundle, where verbs can be loaded, to the server, which knows when to start and to stop. */
export function offerBackgroundWork(work: BackgroundWork): void {
  shared[KEY] = work;
}

export function backgroundWork(): BackgroundWork | undefined {
  return shared[KEY];
}
