import type { HeardSong } from "../../engine/index.ts";
import type { Findings } from "./findings.ts";

/** What was found by hearing a song here. */
export function heardFindings({ analysis, description, waveform, spectrogram }: HeardSong): Findings {
  return { ...analysis, measured: description, waveform, spectrogram };
}
