/** The four marks of the quadrants: told apart by shape as well as by colour. */
import type { Quadrant } from "@swar/units";

/** The outline of each mark about (0, 0), as relative path commands, about 8 units across. */
const OUTLINES: Readonly<Record<Quadrant, string>> = {
  Q1: "m-3.8 0a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0 -7.6 0z",
  Q2: "m0 -4.6l4.4 7.8h-8.8z",
  Q3: "m-3.4 -3.4h6.8v6.8h-6.8z",
  Q4: "m0 -4.7l4.7 4.7l-4.7 4.7l-4.7 -4.7z",
};

/** The mark of `quadrant` at (`x`, `y`), with `words` as its tooltip where given; they must be safe for HTML. */
export function marker(quadrant: Quadrant, x: number, y: number, words = ""): string {
  const outline = `d="M${x} ${y}${OUTLINES[quadrant]}"`;
  return words ? `<path ${outline}><title>${words}</title></path>` : `<path ${outline}/>`;
}
