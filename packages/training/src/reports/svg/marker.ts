/** The four marks of the quadrants: told apart by shape as well as by colour. */
import type { Quadrant } from "@swar/units";

/** From how many marks on they are drawn smaller, so that they hide less of each other. */
export const MANY_MARKS = 600;

/** The outline of each mark about (0, 0), as relative path commands, about 8 units across. */
const OUTLINES: Readonly<Record<Quadrant, string>> = {
  Q1: "m-3.8 0a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0 -7.6 0z",
  Q2: "m0 -4.6l4.4 7.8h-8.8z",
  Q3: "m-3.4 -3.4h6.8v6.8h-6.8z",
  Q4: "m0 -4.7l4.7 4.7l-4.7 4.7l-4.7 -4.7z",
};

/** The same at three fifths of the size. */
const SMALL_OUTLINES: Readonly<Record<Quadrant, string>> = {
  Q1: "m-2.3 0a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0z",
  Q2: "m0 -2.8l2.6 4.7h-5.2z",
  Q3: "m-2 -2h4v4h-4z",
  Q4: "m0 -2.8l2.8 2.8l-2.8 2.8l-2.8 -2.8z",
};

/** How a mark is drawn. */
export interface MarkerOptions {
  /** Its tooltip; safe for HTML. */
  readonly words?: string;
  readonly small?: boolean;
}

/** The mark of `quadrant` at (`x`, `y`). */
export function marker(
  quadrant: Quadrant,
  x: number,
  y: number,
  { words = "", small = false }: MarkerOptions = {},
): string {
  const outline = `d="M${x} ${y}${(small ? SMALL_OUTLINES : OUTLINES)[quadrant]}"`;
  return words ? `<path ${outline}><title>${words}</title></path>` : `<path ${outline}/>`;
}
