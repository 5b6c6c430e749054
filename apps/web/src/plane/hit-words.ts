import type { AffectPoint } from "@swar/units";
import type { Hit } from "./hit-test.ts";
import { placeAt } from "./path-time.ts";
import type { PlanePoints } from "./plane-props.ts";

/** What is said of something that one points at; undefined where it has no place any more. */
export function hitWords(
  hit: Hit,
  points: PlanePoints | undefined,
): { readonly name: string; readonly note: string | undefined; readonly place: AffectPoint } | undefined {
  if (hit.kind === "marker") return { name: hit.marker.name, note: hit.marker.note, place: hit.marker.point };
  if (hit.kind === "path") {
    const place = placeAt(hit.path, hit.time);
    return place && { name: hit.path.name, note: undefined, place };
  }
  const { index } = hit;
  const name = points?.name?.(index);
  // A list that was exchanged under the pointer may be shorter.
  if (name === undefined || !points || index >= points.valence.length) return undefined;
  const place = { valence: points.valence[index] as number, arousal: points.arousal[index] as number };
  return { name, note: points.note?.(index), place };
}
