import { type NextRequest, NextResponse } from 'next/server';
import { guardHeaders, isRefused } from '#/lib/core/page-guard.ts';

/**
 * Sets the headers of every page and refuses what should never be parsed. It never decides who may do what.
 * Behind scripts/serve.ts, which does the same before Next starts to work, only what is to be refused comes here.
 */
export function proxy(request: NextRequest): NextResponse {
  if (isRefused(request.method, request.headers.has('next-action'))) {
    return new NextResponse(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const { pathname, search } = request.nextUrl;
  const guard = guardHeaders(pathname + search);
  const headers = new Headers(request.headers);
  for (const [name, value] of guard.request) headers.set(name, value);
  return NextResponse.next({ request: { headers }, headers: guard.response });
}

// Next reads these at build time: they have to be written out.
export const config = {
  matcher: [
    {
      source: '/((?!api/(?!docs)|_next/static/|icon.svg).*)',
      missing: [{ type: 'header', key: 'x-milepost-guarded' }],
    },
    {
      source: '/((?!api/(?!docs)|_next/static/|icon.svg).*)',
      has: [{ type: 'header', key: 'next-action' }],
    },
    {
      source: '/((?!api/(?!docs)|_next/static/|icon.svg).*)',
      has: [{ type: 'header', key: 'content-type' }],
    },
  ],
};
