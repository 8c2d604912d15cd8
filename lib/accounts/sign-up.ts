import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { newId } from '#/lib/core/ids.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { defaultDueRule, weekOf } from '#/lib/core/week.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { checkPassword } from './check-password.ts';
import { hashPassword } from './hash-password.ts';
import { signUpInput } from './input.ts';

export interface NewMember {
  name: string;
  email: string;
  timeZone: string;
  passwordHash: string;
}

/**
 * The first half of signing up: checks name, e-mail, password and time zone, and hashes the password. It needs no
 * transaction, so that no connection to the database waits for the hash. Always hashes: a known address takes as long.
 * @throws InvalidInput, TooManyAttempts
 */
export async function prepareSignUp(input: unknown): Promise<NewMember> {
  const { password, ...member } = parseInput(signUpInput, input);
  checkPassword(password, member, 'password');
  return { ...member, passwordHash: await hashPassword(password) };
}

/**
 * Makes the account, with the week due on Friday at 18:00 from the current week on. An address that is taken changes
 * nothing. Whoever asks must not learn which of the two it was: the answer is for seeds and tests only.
 * @param ctx the actor is the system
 * @returns the new member's id, or null when the address is taken
 */
export async function signUp(ctx: Context, member: NewMember): Promise<string | null> {
  const { weekday, time } = defaultDueRule;
  const now = ctx.now.toString();
  // One statement, so that both outcomes take one round trip.
  const [created] = await ctx.db.sql<{ id: string }[]>`
    with member as (
      insert into members (id, email, name, time_zone, created_at)
      values (${newId()}, ${member.email}, ${member.name}, ${member.timeZone}, ${now})
      on conflict (email) do nothing returning id
    ), credential as (
      insert into credentials (member_id, password_hash, changed_at)
      select id, ${member.passwordHash}, ${now}::timestamptz from member
    ), due as (
      insert into due_rules (owner_id, from_week, weekday, local_time)
      select id, ${weekOf(ctx.now, member.timeZone)}::date, ${weekday}::integer, ${time} from member
    )
    select id from member`;
  if (!created) return null;
  await recordEvent(ctx, { ownerId: created.id, kind: 'member_joined', subjectId: created.id });
  return created.id;
}
