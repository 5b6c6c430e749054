/** From a file to its descriptors, in one way through it. */
import { type AudioFormat, type AudioInput, type AudioOrigin, type DecodeOptions, decodeStream } from "@swar/decode";
import {
  describer,
  type Description,
  melFramer,
  powerToDb,
  type SpotifyEstimates,
  spotifyEstimates,
} from "@swar/features";
import type { Matrix } from "@swar/units";

/** What is measured of one audio file: plain data, as `swar features --format json` prints it. */
export interface AudioDescription extends Description {
  readonly format: AudioFormat;
  /** The file's own rate and number of channels, at its begin. */
  readonly source: AudioOrigin["source"];
  /** What Spotify's features of the piece may be, each with its error and what it was made from. */
  readonly spotifyEstimates: SpotifyEstimates;
  /** What was wrong with the file and could be lived with; absent where nothing was. */
  readonly warnings?: readonly string[];
}

/** What `describeAudio` takes besides the file. */
export interface DescribeOptions extends Omit<DecodeOptions, "sampleRate" | "onChunk"> {
  /** Hears the mel frames on the way: absolute decibels (of power, no cut), in stretches of shape (frames, 128). */
  readonly onMel?: ((decibels: Matrix) => void | Promise<void>) | undefined;
}

/** The rate that descriptors are made for. */
export const DESCRIBED_RATE = 22_050;

/**
 * Measures an audio file of any length.
 * @throws SwarError `unsupported-audio`, `corrupt-audio`, `empty-audio` as `decodeStream`; `cancelled`.
 */
export async function describeAudio(input: AudioInput, options: DescribeOptions = {}): Promise<AudioDescription> {
  const { onMel, ...decoding } = options;
  const { wasm } = decoding;
  const music = describer(DESCRIBED_RATE, { wasm });
  const framer = onMel ? melFramer(DESCRIBED_RATE, { wasm }) : undefined;
  const pass = async (power: Matrix | undefined): Promise<void> => {
    if (power !== undefined && power.rows > 0) await onMel?.(powerToDb(power, { topDb: null }));
  };
  let origin: AudioOrigin | undefined;
  const stretches = decodeStream(input, {
    ...decoding,
    sampleRate: DESCRIBED_RATE,
    onChunk: ({ channels, sampleRate }) => music.hearChannels(channels, sampleRate),
  });
  for await (const stretch of stretches) {
    origin = stretch;
    music.push(stretch.samples);
    await pass(framer?.push(stretch.samples));
  }
  await pass(framer?.flush());
  return described(music.finish(), origin as AudioOrigin);
}

/** What was measured of the file `origin`. */
export function described(description: Description, { format, source, warnings }: AudioOrigin): AudioDescription {
  return {
    ...description,
    format,
    source,
    spotifyEstimates: spotifyEstimates(description),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}
