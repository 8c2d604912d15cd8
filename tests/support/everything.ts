import { asMember } from './member.ts';

const tables = [
  'members',
  'due_rules',
  'sessions',
  'goals',
  'goal_pauses',
  'metrics',
  'milestones',
  'check_ins',
  'journals',
  'private_notes',
  'measurements',
  'confidences',
  'check_in_revisions',
  'events',
  'idempotency_keys',
];

/** All rows of a member as one text: equal texts mean that nothing was changed. */
export async function everythingOf(memberId: string): Promise<string> {
  const parts = tables.map(
    (table) => `(select coalesce(json_agg(t order by t::text), '[]') from ${table} t) ${table}`,
  );
  const [row] = await asMember(memberId, (sql) => sql.unsafe(`select ${parts.join(', ')}`));
  return JSON.stringify(row);
}
