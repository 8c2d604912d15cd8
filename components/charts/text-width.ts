const narrow = /[iljtfrI.,:;'’‘!|()[\]-]/;
const wide = /[mwMW@%&—]/;

/** Width of a line of Geist in px, by classes of glyphs; errs on the wide side. */
export function textWidth(text: string, fontSize = 12): number {
  let em = 0;
  for (const glyph of text) {
    if (glyph === ' ') em += 0.29;
    else if (narrow.test(glyph)) em += 0.37;
    else if (wide.test(glyph)) em += 0.93;
    else if (glyph >= 'a' && glyph <= 'z') em += 0.58;
    else if (glyph <= '\u024f') em += 0.68;
    else em += 1.05;
  }
  return em * fontSize;
}

/** The text, or as many of its letters as fit before "…"; at least one letter stays. */
export function fitText(text: string, room: number, fontSize = 12): string {
  if (textWidth(text, fontSize) <= room) return text;
  const glyphs = [...text];
  let end = glyphs.length - 1;
  while (end > 1 && textWidth(`${glyphs.slice(0, end).join('').trimEnd()}…`, fontSize) > room)
    end -= 1;
  return `${glyphs.slice(0, end).join('').trimEnd()}…`;
}

/** Two lines at most, broken between words; what does not fit ends in "…". */
export function twoLines(text: string, room: number, fontSize = 12): [string, string] {
  if (textWidth(text, fontSize) <= room) return [text, ''];
  const words = text.split(' ');
  let count = words.length - 1;
  while (count > 0 && textWidth(words.slice(0, count).join(' '), fontSize) > room) count -= 1;
  if (count === 0) return [fitText(text, room, fontSize), ''];
  return [words.slice(0, count).join(' '), fitText(words.slice(count).join(' '), room, fontSize)];
}
