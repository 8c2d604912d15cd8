// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source, in which it is a template
/** One condition of the first wall, and what stands there without it. */
export interface Condition {
  file: string;
  /** As it stands, once in the file. */
  find: string;
  /** Nothing by default. */
  replace?: string;
}

const reviews = 'lib/reviews/access.ts';
const notices = 'lib/notifications/access.ts';
const dashboard = 'lib/dashboard/access.ts';

/** Of what is read and said through mentorships. */
export const saidConditions: (Condition | Condition[])[] = [
  // What is said about weeks and goals.
  {
    file: reviews,
    find: 's.id = k.mentorship_id and s.owner_id = k.owner_id',
    replace: 's.owner_id = k.owner_id',
  },
  {
    file: reviews,
    find: 'k.owner_id = (select app_actor()) or (${isActiveMentor(db)} and ${coversComment(db)})',
    replace: 'true',
  },
  {
    file: reviews,
    find: '${isActiveMentor(db)} and ${coversComment(db)}',
    replace: '${coversComment(db)}',
  },
  {
    file: reviews,
    find: '${isActiveMentor(db)} and ${coversComment(db)}',
    replace: '${isActiveMentor(db)}',
  },
  {
    file: reviews,
    find: 'c.id = k.check_in_id and ${coversCheckIn(db)}',
    replace: 'c.id = k.check_in_id',
  },
  { file: reviews, find: 'g.id = k.goal_id and ${coversGoal(db)}', replace: 'g.id = k.goal_id' },
  {
    file: reviews,
    find: "and (k.anchor not in ('wins', 'blockers', 'learned', 'focus') or s.journal_since is not null)",
  },
  // Beside each other: the mentor by name, and the mentor's rule.
  [
    {
      file: reviews,
      find: 'and s.mentor_id = ${memberIdOf(ctx)} and ${sharedCheckIns(ctx.db)}',
      replace: 'and ${coversCheckIn(ctx.db)}',
    },
  ],
  {
    file: reviews,
    find: 'and s.mentor_id = ${memberIdOf(ctx)} and ${sharedCheckIns(ctx.db)}',
    replace: 'and s.mentor_id = ${memberIdOf(ctx)}',
  },
  {
    file: reviews,
    find: "at.as === 'mentor' ? isActiveMentor(ctx.db) : ",
    replace: "at.as === 'mentor' ? sql`true` : ",
  },
  { file: reviews, find: ': sql`s.owner_id = (select app_actor())`;', replace: ': sql`true`;' },
  {
    file: reviews,
    find: 'where ${checkIn} and ${coversCheckIn(ctx.db)}) seen',
    replace: 'where ${checkIn} and c.owner_id = s.owner_id) seen',
  },
  {
    file: reviews,
    find: 'g.id = ${goalId} and ${coversGoal(ctx.db)}) goal',
    replace: 'g.id = ${goalId} and g.owner_id = s.owner_id) goal',
  },
  { file: reviews, find: '(journal || !isJournalField(anchor)) &&' },
  {
    file: 'lib/reviews/policy.ts',
    find: 'if (isMember(actor, comment.authorId)) return null;',
    replace: 'return null;',
  },
  {
    file: 'lib/reviews/policy.ts',
    find: 'if (isMember(actor, comment.ownerId)) return null;',
    replace: 'return null;',
  },
  { file: 'lib/reviews/reply-to-comment.ts', find: 'if (!seen.shared) throw unread();' },
  {
    file: 'lib/reviews/acknowledge-review.ts',
    find: 'where r.check_in_id = ${checkInId} and r.created_at >= ${seen.startedAt}`;',
    replace: 'where r.check_in_id = ${checkInId}`;',
  },
  { file: 'lib/reviews/comment-list.ts', find: 'k.author_id = (select app_actor()) and ' },
  {
    file: 'lib/reviews/comment-list.ts',
    find: 'and ${commentsVisible(db)}',
    replace: 'and s.id = k.mentorship_id',
  },
  { file: 'lib/reviews/opening-list.ts', find: 'o.owner_id = (select app_actor()) and ' },
  {
    file: 'lib/reviews/thread-list.ts',
    find: 'where ${commentsVisible(db)} ${rest}',
    replace: 'where true ${rest}',
  },
  {
    file: 'lib/reviews/thread-list.ts',
    find: 'const own = sql`(select c.id from check_ins c where c.owner_id = (select app_actor()) and c.week = ${week})`',
    replace:
      'const own = sql`(select c.id from check_ins c where c.week = ${week} order by c.owner_id = (select app_actor()) limit 1)`',
  },
  { file: 'lib/reviews/revision-list.ts', find: 'and ${whileShared(db)}' },
  {
    file: 'lib/reviews/revision-list.ts',
    find: 'from goals g where ${sharedGoals(db)}',
    replace: 'from goals g where g.owner_id = c.owner_id',
  },
  {
    file: 'lib/reviews/revision-list.ts',
    find: 'where c.id = ${checkInId} and ${sharedCheckIns(db)}',
    replace: 'where c.id = ${checkInId}',
  },
  {
    file: 'lib/reviews/review-facts-list.ts',
    find: 'where c.id = ${checkInId} and ${sharedCheckIns(db)}',
    replace: 'where c.id = ${checkInId}',
  },
  {
    file: 'lib/reviews/review-facts-list.ts',
    find: 'c.week < seen.week and ${sharedCheckIns(db)}',
    replace: 'c.week < seen.week',
  },
  {
    file: 'lib/reviews/review-facts-list.ts',
    find: 'where j.check_in_id = n.id and n.text',
    replace: 'where j.check_in_id = n.id',
  },
  {
    file: 'lib/reviews/review-facts-list.ts',
    find: "where n.text and j.focus <> ''",
    replace: "where j.focus <> ''",
  },
  {
    file: 'lib/reviews/review-facts-list.ts',
    find: 'f.check_in_id = n.id and n.text) "nextChange"',
    replace: 'f.check_in_id = n.id) "nextChange"',
  },
  {
    file: 'lib/reviews/review-facts-list.ts',
    find: 'where r.check_in_id = n.id and ${sharedRevisions(db)}',
    replace: 'where r.check_in_id = n.id',
  },
  { file: 'lib/reviews/review-facts-list.ts', find: 'o.owner_id = (select app_actor()) and ' },
  {
    file: 'lib/reviews/review-facts-list.ts',
    find: 'where ${sharedGoals(db)} and ((g.start_week',
    replace: 'where g.owner_id = s.owner_id and ((g.start_week',
  },
  { file: 'lib/reviews/check-in-list.ts', find: 'and ${sharedCheckIns(db)} and', replace: 'and' },
  {
    file: 'lib/reviews/check-in-list.ts',
    find: 'f.check_in_id = n.id and ${sharedGoals(db)}',
    replace: 'f.check_in_id = n.id',
  },
  {
    file: 'lib/reviews/review-list.ts',
    find: "where ${sharedCheckIns(db)} and r.state = 'awaiting_mentor' and",
    replace: "where r.state = 'awaiting_mentor' and",
  },
  {
    file: 'lib/reviews/review-list.ts',
    find: 'and (r.mentorship_id = s.id or r.offered_from <= ${now.toString()})',
  },
  // A dashboard as it is shared.
  {
    file: dashboard,
    find: 'from check_ins c where ${sharedCheckIns(db)} and c.week',
    replace: 'from check_ins c where c.owner_id = s.owner_id and c.week',
  },
  {
    file: dashboard,
    find: "from goals g where ${sharedGoals(db)} and g.state <> 'closed'",
    replace: "from goals g where g.owner_id = s.owner_id and g.state <> 'closed'",
  },
  {
    file: dashboard,
    find: 'v.metric_id = t.id and v.check_in_id = any(seen.ids)',
    replace: 'v.metric_id = t.id',
  },
  {
    file: dashboard,
    find: 'f.goal_id = g.id and f.check_in_id = any(seen.ids)',
    replace: 'f.goal_id = g.id',
  },
  {
    file: dashboard,
    find: 'from goals g where ${sharedGoals(db)} and g.start_week',
    replace: 'from goals g where g.owner_id = s.owner_id and g.start_week',
  },
  {
    file: dashboard,
    find: 'e.goal_id = g.id and ${sharedPlans(db)}',
    replace: 'e.goal_id = g.id',
  },
  {
    file: dashboard,
    find: 'd.goal_id = g.id and ${sharedReplans(db)}',
    replace: 'd.goal_id = g.id',
  },
  {
    file: dashboard,
    find: 'x.week >= ${since} and ${sharedGoals(db)}',
    replace: 'x.week >= ${since} and g.owner_id = s.owner_id',
  },
  { file: dashboard, find: 'and g.start_week <= x.week and', replace: 'and' },
  { file: dashboard, find: 'and (g.closed_week is null or g.closed_week >= x.week)' },
  { file: dashboard, find: 'where ${isActiveMentor(db)} ${rest}', replace: 'where true ${rest}' },
  // The inbox.
  { file: notices, find: 'n.owner_id = (select app_actor()) and ' },
  {
    file: notices,
    find: "s.state = 'active'\n        and (k.check_in_id is null",
    replace: '(k.check_in_id is null',
  },
  {
    file: notices,
    find: "c.state = 'submitted' and (s.past_shared or c.submitted_at >= s.started_at)",
    replace: 'true',
  },
  {
    file: notices,
    find: 'and (g.closed_week is null or s.past_shared or g.closed_week >= s.started_week)',
  },
  {
    file: notices,
    find: "k.goal_id is null and n.kind not in ('plan_eased', 'goal_replanned')",
    replace: 'k.goal_id is null',
  },
  { file: notices, find: 'named.mentorship_id = s.id and ' },
  {
    file: notices,
    find: `
        and (k.id is null or k.anchor not in ('wins', 'blockers', 'learned', 'focus')
          or s.journal_since is not null)`,
  },
];
