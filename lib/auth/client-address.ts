import 'server-only';

/**
 * Where a request comes from, for limits. The server in front has replaced `X-Forwarded-For` by the address that the
 * configured proxies vouch for. Of an IPv6 address the network counts: a person has 2^64 addresses of it.
 */
export function clientAddress(headers: Headers): string {
  const address = headers.get('x-forwarded-for')?.trim() || 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  return address.includes(':') ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array<string>(gap).fill('0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
