import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { inTransaction } from '#/db/transaction.ts';
import type { MetricKind } from '#/db/vocabulary.ts';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import type { Context } from '#/lib/core/context.ts';
import { type WeekKey, weekKey } from '#/lib/core/week.ts';
import { asMember, type TestMember } from '#/tests/support/member.ts';

export const monday = weekKey;

export interface TestGoal {
  id: string;
  metricIds: string[];
  milestoneIds: string[];
}

interface Wishes {
  title?: string;
  startWeek?: string;
  weeks?: number;
  state?: string;
  metrics?: { kind?: MetricKind; baseline?: number; target?: number; name?: string }[];
  milestones?: string[];
}

/** A goal of twelve weeks from 5 October 2026, straight in the database. */
export async function startGoal(member: TestMember, wishes: Wishes = {}): Promise<TestGoal> {
  const goal = { id: randomUUID(), metricIds: [] as string[], milestoneIds: [] as string[] };
  const metrics = wishes.metrics ?? [{}];
  await asMember(member.id, async (sql) => {
    await sql`insert into goals (id, owner_id, title, start_week, weeks, state, created_at, updated_at)
      values (${goal.id}, ${member.id}, ${wishes.title ?? 'Hold every one-on-one'},
        ${wishes.startWeek ?? '2026-10-05'}, ${wishes.weeks ?? 12}, ${wishes.state ?? 'active'}, now(), now())`;
    for (const [position, metric] of metrics.entries()) {
      const id = randomUUID();
      const { kind = 'level', baseline = 0, target = 12, name = 'One-on-ones' } = metric;
      await sql`insert into metrics
          (id, owner_id, goal_id, position, kind, name, baseline, target, direction, required_share)
        values (${id}, ${member.id}, ${goal.id}, ${position}, ${kind}, ${name}, ${baseline}, ${target}, 'up',
          ${kind === 'habit' ? 0.8 : null})`;
      goal.metricIds.push(id);
    }
    for (const title of wishes.milestones ?? []) {
      const id = randomUUID();
      await sql`insert into milestones (id, owner_id, goal_id, week_number, title)
        values (${id}, ${member.id}, ${goal.id}, 3, ${title})`;
      goal.milestoneIds.push(id);
    }
  });
  return goal;
}

/** A verb as this member, at this moment. @param at ISO 8601 with an offset or Z */
export function as<T>(
  member: { id: string },
  at: string,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return inTransaction({ kind: 'member', memberId: member.id }, Temporal.Instant.from(at), work);
}

interface Said {
  values?: (number | null)[];
  confidence?: 'off_track' | 'at_risk' | 'on_track' | null;
  nextChange?: string;
  reached?: string[];
  wins?: string;
  focus?: string;
  note?: string;
}

export function content(goal: TestGoal | null, said: Said = {}): CheckInContent {
  const { confidence = 'on_track', nextChange = '', reached = [], values = [] } = said;
  const entry = goal && {
    goalId: goal.id,
    confidence,
    nextChange,
    values: goal.metricIds.map((metricId, i) => ({ metricId, value: values[i] ?? null })),
    milestonesReached: reached,
  };
  return {
    goals: entry ? [entry] : [],
    journal: {
      wins: said.wins ?? '',
      blockers: '',
      learned: '',
      focus: said.focus ?? '',
      lastFocusOutcome: null,
    },
    private: { energy: null, note: said.note ?? '' },
  };
}

/** The rows of a member's check-ins and of all that hangs on them, for comparing before and after. */
export function everythingLogged(member: { id: string }) {
  return asMember(member.id, async (sql) => ({
    checkIns:
      await sql`select week, state, version, draft, due_at, submitted_at from check_ins order by week`,
    journals:
      await sql`select wins, blockers, learned, focus, last_focus_outcome from journals order by check_in_id`,
    notes: await sql`select energy, note from private_notes order by check_in_id`,
    measurements: await sql`
      select metric_id, week, value, previous_value, planned_value, delta, pace from measurements order by metric_id, week`,
    confidences:
      await sql`select goal_id, week, confidence, next_change from confidences order by goal_id, week`,
    milestones:
      await sql`select id, reached_week from milestones where reached_week is not null order by id`,
    revisions: await sql`select version, content from check_in_revisions order by version`,
    privateRevisions: await sql`select version, content from private_revisions order by version`,
    events: await sql`select kind, facts from events order by id`,
  }));
}

export type { WeekKey };
