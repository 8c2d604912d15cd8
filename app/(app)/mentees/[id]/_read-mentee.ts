import type { Temporal } from 'temporal-polyfill';
import { NotFound } from '#/lib/core/errors.ts';
import { sharedDashboardFacts } from '#/lib/dashboard/queries.ts';
import { menteeCheckIns } from '#/lib/reviews/check-in-list.ts';
import { asMissing } from '../../_as-missing.ts';

type Db = Parameters<typeof sharedDashboardFacts>[0];

/**
 * What the page of one mentee shows, for their mentor; the preview of it runs the very same.
 * @throws NotFound when the mentorship shares nothing with whoever reads
 */
export async function readMentee(
  db: Db,
  mentorshipId: string,
  now: Temporal.Instant,
  cursor?: string | undefined,
) {
  const [shared, checkIns] = await Promise.all([
    sharedDashboardFacts(db, mentorshipId, now),
    menteeCheckIns(db, mentorshipId, { cursor }).catch(asMissing),
  ]);
  if (!shared) throw new NotFound('mentee');
  return { shared, checkIns };
}
