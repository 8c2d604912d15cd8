/** All that may be logged. Never bodies, tokens, passwords or what a member wrote. */
interface Fields {
  reference?: string;
  method?: string;
  /** Without its query. */
  path?: string;
  /** The pattern of the page or route: `/goals/[id]`. */
  route?: string;
  status?: number;
  milliseconds?: number;
  error?: string;
  code?: string;
  stack?: string;
  reason?: string;
  url?: string;
}

type Level = 'info' | 'warn' | 'error';

/** Writes one line of JSON: to stdout, or to stderr for warnings and errors. */
export function log(level: Level, event: string, fields: Fields = {}): void {
  const { reference, method, path, route, status, milliseconds, error, code, stack, reason, url } =
    fields;
  const line = JSON.stringify({
    time: new Date().toISOString(),
    level,
    event,
    // The last part of an invitation's path is its token.
    ...{ path: path?.replace(/(\/invitations\/)[^/]+/, '$1…') },
    ...{ reference, method, route, status, milliseconds, error, code, stack, reason, url },
  });
  // biome-ignore lint/suspicious/noConsole: the one place that writes to it
  console[level](line);
}

/** Logs a surprise once and returns the reference number under which it can be found. */
export function logError(
  event: string,
  error: unknown,
  { reference = newReference(), ...fields }: Fields = {},
): string {
  log('error', event, { ...fields, reference, ...describe(error) });
  return reference;
}

function newReference(): string {
  return crypto.randomUUID().slice(-10);
}

function describe(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const inner = cause instanceof Error ? (cause as { code?: unknown }).code : undefined;
  const known = [code, inner].find((each) => typeof each === 'string') as string | undefined;
  // Other messages can carry what a member typed: PostgreSQL and JSON.parse quote it.
  const safe = error instanceof TypeError || error instanceof ReferenceError;
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const stack = places.slice(0, 12).join('\n');
  return {
    error: safe ? `${error.name}: ${error.message}` : error.name,
    stack,
    ...(known === undefined ? {} : { code: known }),
  };
}
