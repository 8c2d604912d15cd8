const words = 'zero one two three four five six seven eight nine ten'.split(' ');
const longestTitle = 60;

/** A count in words up to ten, in digits beyond. */
export function inWords(count: number): string {
  return words[count] ?? String(count);
}

/** "Both goals", "All three goals", "All 11 goals": two or more. */
export function allGoals(count: number): string {
  return count === 2 ? 'Both goals' : `All ${inWords(count)} goals`;
}

/** "Two of three goals": a part of two or more. */
export function goalsOf(part: number, count: number): string {
  return `${sentenceCase(inWords(part))} of ${inWords(count)} goals`;
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title within a sentence: quoted, on one line, and cut where it would crowd out the rest. */
export function quoted(title: string): string {
  const characters = [...title.trim().replace(/\s+/gu, ' ')];
  const text = characters.join('');
  if (text === '') return 'A goal without a title';
  if (characters.length <= longestTitle) return `“${text}”`;
  return `“${characters
    .slice(0, longestTitle - 1)
    .join('')
    .trimEnd()}…”`;
}
