import type { Pcm } from "@swar/units";
import type { AudioInput } from "./byte-source.ts";
import { type AudioOrigin, type DecodeOptions, decodeStream } from "./decode-stream.ts";
import { joined } from "./resample.ts";

/** Mono audio and where it came from. */
export interface DecodedAudio extends Pcm, AudioOrigin {}

/**
 * Decodes a WAV, MP3 (MPEG layers I to III), FLAC, AIFF or Ogg (Vorbis, Opus, FLAC) file to mono audio at `sampleRate`: the
 * mean of all channels, resampled as librosa.load does. Of a damaged file it gives what can be decoded, with warnings. The
 * result is held whole; `decodeStream` gives the same bit by bit.
 * @param input the whole file, or a source of its bytes
 * @throws SwarError `unsupported-audio` for other kinds of file, `corrupt-audio` where nothing of it can be decoded,
 *   `empty-audio` where it holds no samples, `cancelled`, `invalid-argument` for a rate out of range.
 * @see McFee et al., librosa 0.11, `librosa.load`.
 * @example (await decodeAudio(bytes)).sampleRate // 22050
 */
export async function decodeAudio(input: AudioInput, options: DecodeOptions = {}): Promise<DecodedAudio> {
  const parts: Float32Array[] = [];
  let last: Omit<DecodedAudio, "samples"> | undefined;
  for await (const { samples, ...origin } of decodeStream(input, options)) {
    parts.push(samples);
    last = origin;
  }
  // A stream without samples ends in an error.
  return { ...(last as Omit<DecodedAudio, "samples">), samples: joined(parts) };
}
