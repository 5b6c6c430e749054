/** A labelled set as clips to learn arousal and valence from. */
import { SwarError } from "@swar/units";
import type { LabelCurve, LabelledSet, OnAxes } from "./labelled-set.ts";
import type { ClipLabel } from "./labels.ts";

/**
 * The items of `set` with audio and with labels of arousal and valence: of the whole, or else the mean over time after
 * the seconds to leave out. `filename` is the audio's path.
 * @throws SwarError `too-few-examples` where there is none.
 */
export function setClips({ title, items }: LabelledSet): ClipLabel[] {
  const clips = items.flatMap(({ audio, labels, curve, group, quadrant }): ClipLabel[] => {
    const point = labels ?? (curve && settledMean(curve));
    if (audio === undefined || point === undefined) return [];
    const { arousal, valence } = point;
    return [{ filename: audio, arousal, valence, group, ...(quadrant && { quadrant }) }];
  });
  if (clips.length > 0) return clips;
  const heard = items.filter(({ audio }) => audio !== undefined).length;
  throw new SwarError(
    "too-few-examples",
    `${title}: items must have audio and labels of arousal and valence, got ${items.length} without both, ${heard} with audio; see docs/data.md for what the set must hold`,
  );
}

function settledMean({ times, arousal, valence, skip }: LabelCurve): OnAxes<number> | undefined {
  const settled = times.flatMap((time, i) => (time >= skip ? [i] : []));
  if (settled.length === 0) return undefined;
  const mean = (values: readonly number[]): number =>
    settled.reduce((sum, i) => sum + (values[i] as number), 0) / settled.length;
  return { arousal: mean(arousal), valence: mean(valence) };
}
