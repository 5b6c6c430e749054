/** From a file to Spotify's features of its stretches, estimated, in one way through it. */
import { type AudioInput, type DecodeOptions, decodeStream } from "@swar/decode";
import { type SongStretch, stretchFeatures } from "@swar/features";
import type { Seconds } from "@swar/units";
import { DESCRIBED_RATE } from "./describe-audio.ts";

/** What is estimated of one audio file, stretch by stretch: plain data. */
export interface DescribedStretches {
  /** One after another, from the begin of the file to its end. */
  readonly stretches: readonly SongStretch[];
  /** What was wrong with the file and could be lived with. */
  readonly warnings: readonly string[];
}

/** What `describeStretches` takes besides the file. */
export interface DescribeStretchesOptions extends Omit<DecodeOptions, "sampleRate"> {
  /** The length of a stretch, in [3, ∞) s. */
  readonly every: Seconds;
}

/**
 * Estimates Spotify's features of each stretch of an audio file of any length. What is shorter than half a stretch at the end
 * belongs to the stretch before it.
 * @throws SwarError `unsupported-audio`, `corrupt-audio`, `empty-audio` as `decodeStream`; `cancelled`; `invalid-argument`.
 */
export async function describeStretches(
  input: AudioInput,
  { every, ...decoding }: DescribeStretchesOptions,
): Promise<DescribedStretches> {
  const features = stretchFeatures(DESCRIBED_RATE, { every, wasm: decoding.wasm });
  const stretches: SongStretch[] = [];
  let warnings: readonly string[] = [];
  for await (const stretch of decodeStream(input, { ...decoding, sampleRate: DESCRIBED_RATE })) {
    ({ warnings } = stretch);
    stretches.push(...features.push(stretch.samples));
  }
  stretches.push(...features.finish());
  return { stretches, warnings };
}
