import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Person } from './world.ts';

/** Six members, the last of whom nobody ever asks, each with some of what only they and the product may touch. */
export async function mintPeople(
  sql: Sql,
  timeZone: string,
  mark: () => string,
): Promise<Person[]> {
  const people = Array.from({ length: 6 }, () => ({
    id: randomUUID(),
    email: `${mark()}@example.test`,
    name: mark(),
  }));
  await sql.begin(async (tx) => {
    await tx`select set_config('role', 'milepost_app', true), set_config('app.actor', 'system', true)`;
    for (const { id, email, name } of people) {
      await tx`insert into members (id, email, name, time_zone, created_at)
        values (${id}, ${email}, ${name}, ${timeZone}, now())`;
      await tx`insert into due_rules (owner_id, from_week, weekday, local_time)
        values (${id}, '2020-01-06', 7, '20:00')`;
    }
    const [{ id } = { id: '' }] = people;
    await tx`insert into credentials (member_id, password_hash, changed_at) values (${id}, 'none', now())`;
    await tx`insert into known_devices (owner_id, token_hash, last_used_at) values (${id}, '\\x0d', now())`;
    await tx`insert into rate_limits (key, points) values ('sign-in', 1)`;
    await tx`insert into sessions (id, owner_id, token_hash, user_agent, created_at, last_seen_at, expires_at)
      values (${randomUUID()}, ${id}, '\\x5e55', 'tests', now(), now(), now())`;
    await tx`select set_config('app.actor', ${id}, true)`;
    await tx`insert into api_tokens (id, owner_id, name, token_hash, ending, scopes, created_at, expires_at)
      values (${randomUUID()}, ${id}, 'a script', '\\x70c3', 'abcd', '[]', now(), now())`;
    await tx`insert into outbox (id, owner_id, kind, subject_id, next_attempt_at, created_at)
      values (${randomUUID()}, ${id}, 'invitation', ${id}, now(), now())`;
    await tx`insert into idempotency_keys (owner_id, key, request_hash, status, body, created_at)
      values (${id}, 'once', '\\x01', 200, '', now())`;
  });
  return people;
}
