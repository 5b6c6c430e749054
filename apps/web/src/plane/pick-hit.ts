import type { Hit } from "./hit-test.ts";
import type { PlaneProps } from "./plane-props.ts";

/** Does what a press on `hit` is for. */
export function pickHit(
  hit: Hit,
  { onPickPoint }: { readonly onPickPoint?: PlaneProps["onPickPoint"] | undefined },
): void {
  if (hit.kind === "marker") hit.marker.onPick?.();
  else if (hit.kind === "path") hit.path.onPick?.(hit.time);
  else onPickPoint?.(hit.index);
}
