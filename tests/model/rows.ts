import {
  type Eyes,
  knows,
  knowsOf,
  mayWrite,
  mentoring,
  seesCheckIn,
  seesComment,
  seesGoal,
  seesJournal,
  seesOffWeek,
  seesPlan,
  seesReplan,
  seesRevision,
} from './oracle.ts';
import type { CheckIn, Comment, Goal, Mentorship, World } from './world.ts';

// What the database by itself must show and take, row by row: the coarse rule behind the application's own.

// biome-ignore lint/suspicious/noExplicitAny: rows of any table, as they lie there
export type Row = Record<string, any>;
export type Rows = Record<string, Row[]>;

/** Who asks the database: a person, a borrowed pair of eyes, the product itself, or whoever brings a secret along. */
export interface Asker extends Eyes {
  name: string;
  system?: boolean;
  /** SHA-256 in hex: of a session or an API token, and of an invitation's link. */
  session?: string;
  invitation?: string;
}

/** One row, with what the model knows of it. */
interface Seen {
  world: World;
  rows: Rows;
  row: Row;
  asker: Asker;
}

interface Rule {
  /** Where it is not `owner_id`. */
  owner?: string;
  /** Beside the owner. */
  read?: (seen: Seen) => boolean;
  /** Instead of the owner. */
  insert?: (seen: Seen) => boolean;
  update?: (seen: Seen) => boolean;
  delete?: (seen: Seen) => boolean;
}

const never = () => false;
const bySystem = ({ asker }: Seen) => asker.system === true;
const isOwn = ({ asker, row }: Seen, owner = 'owner_id') =>
  asker.self !== null && row[owner] === asker.self;
const isSelf = ({ asker }: Seen, id: string) => asker.self !== null && asker.self === id;

const ofGoal = (seen: Seen) => seesGoal(seen.world, seen.asker, goalOf(seen));
const ofCheckIn = (seen: Seen) => seesCheckIn(seen.world, seen.asker, checkInOf(seen));
/** Through this mentorship, which goes on. */
const ofMentorship = ({ world, asker, row }: Seen) =>
  mentoring(world, asker, row.owner_id)?.id === row.mentorship_id;
const ofComment = (seen: Seen) => {
  const comment = commentOf(seen);
  if (!comment) return false;
  return isSelf(seen, comment.author) || seesComment(seen.world, seen.asker, comment);
};
const ofAuthor = (seen: Seen) => isSelf(seen, commentOf(seen)?.author ?? '');
const writes = (seen: Seen) => {
  const comment = commentOf(seen);
  if (!comment || !isSelf(seen, comment.author)) return false;
  return isOwn(seen) || mayWrite(seen.world, comment.author, comment);
};

const bySystemToo: Rule = {
  read: bySystem,
  insert: (seen) => isOwn(seen) || bySystem(seen),
  update: (seen) => isOwn(seen) || bySystem(seen),
  delete: (seen) => isOwn(seen) || bySystem(seen),
};
const systemOnly: Rule = { ...bySystemToo, owner: 'none' };

