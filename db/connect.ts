import postgres from 'postgres';

/**
 * postgres.js for a URL as libpq takes it: `?host=/folder` means the Unix socket in that folder, which the
 * driver by itself does not read from a URL.
 */
export function connect(
  url: string,
  options: postgres.Options<Record<string, never>> = {},
): postgres.Sql {
  const address = new URL(url);
  const host = address.searchParams.get('host');
  address.searchParams.delete('host');
  return postgres(address.href, {
    connect_timeout: 3,
    fetch_types: false,
    onnotice: () => {},
    ...(host ? { host } : {}),
    ...options,
  });
}
