/** Where to go after signing in: a path on this site, whatever the address of the page says. */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(wanted)) return '/dashboard';
  const base = 'http://milepost.invalid';
  const url = URL.parse(wanted, base);
  const leaves = url?.origin !== base || /^\/(\/|sign-in|sign-up|api)/.test(url.pathname);
  return leaves ? '/dashboard' : url.pathname + url.search + url.hash;
}