/** A table that is missing here is a table without a rule: the test fails. */
export const rules: Record<string, Rule> = {
  members: {
    ...bySystemToo,
    owner: 'id',
    read: (seen) => bySystem(seen) || knows(seen.world, seen.asker, seen.row.id),
    insert: (seen) => isOwn(seen, 'id') || bySystem(seen),
    update: (seen) => isOwn(seen, 'id') || bySystem(seen),
    delete: (seen) => isOwn(seen, 'id') || bySystem(seen),
  },
  credentials: {
    ...bySystemToo,
    owner: 'member_id',
    insert: (seen) => isOwn(seen, 'member_id') || bySystem(seen),
    update: (seen) => isOwn(seen, 'member_id') || bySystem(seen),
    delete: (seen) => isOwn(seen, 'member_id') || bySystem(seen),
  },
  due_rules: {
    ...bySystemToo,
    read: (seen) => bySystem(seen) || !!mentoring(seen.world, seen.asker, seen.row.owner_id),
  },
  known_devices: bySystemToo,
  rate_limits: systemOnly,
  sessions: {
    ...bySystemToo,
    read: (seen) => bySystem(seen) || `\\x${seen.asker.session}` === seen.row.token_hash,
  },
  api_tokens: { read: ({ asker, row }) => `\\x${asker.session}` === row.token_hash },
  idempotency_keys: {},
  private_notes: {},
  private_revisions: {},
  mentor_notes: {},
  notices: {
    insert: (seen) => {
      const its = mentorshipOf(seen);
      const sides = its ? [its.owner, its.mentor] : [];
      const told = sides.includes(seen.row.owner_id) && sides.some((id) => isSelf(seen, id ?? ''));
      return isOwn(seen) || told;
    },
  },
  outbox: bySystemToo,
  events: {
    ...bySystemToo,
    read: (seen) =>
      bySystem(seen) ||
      (seen.rows.notices ?? []).some(
        ({ event_id, owner_id }) => event_id === seen.row.id && isSelf(seen, owner_id),
      ),
    insert: (seen) =>
      isOwn(seen) ||
      bySystem(seen) ||
      (isSelf(seen, seen.row.actor) &&
        seen.world.mentorships.some(
          ({ owner, mentor }) => owner === seen.row.owner_id && mentor === seen.row.actor,
        )),
  },
  goals: { read: (seen) => seesGoal(seen.world, seen.asker, goalOf(seen, seen.row.id)) },
  goal_pauses: { read: ofGoal },
  goal_plans: {
    read: (seen) => seesPlan(seen.world, seen.asker, goalOf(seen), seen.row.until_week),
  },
  replans: {
    read: (seen) => {
      const at = Date.parse(seen.row.created_at);
      return seesReplan(seen.world, seen.asker, goalOf(seen), at);
    },
  },
  time_off: {},
  excused_weeks: {
    read: ({ world, asker, row }) => seesOffWeek(world, asker, row.owner_id, row.week),
  },
  metrics: { read: ofGoal },
  milestones: { read: ofGoal },
  check_ins: { read: (seen) => seesCheckIn(seen.world, seen.asker, checkInOf(seen, seen.row.id)) },
  journals: { read: (seen) => seesJournal(seen.world, seen.asker, checkInOf(seen)) },
  // An edit is told to whom may read what was edited: of text, or of one goal.
  check_in_changes: {
    read: (seen) => {
      const journal = () => seesJournal(seen.world, seen.asker, checkInOf(seen));
      return ofCheckIn(seen) && (seen.row.goal_id === null ? journal() : ofGoal(seen));
    },
  },
  measurements: { read: (seen) => ofCheckIn(seen) && ofGoal(seen) },
  confidences: { read: (seen) => ofCheckIn(seen) && ofGoal(seen) },
  check_in_revisions: {
    read: (seen) => {
      const at = Date.parse(seen.row.replaced_at);
      return seesRevision(seen.world, seen.asker, checkInOf(seen), at);
    },
  },
  mentorships: {
    read: (seen) =>
      bySystem(seen) || isInvited(seen) || knowsOf(seen.asker, mentorshipOf(seen) as Mentorship),
    update: (seen) => {
      const its = mentorshipOf(seen);
      return isOwn(seen) || (its?.state === 'active' && isSelf(seen, its.mentor ?? ''));
    },
  },
  mentorship_goals: {
    read: ofMentorship,
  },
  reviews: {
    read: ofCheckIn,
    update: (seen) => {
      const its = mentoring(seen.world, seen.asker, seen.row.owner_id);
      const owes = !!its && Date.parse(seen.row.created_at) >= its.startedAt;
      return seen.asker.self !== null && (isOwn(seen) || owes);
    },
  },
  comments: {
    read: (seen) =>
      isSelf(seen, seen.row.author_id) || seesComment(seen.world, seen.asker, theComment(seen)),
    insert: writes,
    update: writes,
    delete: never,
  },
  comment_revisions: { read: ofComment, insert: ofAuthor, update: never, delete: ofAuthor },
  suggestion_takings: { read: ofComment },
  check_in_openings: {
    insert: (seen) => isSelf(seen, seen.row.mentor_id) && ofMentorship(seen) && ofCheckIn(seen),
    update: never,
    delete: never,
  },
};

export type Act = 'read' | 'insert' | 'update' | 'delete';

/** May this asker do this to this row, says the model? What one may not read, one cannot change or delete either. */
export function may(act: Act, table: string, seen: Seen): boolean {
  const rule = rules[table];
  if (!rule) throw new Error(`tests/model/rows.ts says nothing about the table ${table}`);
  const own = isOwn(seen, rule.owner);
  const read = own || (rule.read ?? never)(seen);
  if (act === 'read') return read;
  const written = (rule[act] ?? (() => own))(seen);
  return act === 'insert' ? written : read && written;
}

function isInvited({ asker, row }: Seen): boolean {
  return row.state === 'invited' && `\\x${asker.invitation}` === row.token_hash;
}

function goalOf({ world, row }: Seen, id?: string): Goal | undefined {
  const its = id ?? row.goal_id;
  return world.goals.find((goal) => (its ? goal.id === its : goal.metric === row.metric_id));
}

function checkInOf({ world, row }: Seen, id: string = row.check_in_id): CheckIn | undefined {
  return world.checkIns.find((one) => one.id === id);
}

function mentorshipOf({ world, row }: Seen): Mentorship | undefined {
  const id = row.mentorship_id ?? row.id;
  return world.mentorships.find((one) => one.id === id);
}

function commentOf({ world, row }: Seen): Comment | undefined {
  const id = row.comment_id ?? row.id;
  return world.comments.find((one) => one.id === id);
}

/** Every comment in the database is one the model knows. */
function theComment(seen: Seen): Comment {
  const comment = commentOf(seen);
  if (!comment) throw new Error(`The model knows of no comment ${seen.row.id}`);
  return comment;
}
