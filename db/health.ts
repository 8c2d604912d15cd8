interface Health {
  /** True from a fault until a probe has reached the database again. */
  down: boolean;
  /** `performance.now()` of the newest fault; 0 when there was none. */
  faultAt: number;
}

const KEY = Symbol.for('milepost.databaseHealth');
const shared = globalThis as { [KEY]?: Health };

/** Shared by the server process and the bundles Next makes of it, which each load this file. */
export function databaseHealth(): Health {
  shared[KEY] ??= { down: false, faultAt: 0 };
  return shared[KEY];
}

export function noteDatabaseFault(): void {
  Object.assign(databaseHealth(), { down: true, faultAt: performance.now() });
}
