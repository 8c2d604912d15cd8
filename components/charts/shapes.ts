/** A path: its class and what it draws. */
type Line = readonly [className: string, d: string];
/** A label: its class, words and place; last what a pointer that rests on a shortened one is told. */
type Label = readonly [className: string, words: string, x: number, y: number, full?: string];

export type Shape = Line | Label;
/**
 * A drawing as data. It passes to the component that draws it as one compact list: as elements of the page, each
 * path and label would cost twice, once in the HTML and once in the page's payload.
 */
export type Shapes = readonly Shape[];

export const nothing: Shapes = [];

export function join(...parts: readonly Shapes[]): Shapes {
  return parts.flat();
}

/** A path of this class; nothing when there is nothing to draw. */
export function path(className: string, d: string): Shapes {
  return d === '' ? nothing : [[className, d]];
}

export function label(
  className: string,
  x: number,
  y: number,
  words: string,
  full = words,
): Shapes {
  const at = [Number(x.toFixed(1)), Number(y.toFixed(1))] as const;
  return [full === words ? [className, words, ...at] : [className, words, ...at, full]];
}
