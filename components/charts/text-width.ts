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
