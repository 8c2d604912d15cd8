import { play, prepareGround } from './play.ts';
import type { Place } from './remove-rules.ts';

/** As many sequences as it takes to notice, or so many. */
export const wishes = { seed: 20260304, runs: 10, length: 40, hasty: true };

interface Policy {
  table: string;
  name: string;
  command: string;
  using: string | null;
  check: string | null;
}

/** Without each policy, and with each that lets everything through: all of this in one database, one after another. */
export async function removePolicies({ admin: address }: Place, only = ''): Promise<string[]> {
  const ground = await prepareGround(address);
  const { admin } = ground;
  const policies = await admin<Policy[]>`
    select tablename "table", policyname name, cmd command, qual using, with_check "check"
    from pg_policies where schemaname = 'public' order by 1, 2`;
  const removals = policies.flatMap(removalsOf).filter(({ says }) => says.includes(only));
  console.log(`${policies.length} policies, ${removals.length} removals`);
  const before = await complaint();
  if (before !== null) throw new Error(`The model and the policies disagree already: ${before}`);
  const unnoticed: string[] = [];
  for (const { says, remove, restore } of removals) {
    const began = performance.now();
    await admin.unsafe(remove);
    const problem = await complaint();
    await admin.unsafe(restore);
    if (problem === null) unnoticed.push(says);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${problem === null ? 'NOT NOTICED' : 'noticed'}  ${says}  (${seconds} s)  ${problem ?? ''}`,
    );
  }
  await ground.close();
  return unnoticed;

  async function complaint(): Promise<string | null> {
    try {
      await play(ground, { ...wishes, wall: 'database' });
      return null;
    } catch (error) {
      return (
        String((error as Error).cause ?? error)
          .split('\n')[0]
          ?.slice(0, 160) ?? ''
      );
    }
  }
}

function removalsOf({ table, name, command, using, check }: Policy) {
  const on = `"${name}" on "${table}"`;
  const says = `${table}.${name} (${command.toLowerCase()})`;
  const clauses = (one: string | null, other: string | null) =>
    `${one === null ? '' : ` using (${one})`}${other === null ? '' : ` with check (${other})`}`;
  const made = `create policy ${on} for ${command}${clauses(using, check)}`;
  const open = clauses(using && 'true', check && 'true');
  const restored = `alter policy ${on}${clauses(using, check)}`;
  return [
    { says: `${says} dropped`, remove: `drop policy ${on}`, restore: made },
    { says: `${says} open to all`, remove: `alter policy ${on}${open}`, restore: restored },
  ];
}
