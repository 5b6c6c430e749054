import type { TrackView } from "../../api/api-types.ts";
import { FEATURE_CONTROLS } from "../../text/feature-controls.ts";
import { keyName } from "../../text/key-name.ts";

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
  const words = keyName({ tonic: key, ...(mode === undefined ? {} : { mode: mode === 1 ? "major" : "minor" }) });
  return [...rows, ["Key", words] as const];
}
