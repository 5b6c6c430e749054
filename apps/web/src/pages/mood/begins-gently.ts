import type { Unit } from "@swar/units";
import type { Plan } from "./plan.ts";

/** A step up that is felt as a jump. */
const JUMP: Unit = 0.25;

/** Below this nothing startles. */
const QUIET: Unit = 0.5;

/**
 * Whether the first track may sound without being asked for once more: it is not lively, or hardly livelier than the person
 * said to be.
 */
export function beginsGently({ asked, tracks }: Pick<Plan, "asked" | "tracks">): boolean {
  const first = tracks[0]?.felt.arousal ?? 0;
  return first <= QUIET || first - asked.from.arousal <= JUMP;
}
