import type { SongFeatures } from "@swar/features";
import { FEATURE_CONTROLS } from "../../text/feature-controls.ts";

/** How far a slider is moved to see what it does: this part of its range. */
const PART = 0.1;

/**
 * `song` with one feature after another moved by a tenth of its range, in the order of `FEATURE_CONTROLS`: upwards, or downwards
 * where there is no room above.
 */
export function nudgedSongs(song: SongFeatures): readonly { readonly song: SongFeatures; readonly sign: 1 | -1 }[] {
  return FEATURE_CONTROLS.map(({ name, min, max }) => {
    const step = PART * (max - min);
    const sign = song[name] + step <= max ? 1 : -1;
    return { song: { ...song, [name]: song[name] + sign * step }, sign };
  });
}
