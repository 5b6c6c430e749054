import type { TrainingSettings } from "../../api/api-types.ts";

/**
 * What a training learns, as a part of a sentence.
 * @example learntWords({ name: "a", file: "a.csv", classes: "label" }) // "classes of label"
 */
export function learntWords({ arousal, valence, classes, preset }: TrainingSettings): string {
  const way = preset === "seed" ? ", in the first prototype’s way" : "";
  if (classes !== undefined) return `classes of ${classes}${way}`;
  if (arousal !== undefined && valence !== undefined) return `ratings ${arousal} and ${valence}${way}`;
  return `the first prototype’s formula${preset === "seed" ? ", in its own way" : ""}`;
}
