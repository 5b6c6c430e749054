import type { Analysis } from "@swar/analysis";
import type { Description } from "@swar/features";
import type { AffectPoint } from "@swar/units";
import type { MelPicture, WavePicture } from "../../engine/index.ts";

/** What is measured of music, as far as this page reads it; of library tracks, some of it may be missing. */
export type Measured = Pick<Description, "tempo" | "pulseClarity" | "loudness" | "key" | "eventDensity"> & {
  readonly tracks: Pick<Description["tracks"], "spectralCentroid">;
};

/** What is known of a song, whether it was heard in this browser or by the library. */
export interface Findings extends Pick<
  Analysis,
  "duration" | "quadrant" | "arousal" | "valence" | "model" | "warnings"
> {
  readonly uncertainty?: AffectPoint | undefined;
  readonly curve?: Analysis["curve"] | undefined;
  readonly attention?: Analysis["attention"] | undefined;
  readonly measured?: Measured | undefined;
  readonly waveform?: WavePicture | undefined;
  readonly spectrogram?: MelPicture | undefined;
}
