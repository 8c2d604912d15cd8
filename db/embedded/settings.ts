/**
 * Settings of the embedded server, given on the command line so that a newer Milepost brings newer
 * ones. Nothing here trades safety for speed; the sizes suit one application on a small machine.
 */
export function serverArguments(pgdata: string, major: number): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    // Relative to the data, so that no path is too long for a socket.
    unix_socket_directories: '..',
    unix_socket_permissions: '0700',
    max_connections: '40',
    shared_buffers: '32MB',
    max_wal_size: '256MB',
    min_wal_size: '16MB',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    max_parallel_workers_per_gather: '0',
    max_parallel_maintenance_workers: '0',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
    cluster_name: 'milepost',
  };
  if (major >= 18) settings.io_method = 'sync';
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', pgdata, ...options];
}

/** Only what the programs need: PG… variables of the person's shell must not steer this server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const path = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin';
  return { NODE_ENV: 'production', PATH: path, LC_ALL: 'C', TZ: 'UTC' };
}
