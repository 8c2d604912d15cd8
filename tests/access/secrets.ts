import type { World } from '#/tests/support/world.ts';
import type { ActorName } from './table.ts';

// What of a world may be found in an answer, and by whom; everybody else must not.

type Secrets = { by: readonly ActorName[]; texts: readonly string[] }[];

const tokens: ActorName[] = ['readToken', 'writeToken'];

function secretsOf({ member, session, otherSession, active, mentors, timeOff }: World): Secrets {
  const { full, numbers, ended, invited } = mentors;
  const metrics = active.metrics.map(({ id }) => id);
  return [
    {
      by: ['owner'],
      texts: [
        ...[member.email, session.id, otherSession.id],
        ...['Nobody reads this.', 'Not said yet.', 'Read a budget'],
        // That a week is off shows in the goals; why it is, nowhere.
        ...['The clinic at last.', timeOff.id],
      ],
    },
    // What all mentors see of the one goal, and of the numbers.
    { by: ['owner', 'mentor', 'numbers'], texts: ['Pass the night watch on', ...metrics] },
    {
      by: ['owner', 'mentor'],
      texts: [
        ...['Two releases without me.', 'Write the runbook', 'Hire a second tester'],
        ...['Who else could release?', 'Pair on the next release.'],
      ],
    },
    { by: ['mentor'], texts: ['Ask about hiring.'] },
    { by: ['owner', 'ended'], texts: ['I was here once.'] },
    { by: ['owner', 'mentor'], texts: [full.member.email] },
    { by: ['owner', 'invited'], texts: [invited.member.email] },
    { by: ['owner', 'ended'], texts: [ended.member.email] },
    // Of the other mentors nobody but the owner knows.
    { by: ['owner', 'mentor'], texts: [full.member.name, full.mentorshipId] },
    { by: ['owner', 'numbers'], texts: [numbers.member.name] },
  ];
}

/**
 * The secrets in an answer that are not this actor's to read.
 * @param asked ids that the question held itself, which are no news
 */
export function leaks(
  answer: string,
  world: World,
  { actor, tokensOf, asked }: { actor: ActorName; tokensOf: ActorName; asked: string },
): string[] {
  const reader = tokens.includes(actor) ? tokensOf : actor;
  return secretsOf(world)
    .filter(({ by }) => !by.includes(reader))
    .flatMap(({ texts }) => texts)
    .filter((text) => answer.includes(text) && !asked.includes(text));
}
