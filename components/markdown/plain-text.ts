/** Markdown's marks, out of a line that only hints at the text. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[\s>#*+-]+|[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first paragraph as plain text, cut after a word where it is longer than that. */
export function firstWords(markdown: string, atMost = 180): string {
  const [first = '', ...rest] = markdown.trim().split(/\n\s*\n/);
  const text = plainText(first);
  if (text.length <= atMost) return rest.length > 0 && text !== '' ? `${text} …` : text;
  const cut = text.slice(0, atMost);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : atMost)} …`;
}
