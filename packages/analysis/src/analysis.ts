import type { AffectCurve, AffectPoint, Quadrant, Seconds } from "@swar/units";

/** What a model says of one piece of audio: plain data, as `swar analyze --format json` prints it. */
export interface Analysis extends AffectPoint {
  readonly duration: Seconds;
  readonly quadrant: Quadrant;
  /** One standard deviation of the error that this model made on songs like this, which it had not heard. */
  readonly uncertainty: AffectPoint;
  readonly curve: AffectCurve;
  /** How much each moment counted, adding up to 1; empty for a model without attention. */
  readonly attention: { readonly time: readonly Seconds[]; readonly weight: readonly number[] };
  readonly model: { readonly name: string; readonly version: string };
  /** What was wrong with the file and could be lived with; absent where nothing was. */
  readonly warnings?: readonly string[];
}

/** The decimals that are given: far below any model's error, and short to read. */
const DECIMALS = 5;

/** `x` to five decimals. */
export function rounded(x: number): number {
  return Number(x.toFixed(DECIMALS));
}
