import type { Measured } from "./findings.ts";

/** A fifth of songs lies below this. */
const LEAST_CLARITY = 0.25;

/** Whether a beat is felt clearly enough for the tempo to mean something. */
export function isBeatClear({ pulseClarity }: Pick<Measured, "pulseClarity">): boolean {
  return pulseClarity >= LEAST_CLARITY;
}
