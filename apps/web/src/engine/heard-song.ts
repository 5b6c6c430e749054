import type { StudiedAudio } from "@swar/analysis";
import type { Seconds } from "@swar/units";
import type { MelPicture } from "./mel-picture.ts";
import type { WavePicture } from "./wave-picture.ts";

/** All that is known of a song after it was heard here: plain data. */
export interface HeardSong extends StudiedAudio {
  readonly spectrogram: MelPicture;
  readonly waveform: WavePicture;
  /** How long it took, from the moment when the engine was ready. */
  readonly took: Seconds;
}
