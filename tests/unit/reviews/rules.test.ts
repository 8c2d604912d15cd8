import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commentKinds,
  confidences,
  paces,
  type ReviewState,
  reviewStates,
} from '#/db/vocabulary.ts';
import { weekKey } from '#/lib/core/week-key.ts';
import {
  actOf,
  firstLine,
  isInstant,
  nextTurn,
  reviewedGoal,
  riskOf,
  type Said,
  type TurnAct,
  turnAfter,
  waitingFor,
} from '#/lib/reviews/rules.ts';

const act = fc.constantFrom<TurnAct>(
  { by: 'mentor', does: 'question' },
  { by: 'mentor', does: 'acknowledgement' },
  { by: 'mentor', does: 'withdrawal' },
  { by: 'mentor', does: 'remark' },
  { by: 'member', does: 'question' },
  { by: 'member', does: 'answer' },
  { by: 'member', does: 'remark' },
);
const state = fc.constantFrom<ReviewState>(...reviewStates);
const said = fc.record<Said>({
  by: fc.constantFrom('mentor', 'member'),
  kind: fc.constantFrom(...commentKinds),
  deleted: fc.boolean(),
});

describe('the turn', () => {
  it('passes by a question, comes back by an answer, and closes by an acknowledgement', () => {
    const acts: [ReviewState, TurnAct, ReviewState][] = [
      ['awaiting_mentor', { by: 'mentor', does: 'question' }, 'awaiting_member'],
      ['awaiting_member', { by: 'member', does: 'answer' }, 'awaiting_mentor'],
      ['awaiting_mentor', { by: 'mentor', does: 'acknowledgement' }, 'reviewed'],
      ['awaiting_member', { by: 'mentor', does: 'acknowledgement' }, 'reviewed'],
      ['reviewed', { by: 'member', does: 'answer' }, 'reviewed'],
      ['reviewed', { by: 'member', does: 'question' }, 'awaiting_mentor'],
      ['reviewed', { by: 'mentor', does: 'question' }, 'awaiting_member'],
      ['released', { by: 'member', does: 'answer' }, 'released'],
      ['awaiting_member', { by: 'mentor', does: 'withdrawal' }, 'awaiting_mentor'],
      ['reviewed', { by: 'mentor', does: 'withdrawal' }, 'reviewed'],
    ];
    for (const [before, does, after] of acts) expect(turnAfter(before, does)).toBe(after);
  });

  it('begins once: awaitingSince moves with the state, and only then', () => {
    fc.assert(
      fc.property(state, fc.array(act, { maxLength: 30 }), (first, acts) => {
        let turn = { state: first, awaitingSince: '0' };
        acts.forEach((one, i) => {
          const next = nextTurn(turn, one, `${i + 1}`);
          const isMoved = next.state !== turn.state;
          expect(next.awaitingSince).toBe(isMoved ? `${i + 1}` : turn.awaitingSince);
          turn = next;
        });
      }),
    );
  });

  it('is the same after the same act again, and a remark never moves it', () => {
    fc.assert(
      fc.property(state, act, (first, one) => {
        const once = turnAfter(first, one);
        expect(turnAfter(once, one)).toBe(once);
        if (one.does === 'remark') expect(once).toBe(first);
        if (one.by === 'member')
          expect(once === 'reviewed').toBe(first === 'reviewed' && one.does !== 'question');
      }),
    );
  });

  it('is the member’s only after a question of the mentor', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let now: ReviewState = 'awaiting_mentor';
        for (const one of acts) {
          const next: ReviewState = turnAfter(now, one);
          if (next === 'awaiting_member' && now !== 'awaiting_member') {
            expect(one).toEqual({ by: 'mentor', does: 'question' });
          }
          now = next;
        }
      }),
    );
  });
});

describe('an open question', () => {
  it('waits for the other side, until it says anything', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), said, (thread, last) => {
        const waits = waitingFor([...thread, last]);
        if (last.deleted) expect(waits).toBe(waitingFor(thread));
        else if (last.kind === 'question') expect(waits).not.toBe(last.by);
        else expect(waits).not.toBe(last.by);
        if (waits)
          expect(thread.concat(last).some((one) => one.kind === 'question' && !one.deleted)).toBe(
            true,
          );
      }),
    );
  });

  it('stays open however often its author goes on', () => {
    const question = { by: 'mentor', kind: 'question', deleted: false } as const;
    const more = { by: 'mentor', kind: 'reply', deleted: false } as const;
    expect(waitingFor([question, more, more])).toBe('member');
    expect(waitingFor([question, { ...more, by: 'member' }, more])).toBeNull();
    expect(waitingFor([question, { ...more, by: 'member', deleted: true }])).toBe('member');
    expect(waitingFor([{ ...question, deleted: true }])).toBeNull();
  });

  it('makes of a reply an answer', () => {
    const question = { by: 'mentor', kind: 'question', deleted: false } as const;
    expect(actOf('member', 'reply', [question])).toEqual({ by: 'member', does: 'answer' });
    expect(actOf('member', 'reply', [])).toEqual({ by: 'member', does: 'remark' });
    expect(actOf('mentor', 'reply', [{ ...question, by: 'member' }])).toEqual({
      by: 'mentor',
      does: 'remark',
    });
    expect(actOf('member', 'question', [question])).toEqual({ by: 'member', does: 'question' });
  });
});

