/** What a library keeps of a file: what a model says of it and what is measured of it, in one way through it. */
import type { AudioInput, AudioOrigin } from "@swar/decode";
import { describer } from "@swar/features";
import type { Analysis } from "./analysis.ts";
import type { AnalyzeOptions, Analyzer } from "./analyzer.ts";
import { type AudioDescription, describeAudio, DESCRIBED_RATE, described } from "./describe-audio.ts";

/** An analysis and a description of one piece of audio: the same as `analyze` and `describeAudio` give. */
export interface StudiedAudio {
  readonly analysis: Analysis;
  readonly description: AudioDescription;
}

/**
 * Analyses and describes an audio file of any length; it is decoded once, where the model hears it at the rate of the descriptors.
 * @throws SwarError `unsupported-audio`, `corrupt-audio`, `empty-audio`, `cancelled`.
 */
export async function studyAudio(
  analyzer: Analyzer,
  input: AudioInput,
  options: Omit<AnalyzeOptions, "onChunk"> = {},
): Promise<StudiedAudio> {
  if (analyzer.info.features["sampleRate"] !== DESCRIBED_RATE) return await studyTwice(analyzer, input, options);
  const music = describer(DESCRIBED_RATE, { wasm: options.wasm });
  let origin: AudioOrigin | undefined;
  const analysis = await analyzer.analyze(input, {
    ...options,
    onChunk: ({ channels, sampleRate }) => music.hearChannels(channels, sampleRate),
    onStretch: (stretch) => {
      origin = stretch;
      music.push(stretch.samples);
      options.onStretch?.(stretch);
    },
  });
  return { analysis, description: described(music.finish(), origin as AudioOrigin) };
}

async function studyTwice(analyzer: Analyzer, input: AudioInput, options: AnalyzeOptions): Promise<StudiedAudio> {
  const { onProgress, onStretch, onMel, ...rest } = options;
  const half = (done: number) => ({ ...rest, onProgress: (part: number) => onProgress?.(done + part / 2) });
  const analysis = await analyzer.analyze(input, { ...half(0), onStretch, onMel });
  return { analysis, description: await describeAudio(input, half(0.5)) };
}
