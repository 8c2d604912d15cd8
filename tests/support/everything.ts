import { asMember } from './member.ts';

const tables = [
  'members',
  'due_rules',
  'sessions',
  'api_tokens',
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
  'private_revisions',
  'mentorships',
  'mentorship_goals',
  'reviews',
  'comments',
  'comment_revisions',
  'suggestion_takings',
  'mentor_notes',
  'check_in_openings',
  'notices',
  'outbox',
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
