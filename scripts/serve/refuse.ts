import type { IncomingMessage } from 'node:http';
import { isPage } from '#/lib/core/page-guard.ts';

export interface Refusal {
  status: 400 | 405;
  message: string;
}

/**
 * What is refused before anything of it is read: calls of Server Actions (Milepost has none, and
 * advisories come through what decodes them) and changes outside of the API.
 */
export function refusalOf({ method = 'GET', url = '/', headers }: IncomingMessage): Refusal | null {
  const path = pathOf(url);
  if (path === null) return { status: 400, message: 'The address of this request is malformed.' };
  if (headers['next-action'] !== undefined) {
    return { status: 400, message: 'There are no Server Actions here. Use /api/v1.' };
  }
  if (method === 'GET' || method === 'HEAD') return null;
  if (path.startsWith('/api/') && !isPage(path)) return null;
  return { status: 405, message: 'Pages can only be read. Use /api/v1 for changes.' };
}

/** The path with its dots resolved, so that /api/../goals is what it will be; null when malformed. */
export function pathOf(url: string): string | null {
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\')) return null;
  return URL.parse(url, 'http://milepost')?.pathname ?? null;
}
