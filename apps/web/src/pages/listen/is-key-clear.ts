import type { KeyEstimate } from "@swar/features";

/** A key that stands out less than this from the next best is a guess: for a third of songs. */
const LEAST_MARGIN = 0.05;

/** Whether a key stands out from the others, so that it may be spoken of. */
export function isKeyClear({ margin }: Pick<KeyEstimate, "margin">): boolean {
  return margin >= LEAST_MARGIN;
}
