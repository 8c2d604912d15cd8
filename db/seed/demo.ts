import { Temporal } from 'temporal-polyfill';
import { closeDatabase } from '#/db/client.ts';
import { addWeeks } from '#/lib/core/week.ts';
import { join, type Life, logsOf, momentOf, ownSteps, type Step } from './demo-life.ts';
import {
  acknowledgeStep,
  inboxStep,
  invitationSteps,
  openInvitation,
  reviewSteps,
} from './demo-mentoring.ts';
import { jun, noor, priya, tomas } from './demo-people.ts';
import type { DemoTime } from './demo-person.ts';
import { planSteps } from './demo-plans.ts';
import { priyaOnTomas } from './demo-reviews.ts';

/**
 * Fills an empty database with the demo: through the same verbs that people use, each called at the moment at which
 * it would have happened, one after the other. Does nothing when somebody of it is there already.
 */
const now = Temporal.Now.instant();
const cast: (Life | null)[] = [];
for (const person of [tomas, priya, noor, jun]) cast.push(await join(person, now));
const [tomasLife, priyaLife, noorLife, junLife] = cast;
if (tomasLife && priyaLife && noorLife && junLife) {
  const steps = [
    ...[tomasLife, priyaLife, noorLife, junLife].flatMap((life) => [
      ...ownSteps(life, now),
      ...planSteps(life),
    ]),
    ...withTomas(tomasLife, priyaLife),
    ...withAnother(noorLife, priyaLife, -2),
    ...withAnother(junLife, priyaLife, -9),
  ];
  for (const { run } of inOrder(steps)) await run();
}
await closeDatabase();

function inOrder(steps: readonly Step[]): Step[] {
  return steps
    .filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function withTomas(mentee: Life, mentor: Life): Step[] {
  const { thisWeek, person } = mentee;
  const when = (week: number, time: DemoTime) =>
    momentOf(addWeeks(thisWeek, week), time, person.timeZone);
  const message =
    'You have done this twice. Would you read my weeks, and tell me where I fool myself?';
  return [
    ...invitationSteps(mentee, mentor, { at: when(-4, [1, 10, 0]), message }),
    ...priyaOnTomas.flatMap((review) => reviewSteps(mentee, mentor, review)),
    // What came after is unread: for him what she wrote last, for her the week he logged last.
    inboxStep(mentee, when(-3, [7, 20, 0])),
    inboxStep(mentor, when(-1, [5, 9, 0])),
    openInvitation(mentee, {
      at: now.subtract({ hours: 40 }),
      email: 'lena@demo.example',
      message: 'You saw me let go of the last team. I would like your eyes on this one.',
    }),
  ];
}

/** All but the latest week is reviewed, a day later. */
function withAnother(mentee: Life, mentor: Life, week: number): Step[] {
  const at = momentOf(addWeeks(mentee.thisWeek, week), [1, 8, 0], mentee.person.timeZone);
  const message = 'Would you look at my weeks?';
  const reviewed = logsOf(mentee, now)
    .slice(0, -1)
    .map((log) =>
      acknowledgeStep(mentee, mentor, { at: log.at.add({ hours: 20 }), week: log.week }),
    );
  const seen = inboxStep(mentee, now.subtract({ hours: 72 }));
  return [...invitationSteps(mentee, mentor, { at, message }), ...reviewed, seen];
}
