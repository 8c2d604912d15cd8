import { DatabaseUnavailable } from '#/lib/core/errors.ts';
import { noteDatabaseFault } from './health.ts';

const UNREACHABLE = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/** The SQLSTATE or the driver's code, also through Drizzle's wrapping. */
export function faultCode(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause ? faultCode(cause) : undefined;
}

/** Turns a fault of the connection into DatabaseUnavailable; anything else is handed back as it is. */
export function translateFault(error: unknown): unknown {
  if (error instanceof DatabaseUnavailable) return error;
  const code = faultCode(error);
  if (!code || !UNREACHABLE.has(code)) return error;
  noteDatabaseFault();
  return new DatabaseUnavailable(error);
}

/** Runs `attempt` again, a few times and a random while later, when PostgreSQL asks for it (40001, 40P01). */
export async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === ATTEMPTS || !RETRYABLE.has(faultCode(error) ?? '')) throw translateFault(error);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** tries));
    }
  }
}
