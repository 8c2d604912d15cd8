import 'server-only';
import type { Db } from '#/db/transaction.ts';

/**
 * What the acting member said of goals they have closed, counted by what became of them, as a JSON array of `SaidCount`; without the
 * goals that were dropped. To be selected from.
 */
export function saidCounts({ sql }: Pick<Db, 'sql'>) {
  return sql`coalesce((
    select json_agg(told) from (
      select f.confidence, g.outcome, count(*)::integer count
      from goals g join confidences f on f.goal_id = g.id and f.owner_id = g.owner_id
      where g.owner_id = (select app_actor()) and g.state = 'closed' and g.outcome <> 'dropped'
      group by f.confidence, g.outcome order by f.confidence, g.outcome) told), '[]')`;
}
