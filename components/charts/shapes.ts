/**
 * A drawing as text: a path, a label or a link a line, its parts between tabs. A chart is worked out on the server and passes
 * to what draws it as this one string: as elements, or as a list, each part of it would cost by itself in the page's
 * payload, several times what it costs in the page.
 */
export type Shapes = string;

export const nothing: Shapes = '';

export function join(...parts: readonly Shapes[]): Shapes {
  return parts.filter((part) => part !== nothing).join('\n');
}

/** A path of this class; nothing when there is nothing to draw. */
export function path(className: string, d: string): Shapes {
  return d === '' ? nothing : `${className}\t${d}`;
}

/** Words at a place; `full` is what a pointer that rests on shortened ones is told. */
export function label(
  className: string,
  x: number,
  y: number,
  words: string,
  full = words,
): Shapes {
  const place = `${className}\t${Number(x.toFixed(1))}\t${Number(y.toFixed(1))}\t${cell(words)}`;
  return full === words ? place : `${place}\t${cell(full)}`;
}

interface LinkShape {
  /** The rest of its address, after what Drawing is told. */
  readonly to: string;
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** What it is called where the words are short. */
  readonly full: string;
}

/** A shape of this class and the words below it, that open something. */
export function link(className: string, { to, d, x, y, words, full }: LinkShape): Shapes {
  const name = full === words ? '' : cell(full);
  return [className, Number(x.toFixed(1)), Number(y.toFixed(1)), cell(words), name, to, d].join(
    '\t',
  );
}

/** Rows of a table as text: a row a line, its cells between tabs. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(cell).join('\t')).join('\n');
}

function cell(words: string): string {
  return /[\t\n]/.test(words) ? words.replace(/[\t\n]/g, ' ') : words;
}
