import { type Db, inTransaction, readAsMentor } from '#/db/transaction.ts';
import { marksIn } from './attempt.ts';
import { ownOf, sharedThrough } from './expected.ts';
import { mentorReads } from './mentor-reads.ts';
import { eyesOf, previewOf } from './oracle.ts';
import { ownReads } from './own-reads.ts';
import type { Read, Scene } from './reads.ts';

// The first wall by itself: what the product's own queries answer. The role they run in decides whether the second
// wall stands behind them.

type TakeRole = (db: Db) => Promise<unknown>;

/**
 * What is wrong in what everybody gets; empty when the queries and the model agree.
 * @param share which of how many parts of the questions to ask; with all of them, what must be found is looked for
 */
export async function answerProblems(
  scene: Scene,
  takeRole: TakeRole,
  share: { part: number; of: number },
): Promise<string[]> {
  const { world, now } = scene;
  const some = <T>(list: T[]) => list.filter((_, i) => i % share.of === share.part);
  const whole = share.of === 1;
  const people = world.people.map(({ id, name }) => {
    const eyes = eyesOf(id);
    const reads = some([...ownReads(scene, id), ...mentorReads(scene, eyes)]);
    const run = (read: (db: Db) => Promise<string[]>) =>
      inTransaction({ kind: 'member', memberId: id }, now, async ({ db }) => {
        await takeRole(db);
        return read(db);
      });
    const must = [
      ...ownOf(world, id),
      ...world.mentorships.flatMap((its) => sharedThrough(world, eyes, its)),
    ];
    return run((db) => problemsOf(name, db, reads, whole ? must : []));
  });
  const previews = world.mentorships.flatMap((its) => {
    if (its.mentor === null) return [];
    const eyes = previewOf(its);
    const reads = some(mentorReads(scene, eyes));
    const must = world.mentorships.flatMap((one) => sharedThrough(world, eyes, one));
    return readAsMentor({ mentorId: its.mentor, menteeId: its.owner }, async (db) => {
      await takeRole(db);
      return problemsOf(`the preview of ${its.message}`, db, reads, whole ? must : []);
    });
  });
  return (await Promise.all([...people, ...previews])).flat();
}

async function problemsOf(
  name: string,
  db: Db,
  reads: Read[],
  must: readonly string[],
): Promise<string[]> {
  const answers = await Promise.all(reads.map(({ ask }) => ask(db)));
  const found = new Set(answers.flatMap(marksIn));
  const problems = must
    .filter((one) => !found.has(one))
    .map((one) => `${name} finds ${one} nowhere`);
  reads.forEach(({ says, within, expects, exactly }, i) => {
    const answer = answers[i];
    const allowed = new Set(within);
    const leaked = marksIn(answer).filter((one) => !allowed.has(one));
    if (leaked.length > 0) problems.push(`${name} reads ${leaked.join(' ')} in ${says}`);
    if (expects !== undefined && expects !== (answer !== null))
      problems.push(`${name} gets ${expects ? 'nothing' : 'something'} from ${says}`);
    if (answer === null) return;
    const got = exactly?.found(answer as never);
    if (exactly && JSON.stringify(got) !== JSON.stringify(exactly.is)) {
      problems.push(
        `${name} gets ${JSON.stringify(got)} from ${says}, not ${JSON.stringify(exactly.is)}`,
      );
    }
  });
  return problems;
}
