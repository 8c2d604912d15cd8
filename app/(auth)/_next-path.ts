const usual = '/dashboard';

/** Where to go after signing in: a path on this site, whatever the address of the page says. */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(wanted)) return usual;
  const base = 'http://milepost.invalid';
  const url = URL.parse(wanted, base);
  const leaves = url?.origin !== base || /^\/(\/|sign-in|sign-up|api)/.test(url.pathname);
  return leaves ? usual : url.pathname + url.search + url.hash;
}

/** The other of sign-in and sign-up, with the same way on. */
export function withNext(path: string, next: string): string {
  return next === usual ? path : `${path}?next=${encodeURIComponent(next)}`;
}
