import { type Quadrant, quadrant } from "@swar/units";
import type { PlanePath } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";

/** A stretch of a path that is drawn in one way. */
export interface PathPiece {
  /** The lines of it, as `<path d>` has them. */
  readonly d: string;
  readonly quadrant: Quadrant;
  /** When it is, from 0 for the begin of the path to 1 for its end. */
  readonly when: number;
}

const MOST_POINTS = 600;
const STEPS = 16;

/**
 * Cuts a path where it enters another quadrant and at sixteenths of its way, so that its colour can say where it is and its weight
 * when. Of very long ones every so manieth point is taken.
 */
export function pathPieces(path: PlanePath, scale: PlaneScale): readonly PathPiece[] {
  const count = path.valence.length;
  const stride = Math.max(1, Math.ceil(count / MOST_POINTS));
  const kept = Array.from({ length: Math.ceil(count / stride) }, (_, k) => k * stride);
  if (kept.at(-1) !== count - 1 && count > 0) kept.push(count - 1);
  const pieces: PathPiece[] = [];
  let open: { d: string; quadrant: Quadrant; step: number } | undefined;
  for (let k = 0; k + 1 < kept.length; k++) {
    const [from, to] = [kept[k] as number, kept[k + 1] as number];
    const here = quadrant(middle(path, from, to));
    const step = Math.floor((STEPS * k) / (kept.length - 1));
    if (open && (open.quadrant !== here || open.step !== step)) {
      pieces.push(closed(open));
      open = undefined;
    }
    open ??= { d: `M${pixel(path, from, scale)}`, quadrant: here, step };
    open.d += `L${pixel(path, to, scale)}`;
  }
  if (open) pieces.push(closed(open));
  return pieces;
}

const closed = ({ d, quadrant: where, step }: { d: string; quadrant: Quadrant; step: number }): PathPiece => ({
  d,
  quadrant: where,
  when: step / (STEPS - 1),
});

function middle({ valence, arousal }: PlanePath, i: number, j: number) {
  return {
    valence: ((valence[i] as number) + (valence[j] as number)) / 2,
    arousal: ((arousal[i] as number) + (arousal[j] as number)) / 2,
  };
}

function pixel({ valence, arousal }: PlanePath, i: number, scale: PlaneScale): string {
  return `${scale.x(valence[i] as number).toFixed(1)} ${scale.y(arousal[i] as number).toFixed(1)}`;
}
