// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source, in which it is a template
import { type Condition, saidConditions } from './said-conditions.ts';

const mentorships = 'lib/mentorships/access.ts';

/**
 * What decides who may see and do what in the application itself. A condition that repeats another in the same
 * statement cannot be missed by itself; such ones are taken away together, in one entry.
 */
export const conditions: (Condition | Condition[])[] = [
  // Whose mentor somebody is, now.
  { file: mentorships, find: 's.mentor_id = (select app_mentor()) and ' },
  {
    file: mentorships,
    find: "(select app_mentor()) and s.state = 'active'",
    replace: '(select app_mentor())',
  },
  {
    file: mentorships,
    find: 'and ((select app_mentee()) is null or s.owner_id = (select app_mentee()))',
  },
  // What a mentorship shares.
  { file: mentorships, find: 'and g.owner_id = s.owner_id' },
  { file: mentorships, find: "and g.state <> 'draft'" },
  {
    file: mentorships,
    find: 'and (g.closed_week is null or s.past_shared or g.closed_week >= s.started_week)',
  },
  {
    file: mentorships,
    find: 'g.closed_week is null or s.past_shared or',
    replace: 'g.closed_week is null or',
  },
  {
    file: mentorships,
    find: `and (s.goal_sharing = 'all' or exists (
      select 1 from mentorship_goals named where named.mentorship_id = s.id and named.goal_id = g.id))`,
  },
  { file: mentorships, find: 'named.mentorship_id = s.id and ' },
  { file: mentorships, find: ' and named.goal_id = g.id' },
  { file: mentorships, find: "and c.state = 'submitted'" },
  { file: mentorships, find: 'and (s.past_shared or c.submitted_at >= s.started_at)' },
  { file: mentorships, find: 's.past_shared or c.submitted_at', replace: 'c.submitted_at' },
  {
    file: mentorships,
    find: 'c.submitted_at >= s.started_at',
    replace: 'c.submitted_at > s.started_at',
  },
  { file: mentorships, find: 'and r.replaced_at >= greatest(s.journal_since, s.started_at)' },
  { file: mentorships, find: 'greatest(s.journal_since, s.started_at)', replace: 's.started_at' },
  { file: mentorships, find: 'r.replaced_at >= greatest', replace: 'r.replaced_at > greatest' },
  // The two of a mentorship.
  {
    file: mentorships,
    find: '(s.owner_id = (select app_actor()) or (${isActiveMentor(db)}))',
    replace: 'true',
  },
  {
    file: mentorships,
    find: '(s.owner_id = (select app_actor()) or (${isActiveMentor(db)}))',
    replace: '(${isActiveMentor(db)})',
  },
  {
    file: mentorships,
    find: '(s.owner_id = (select app_actor()) or (${isActiveMentor(db)}))',
    replace: 's.owner_id = (select app_actor())',
  },
  {
    file: 'lib/mentorships/policy.ts',
    find: 'if (isMember(actor, mentorship.ownerId)) return null;',
    replace: 'return null;',
  },
  {
    file: 'lib/mentorships/accept-invitation.ts',
    find: "and s.state = 'invited' and s.expires_at > ${ctx.now.toString()}",
  },
  { file: 'lib/mentorships/accept-invitation.ts', find: 's.token_hash = ${hash} and ' },
  {
    file: 'lib/mentorships/accept-invitation.ts',
    find: 'if (ownerId === mentorId)',
    replace: 'if (ownerId === "")',
  },
  {
    file: 'lib/mentorships/accept-invitation.ts',
    find: 'if (await mentors(ctx, ownerId))',
    replace: 'if (ownerId === "")',
  },
  {
    file: 'lib/mentorships/accept-invitation.ts',
    find: "if (before.state !== 'active') return;",
    replace: 'return;',
  },
  {
    file: 'lib/mentorships/edit-sharing.ts',
    find: 'coalesce(journal_since, ${now}::timestamptz)',
    replace: '${now}::timestamptz',
  },
  {
    file: 'lib/mentorships/finish-mentorship.ts',
    find: "set state = 'ended', ended_at",
    replace: 'set state = state, ended_at',
  },
  // Plans that were replaced, decisions, and weeks off.
  { file: mentorships, find: ' and (s.past_shared or e.until_week > s.started_week)' },
  { file: mentorships, find: 's.past_shared or e.until_week', replace: 'e.until_week' },
  {
    file: mentorships,
    find: 'e.until_week > s.started_week',
    replace: 'e.until_week >= s.started_week',
  },
  { file: mentorships, find: ' and (s.past_shared or d.created_at >= s.started_at)' },
  { file: mentorships, find: 's.past_shared or d.created_at', replace: 'd.created_at' },
  {
    file: mentorships,
    find: 'd.created_at >= s.started_at',
    replace: 'd.created_at > s.started_at',
  },
  { file: 'lib/goals/access.ts', find: 'sql`and ${sharedPlans(db)}`', replace: 'sql``' },
  { file: 'lib/goals/access.ts', find: 'sql`and ${sharedReplans(db)}`', replace: 'sql``' },
  {
    file: 'lib/goals/access.ts',
    find: 'x.owner_id = g.owner_id and x.week >= g.start_week',
    replace: 'x.week >= g.start_week',
  },
  {
    file: 'lib/goals/access.ts',
    find: 'and (g.closed_week is null or x.week <= g.closed_week)',
  },
  {
    file: 'lib/goals/replan-list.ts',
    find: 'where ${goalsVisible(db)} and g.id = ${goalId}',
    replace: 'where g.id = ${goalId}',
  },
  {
    file: 'lib/goals/replan-list.ts',
    find: 'd.goal_id = g.id and ${sharedReplans(db)}',
    replace: 'd.goal_id = g.id',
  },
  {
    file: 'lib/goals/replan-list.ts',
    find: 'join goals g on ${sharedGoals(db)}',
    replace: 'join goals g on g.owner_id = s.owner_id',
  },
  {
    file: 'lib/time-off/access.ts',
    find: 'from time_off o where o.owner_id = m.id',
    replace: 'from time_off o where true',
  },
  {
    file: 'lib/time-off/access.ts',
    find: 'from goals g where g.owner_id = m.id and (g.state',
    replace: 'from goals g where (g.state',
  },
  {
    file: 'lib/check-ins/access.ts',
    find: 'x.owner_id = m.id and x.week = ${week}) "isOff"',
    replace: 'x.week = ${week}) "isOff"',
  },
  // One's own goals and weeks.
  {
    file: 'lib/goals/access.ts',
    find: 'sql`g.owner_id = (select app_actor())`',
    replace: 'sql`true`',
  },
  { file: 'lib/goals/access.ts', find: 'and logged.check_in_id = any(seen.ids)' },
  {
    file: 'lib/goals/access.ts',
    find: 'from check_ins c where ${sharedCheckIns(db)}) seen',
    replace: 'from check_ins c where c.owner_id = s.owner_id) seen',
  },
  {
    file: 'lib/goals/access.ts',
    find: 'join goals g on ${sharedGoals(db)}',
    replace: 'join goals g on g.owner_id = s.owner_id',
  },
  { file: 'lib/check-ins/revision-list.ts', find: 'c.owner_id = (select app_actor()) and ' },
  {
    file: 'lib/check-ins/access.ts',
    find: 'where c.owner_id = (select app_actor()) and c.week = ${week}',
    replace: 'where c.week = ${week} order by c.owner_id = (select app_actor()) limit 1',
  },
  ...saidConditions,
];
