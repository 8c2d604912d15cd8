import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidences, goalStates } from '#/db/vocabulary.ts';
import { weekKey } from '#/lib/core/week-key.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { hasNumbers, isBehind, runningOf } from '#/lib/pace/headline/goals.ts';
import { type HeadlineFacts, type HeadlineGoal, headline } from '#/lib/pace/headline.ts';
import { menteeHeadline } from '#/lib/pace/mentee-headline.ts';
import { clockAfter, goal, metricFacts, week, weeksCount } from './facts.ts';
import { everyStanding, facts } from './standings.ts';

const sentence = /^[“A-Z\d][^!]*\.$/u;
const broken = /undefined|null|NaN|Infinity|\[object|zero| {2}|\b(?:0|100)%/;
const blaming =
  /\b(?:fail|late\b|lazy|lax|should|must|guilt|poor|bad|fault|blame|neglect|forg[eo]t|only|again|wrong|excuse|sorry|unfortunately|successfully)/i;

function check(said: readonly string[], about: unknown): void {
  const isWhole =
    (said.length === 1 || said.length === 2) &&
    said.every((one) => sentence.test(one) && !broken.test(one) && !blaming.test(one));
  // Once per hundred thousand is enough to build the message.
  if (!isWhole) expect.fail(`${said.join(' | ')} of ${JSON.stringify(about)}`);
}

/** The goals of which one has to be named: those that need a new plan; else, unless all is stale, those behind. */
function toBeNamed(goals: readonly HeadlineGoal[]): HeadlineGoal[] {
  const running = runningOf(goals);
  const needing = running.filter(({ standing }) => standing.replan !== null);
  if (needing.length > 0) return needing;
  const areStale = running.filter(hasNumbers).every(({ standing }) => standing.stale);
  return areStale ? [] : running.filter(isBehind);
}

const settings = [true, false].flatMap((hasGoals) =>
  [true, false].flatMap((currentWeekDue) =>
    [true, false].flatMap((currentWeekLogged) =>
      [null, weekKey('2026-11-30')].flatMap((offUntil) =>
        [null, { title: 'Old', outcome: 'met' as const }].map(
          (lastClosed): HeadlineFacts => ({
            ...{ hasGoals, currentWeekDue, currentWeekLogged, offUntil, lastClosed },
          }),
        ),
      ),
    ),
  ),
);

describe('the headline over the whole product of facts', () => {
  const all = everyStanding();

  it('is whole for no goal and one goal, whatever the week', () => {
    for (const more of settings) {
      check(headline([], more), more);
      for (const standing of all) {
        const goals = [{ title: 'Alpha', standing }];
        const said = headline(goals, more);
        check(said, [goals, more]);
        if (more.offUntil === null && toBeNamed(goals).length > 0) {
          if (!said.join(' ').includes('“Alpha”')) expect.fail(said.join(' '));
        }
      }
    }
  });

  it('is whole for every two goals, and names one that needs a decision', () => {
    for (const first of all) {
      for (const second of all) {
        const goals = [
          { title: 'Alpha', standing: first },
          { title: 'Beta', standing: second },
        ];
        const said = headline(goals, facts);
        check(said, goals);
        const named = toBeNamed(goals);
        const text = said.join(' ');
        if (named.length > 0 && !named.some(({ title }) => text.includes(`“${title}”`))) {
          expect.fail(text);
        }
        check(menteeHeadline('Tomás', goals), goals);
      }
    }
  });

  it('is whole for any goals at any time', () => {
    const anyGoal = fc.record({
      title: fc.string(),
      state: fc.constantFrom(...goalStates),
      startWeek: fc.integer({ min: -5, max: 8 }).map(week),
      weeks: weeksCount,
      metrics: fc.array(metricFacts(), { maxLength: 2 }),
      said: fc.constantFrom(...confidences),
    });
    const many = fc.array(anyGoal, { maxLength: 12 });
    fc.assert(
      fc.property(many, fc.constantFrom(...settings), fc.nat(14), (list, more, passed) => {
        const goals = list.map((one) => ({
          title: 'T',
          standing: goalStanding(goal(one), clockAfter(passed)),
        }));
        check(headline(goals, more), more);
        check(menteeHeadline('Tomás', goals, more.offUntil), more);
      }),
      { numRuns: 300 },
    );
  });
});
