import { gzipSync } from 'node:zlib';

export interface Wire {
  html: number;
  scripts: number;
  styles: number;
}

/** What a browser has to fetch for a page before it is whole, in KB of gzip: scripts without `nomodule`, and styles. */
export async function wireOf(
  origin: string,
  path: string,
  headers: Record<string, string>,
): Promise<Wire> {
  const response = await fetch(origin + path, { headers });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  const html = await response.text();
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)]
    .filter(([tag]) => !/\bnomodule\b/i.test(tag))
    .flatMap(([tag]) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  const styles = [...html.matchAll(/<link\b[^>]*>/g)]
    .filter(([tag]) => /rel="stylesheet"/.test(tag))
    .flatMap(([tag]) => /\bhref="([^"]+)"/.exec(tag)?.[1] ?? []);
  return {
    html: kilobytes(html),
    scripts: await sum(origin, scripts),
    styles: await sum(origin, styles),
  };
}

async function sum(origin: string, paths: readonly string[]): Promise<number> {
  const sizes = [...new Set(paths)].map(async (path) =>
    kilobytes(await (await fetch(new URL(path, origin))).text()),
  );
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}

function kilobytes(text: string): number {
  return gzipSync(text).length / 1024;
}