describe('risk', () => {
  it('grows with what is said before it grows with what is shown', () => {
    expect(riskOf('off_track', 'behind')).toBeGreaterThan(riskOf('off_track', 'ahead'));
    expect(riskOf('at_risk', 'ahead')).toBeGreaterThan(riskOf('on_track', 'behind'));
    expect(riskOf('on_track', 'behind')).toBeGreaterThan(riskOf(null, 'ahead'));
    for (const word of confidences) {
      for (const pace of paces) expect(riskOf(word, pace)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the first line of a suggestion', () => {
  it('loses its marks', () => {
    expect(firstLine('## Write *one* page', 120)).toBe('Write one page');
    expect(firstLine('\n---\n1. [Read](https://example.org/a_b) it', 120)).toBe('Read it');
    expect(firstLine('- [ ] snake_case stays', 120)).toBe('snake_case stays');
    expect(firstLine('***\n> \n', 120)).toBe('');
    expect(firstLine('one two three four', 10)).toBe('one two…');
  });

  it('is one line of plain text, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const line = firstLine(text, 120);
        expect(line.length).toBeLessThanOrEqual(120);
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(line).toBe(line.trim());
        expect(line.isWellFormed()).toBe(text.isWellFormed() || line.isWellFormed());
      }),
    );
  });
});

describe('a goal in a week', () => {
  const goal = {
    id: 'g',
    title: 'Hand over',
    startWeek: weekKey('2026-10-05'),
    weeks: 12,
    closedWeek: null,
    pauses: [{ fromWeek: weekKey('2026-10-12'), untilWeek: weekKey('2026-10-19') }],
    excused: [],
    earlierPlans: [],
    said: 'on_track',
    saidBefore: null,
    nextChange: null,
    milestones: [],
  } as const;
  const metric = {
    ...{ id: 'm', name: 'Talks', unit: '', kind: 'level', direction: 'up', requiredShare: null },
    ...{ baseline: 0, target: 12, weight: 1, now: 3, before: null, planned: 6 },
    ...{ deltaBefore: null, paceBefore: null },
    ...{ waypoints: [], scaleLow: null, scaleHigh: null, points: [] },
  } as const;

  it('counts its active weeks, and shows where words and numbers part', () => {
    const behind = { ...metric, delta: -3, pace: 'behind' } as const;
    const ahead = { ...metric, delta: 6, pace: 'ahead' } as const;
    const view = (metrics: object[]) =>
      reviewedGoal({ ...goal, metrics } as never, weekKey('2026-11-16'));
    expect(view([behind])).toMatchObject({ weekNumber: 6, disagreement: 'confident_but_behind' });
    expect(view([behind, ahead])).toMatchObject({ disagreement: null });
    expect(view([{ ...metric, delta: null, pace: null }])).toMatchObject({ disagreement: null });
    expect(view([behind]).metrics[0]).not.toHaveProperty('target');
  });

  it('tells how likely the target is, and was, by the values up to each week', () => {
    const weeks = ['2026-10-05', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'];
    const points = [1, 2, 3, 4, 12].map((value, i) => ({ week: weekKey(weeks[i] ?? ''), value }));
    const view = (week: string, before: string | null) =>
      reviewedGoal(
        { ...goal, metrics: [{ ...metric, delta: null, pace: null, points }] } as never,
        weekKey(week),
        before === null ? null : weekKey(before),
      ).metrics[0];
    expect(view('2026-10-19', '2026-10-05')).toMatchObject({ chance: null, chanceBefore: null });
    const later = view('2026-11-09', '2026-11-02');
    expect(later?.chance).toBeGreaterThan(later?.chanceBefore ?? 1);
    expect(view('2026-11-09', null)).toMatchObject({ chance: later?.chance, chanceBefore: null });
    expect(view('2026-11-02', null)?.chance).toBe(later?.chanceBefore);
  });
});

it('knows an instant', () => {
  expect(isInstant('2026-11-20T09:00:00+00:00')).toBe(true);
  expect(isInstant('2026-11-20T09:00:00.123456+00:00')).toBe(true);
  for (const text of ['2026-11-20', 'now', '2026-13-40T09:00:00Z', 5, null]) {
    expect(isInstant(text)).toBe(false);
  }
});
