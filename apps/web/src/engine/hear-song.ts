import { type Analyzer, type AnalyzeOptions, studyAudio } from "@swar/analysis";
import type { AudioInput } from "@swar/decode";
import { checkWindowSettings } from "@swar/features";
import type { Seconds } from "@swar/units";
import type { HeardSong } from "./heard-song.ts";
import { melPicture } from "./mel-picture.ts";
import { wavePicture } from "./wave-picture.ts";

/** What `hearSong` takes besides model and file. */
export type HearSongOptions = Omit<AnalyzeOptions, "onChunk" | "onMel" | "onStretch">;

/**
 * Analyses, describes and draws an audio file of any length in one way through it; memory grows with the descriptors alone, by
 * some 40 MB an hour.
 * @throws SwarError `unsupported-audio`, `corrupt-audio`, `empty-audio`, `cancelled`.
 */
export async function hearSong(
  analyzer: Analyzer,
  input: AudioInput,
  options: HearSongOptions = {},
): Promise<Omit<HeardSong, "took">> {
  const { hopLength, sampleRate } = checkWindowSettings(analyzer.info.features);
  const frame: Seconds = hopLength / sampleRate;
  const mel = melPicture();
  const wave = wavePicture();
  const studied = await studyAudio(analyzer, input, {
    ...options,
    onMel: mel.push,
    onStretch: ({ samples }) => wave.push(samples),
  });
  return { ...studied, spectrogram: mel.finish(frame), waveform: wave.finish(sampleRate) };
}
