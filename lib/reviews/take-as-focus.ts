import 'server-only';
import { contentIn, weekFacts } from '#/lib/check-ins/access.ts';
import { reviseCheckIn } from '#/lib/check-ins/revise-check-in.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { Conflict } from '#/lib/core/errors.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import type { Taking } from './rules.ts';
import { takeSuggestion } from './take-suggestion.ts';

/**
 * Appends a mentor's suggestion to the focus of the newest submitted check-in, so that it comes back to be marked in
 * the next log. Again it answers the same.
 * @throws NotFound; NotAllowed; Conflict `no_suggestion`, `no_check_in`; InvalidInput when the focus gets too long
 */
export function takeAsFocus(ctx: Context, commentId: string): Promise<Taking> {
  return takeSuggestion(ctx, { commentId, usedAs: 'focus' }, async ({ body }) => {
    const week = await newestWeek(ctx);
    const facts = week && (await weekFacts(ctx.db, week));
    const said = facts && contentIn(facts, week);
    if (!said || !facts.checkIn) throw notLogged();
    const focus = [said.journal.focus.trimEnd(), body.trim()].filter(Boolean).join('\n\n');
    const content = { ...said, journal: { ...said.journal, focus } };
    await reviseCheckIn(ctx, { week, expectedVersion: facts.checkIn.version, content });
    return { week };
  });
}

/** Locked before it is read, so that nobody edits it in between. */
async function newestWeek(ctx: Context): Promise<WeekKey | undefined> {
  const [newest] = await ctx.db.sql<[{ week: WeekKey }?]>`
    select week from check_ins where owner_id = ${memberIdOf(ctx)} and state = 'submitted'
    order by week desc limit 1 for update`;
  return newest?.week;
}

function notLogged(): Conflict {
  const advice = 'Submit a check-in first: its focus is where this goes.';
  return new Conflict('no_check_in', advice);
}
