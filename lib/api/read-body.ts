import 'server-only';
import { RequestRefused } from './request-refused.ts';

const LIMIT = 512 * 1024;
const JSON_TYPE = /^application\/json\s*(;|$)/i;
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a JSON body, refused while it comes in as soon as it is too large.
 * @throws RequestRefused 415 for another content type, 413 above 512 KB, 400 when it is not UTF-8
 */
export async function readBody(request: Request): Promise<string> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
    const advice = 'Send JSON, with the header Content-Type: application/json.';
    throw new RequestRefused(415, 'not_json', advice, { 'accept-post': 'application/json' });
  }
  if (Number(request.headers.get('content-length') ?? 0) > LIMIT) throw tooLarge();
  return decode(await readBytes(request));
}

/** @throws RequestRefused 400 when it is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const found = text.trim() === '' ? 'The body is empty.' : 'The body is not valid JSON.';
    throw new RequestRefused(400, 'malformed_json', `${found} Nothing was changed.`);
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read().catch(cutOff);
    if (!part || part.done) break;
    size += part.value.byteLength;
    if (size > LIMIT) throw tooLarge();
    chunks.push(part.value);
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, size);
}

function cutOff(): never {
  throw new RequestRefused(400, 'cut_off', 'The body ended too early. Nothing was changed.');
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new RequestRefused(400, 'not_utf8', 'The body is not UTF-8 text. Nothing was changed.');
  }
}

function tooLarge(): RequestRefused {
  const advice = 'The body is larger than 512 KB. Nothing was changed.';
  return new RequestRefused(413, 'body_too_large', advice);
}
