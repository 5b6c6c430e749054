import type { TrackView } from "../../api/api-types.ts";
import { FEATURE_CONTROLS } from "../features/feature-controls.ts";

const KEYS = ["C", "C♯", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B"] as const;

/** What is known of the sound of a track, as names and values a person reads; what nobody knows is left out. */
export function featureRows({
  features,
}: Pick<TrackView, "features">): readonly (readonly [name: string, value: string])[] {
  const rows = FEATURE_CONTROLS.flatMap(({ name, label, say }) => {
    const value = features[name];
    return value === undefined ? [] : [[label, say(value)] as const];
  });
  const { key, mode } = features;
  if (key === undefined) return rows;
  const words = [KEYS[key] ?? "", mode === undefined ? "" : mode === 1 ? "major" : "minor"].filter(Boolean).join(" ");
  return [...rows, ["Key", words] as const];
}
