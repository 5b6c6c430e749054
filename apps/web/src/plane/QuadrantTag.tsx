import "./QuadrantTag.css";
import type { Quadrant } from "@swar/units";
import { QUADRANT_NAMES } from "../text/quadrant-names.ts";

/** The name of a quadrant in its colour, with the quarter of the plane that it is; `unsure` where it may as well be another. */
export function QuadrantTag({ quadrant, unsure = false }: { readonly quadrant: Quadrant; readonly unsure?: boolean }) {
  return (
    <span className="quadrant-tag" data-quadrant={quadrant} data-unsure={unsure || undefined}>
      <i aria-hidden="true" />
      {QUADRANT_NAMES[quadrant]}
      {unsure && <span className="quadrant-tag-unsure">, not sure</span>}
    </span>
  );
}
