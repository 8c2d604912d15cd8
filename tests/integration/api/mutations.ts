import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Place = (string | number)[];

/** Values that tend to break things. */
const nasty: Json[] = [
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  'x\u0007y',
  '\u202egnp.exe',
  'עִבְרִית',
  "'; drop table goals; --",
  'a'.repeat(30_000),
  1e308,
  -1e308,
  0.1,
  2 ** 53,
  [],
  {},
  [[[[]]]],
  '2026-02-30',
  '9999-12-27',
  '0000-01-03',
  '2026-11-16T00:00:00Z',
];

const anything = fc.oneof(
  fc.constantFrom(...nasty),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.string({ unit: 'binary', maxLength: 50 }),
);

/** The text of a JSON body: a valid one with something in it changed, or anything at all. */
export function brokenBodies(valid: unknown): fc.Arbitrary<string> {
  const places = placesIn(valid as Json);
  const mutated = fc
    .tuple(
      fc.constantFrom(...places),
      fc.constantFrom('replace', 'remove', 'add'),
      fc.oneof(
        fc.constantFrom('surprise', '__proto__', 'constructor', 'id', 'ownerId'),
        fc.string(),
      ),
      anything,
    )
    .map(([place, how, key, value]) =>
      JSON.stringify(change(structuredClone(valid as Json), place, how, key, value)),
    );
  return fc.oneof({ weight: 6, arbitrary: mutated }, anything.map(stringify), fc.string());
}

function placesIn(value: Json, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]));
  return [at, ...inner];
}

function change(root: Json, place: Place, how: string, key: string, value: Json): Json {
  const last = place.at(-1);
  if (last === undefined) return how === 'add' ? withKey(root, key, value) : value;
  let parent = root as Record<string, Json>;
  for (const step of place.slice(0, -1)) parent = parent[step] as Record<string, Json>;
  if (how === 'replace') parent[last] = value;
  else if (how === 'add') parent[last] = withKey(parent[last] as Json, key, value);
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return root;
}

function withKey(target: Json, key: string, value: Json): Json {
  if (Array.isArray(target)) return [...target, value];
  if (typeof target !== 'object' || target === null) return { [key]: value };
  // Not an assignment: __proto__ has to become a key like any other.
  return Object.fromEntries([...Object.entries(target), [key, value]]);
}

function stringify(value: Json): string {
  return JSON.stringify(value);
}
