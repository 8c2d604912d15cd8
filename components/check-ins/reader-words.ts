import type { CheckInReader } from '#/lib/check-ins/reader-list.ts';

/** Who reads what of a week, in words, for the points at which it is written. */
export interface ReaderWords {
  /** Of the whole week: "Priya sees it when you submit". */
  whole: string;
  /** One for each goal, in their order; null where there is nobody to name. */
  goals: { numbers: string; plan: string }[] | null;
  journal: string | null;
  /** Each reader, with what of it goes to them. */
  each: string[];
}

const alone = 'Only you see this.';

/** @param goalIds of the week, in the order of the form */
export function readerWords(
  readers: readonly CheckInReader[],
  goalIds: readonly string[],
): ReaderWords {
  if (readers.length === 0) {
    return { whole: 'only you see it', goals: null, journal: null, each: [] };
  }
  return {
    whole: `${verb(readers, 'sees', 'see')} it when you submit`,
    goals: goalIds.map((id) => goalWords(readers.filter((one) => seesGoal(one, id)))),
    journal: [readsWords(readers.filter(({ journal }) => journal)), numbersWords(readers)]
      .filter(Boolean)
      .join(' '),
    each: readers.map((one) => `${one.name}: ${shareWords(one)}`),
  };
}

function goalWords(readers: readonly CheckInReader[]) {
  return {
    numbers: readers.length === 0 ? alone : `${verb(readers, 'sees', 'see')} this.`,
    plan: readsWords(readers.filter(({ journal }) => journal)),
  };
}

function readsWords(readers: readonly CheckInReader[]): string {
  return readers.length === 0 ? alone : `${verb(readers, 'reads', 'read')} this.`;
}

function numbersWords(readers: readonly CheckInReader[]): string {
  const others = readers.filter(({ journal }) => !journal);
  return others.length === 0 ? '' : `Only numbers go to ${names(others)}.`;
}

function shareWords({ journal, goalIds }: CheckInReader): string {
  const text = journal ? 'numbers and journal' : 'only numbers';
  return goalIds === null ? text : `${text}, of the goals you named`;
}

function seesGoal({ goalIds }: CheckInReader, goalId: string): boolean {
  return goalIds === null || goalIds.includes(goalId);
}

function verb(readers: readonly CheckInReader[], one: string, many: string): string {
  return `${names(readers)} ${readers.length === 1 ? one : many}`;
}

/** "Priya", "Priya and Sam", "Priya, Sam and Ana"; two of one first name by their whole names. */
function names(readers: readonly CheckInReader[]): string {
  const first = readers.map(({ name }) => name.trim().split(/\s+/u)[0] || name);
  const isTwice = new Set(first).size < first.length;
  const called = isTwice ? readers.map(({ name }) => name) : first;
  return [called.slice(0, -1).join(', '), called.at(-1)].filter(Boolean).join(' and ');
}
