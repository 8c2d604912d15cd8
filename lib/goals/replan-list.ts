import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { ReplanOption } from '#/db/vocabulary.ts';
import { isUuid } from '#/lib/core/ids.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import {
  type Fragment,
  sharedGoals,
  sharedPlans,
  sharedReplans,
} from '#/lib/mentorships/access.ts';
import { goalsVisible } from './access.ts';

const atMost = 100;

/** What was decided about a goal that went off its plan. */
export interface ReplanItem {
  id: string;
  option: ReplanOption;
  reason: string;
  /** The member's week in which it was decided. */
  week: WeekKey;
  /** ISO instant. */
  decidedAt: string;
  /** The first week in which a changed plan holds; null when the plan stayed. */
  holdsFrom: WeekKey | null;
}

/** The decisions about one of the actor's goals, the newest first, 100 at most. */
export async function replanList(db: Db, goalId: string): Promise<ReplanItem[]> {
  if (!isUuid(goalId)) return [];
  const { sql } = db;
  return sql<ReplanItem[]>`
    select ${columns(db, sql``)}
    from replans d join goals g on g.id = d.goal_id
    where ${goalsVisible(db)} and g.id = ${goalId}
    order by d.created_at desc, d.id desc limit ${atMost}`;
}

/** The same through a mentorship, for its mentor: what was decided since it began, or all when the past is shared. */
export async function sharedReplanList(
  db: Db,
  mentorshipId: string,
  goalId: string,
): Promise<ReplanItem[]> {
  if (!isUuid(mentorshipId) || !isUuid(goalId)) return [];
  const { sql } = db;
  return sql<ReplanItem[]>`
    select ${columns(db, sql`and ${sharedPlans(db)}`)}
    from mentorships s join goals g on ${sharedGoals(db)}
      join replans d on d.goal_id = g.id and ${sharedReplans(db)}
    where s.id = ${mentorshipId} and g.id = ${goalId}
    order by d.created_at desc, d.id desc limit ${atMost}`;
}

/** A plan that a decision replaced was kept at the same moment. @param held what follows the conditions on `goal_plans e` */
function columns({ sql }: Db, held: Fragment): Fragment {
  return sql`d.id, d.option, d.reason, d.week, to_json(d.created_at) #>> '{}' "decidedAt",
    (select e.until_week from goal_plans e
      where e.goal_id = d.goal_id and e.replaced_at = d.created_at ${held}
      order by e.number desc limit 1) "holdsFrom"`;
}
