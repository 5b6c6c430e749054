/**
 * WAV files: integers of 8 to 32 bits, floats of 32 and 64, A-law and µ-law, and MPEG audio in a WAV wrapping.
 * @see ITU-T G.711 (1988), Pulse code modulation of voice frequencies
 */

import { type Chunk, corrupt, count, unsupported } from "./chunk.ts";
import { decodeMp3 } from "./mp3.ts";
import { type WavHeader, wavHeader } from "./wav-header.ts";

/** Samples a channel between two chunks: about 3 s of audio. */
const SAMPLES_PER_CHUNK = 1 << 17;

/** Reads the sample whose bytes begin at `at`, in [-1, 1]. */
type Read = (view: DataView, at: number) => number;

/**
 * Decodes a WAV file; where its end is missing, up to there, with a warning.
 * @throws SwarError `corrupt-audio` where its header is damaged, `unsupported-audio` where its samples are coded otherwise.
 */
export async function* decodeWav(bytes: Uint8Array, warn: (warning: string) => void): AsyncGenerator<Chunk, void> {
  const header = wavHeader(bytes);
  if (header.missing > 0) warn(`the last ${count(header.missing, "byte")} of the file are missing`);
  if (header.tag === 0x50 || header.tag === 0x55) yield* decodeMp3(header.data, warn);
  else yield* planes(header, reader(header), warn);
}

function* planes(
  { channels, sampleRate, width, data }: WavHeader,
  read: Read,
  warn: (warning: string) => void,
): Generator<Chunk, void> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const frame = width * channels;
  const total = Math.floor(data.length / frame);
  let odd = 0;
  for (let from = 0; from < total; from += SAMPLES_PER_CHUNK) {
    const length = Math.min(SAMPLES_PER_CHUNK, total - from);
    const planar = Array.from({ length: channels }, (_, channel) => {
      const plane = new Float32Array(length);
      for (let i = 0, at = from * frame + channel * width; i < length; i++, at += frame) {
        const sample = read(view, at);
        // One that is no number would spread over the whole block around it in the resampler.
        if (Number.isFinite(sample)) plane[i] = sample;
        else odd++;
      }
      return plane;
    });
    yield { channels: planar, sampleRate, done: (from + length) / total };
  }
  if (odd > 0) warn("samples that are no numbers were set to 0");
}

function reader({ tag, width }: WavHeader): Read {
  const read = READERS[tag];
  if (read === undefined)
    throw unsupported("decodeWav", "samples must be integers, floats, A-law or µ-law", `codec ${tag}`);
  const found = read[width];
  if (found === undefined)
    throw corrupt("decodeWav", "samples must be of 8 to 32 bits, or floats", `${width * 8} bits`);
  return found;
}

const INTEGERS: Record<number, Read> = {
  1: (view, at) => (view.getUint8(at) - 128) / 2 ** 7,
  2: (view, at) => view.getInt16(at, true) / 2 ** 15,
  3: (view, at) => (view.getUint8(at) + view.getInt16(at + 1, true) * 2 ** 8) / 2 ** 23,
  4: (view, at) => view.getInt32(at, true) / 2 ** 31,
};

const FLOATS: Record<number, Read> = {
  4: (view, at) => view.getFloat32(at, true),
  8: (view, at) => view.getFloat64(at, true),
};

const READERS: Record<number, Record<number, Read>> = { 1: INTEGERS, 3: FLOATS, 6: { 1: aLaw }, 7: { 1: muLaw } };

function aLaw(view: DataView, at: number): number {
  const code = view.getUint8(at) ^ 0x55;
  const exponent = (code >> 4) & 7;
  const step = ((code & 15) << 4) + 8;
  const size = exponent === 0 ? step : (step + 256) << (exponent - 1);
  return (code & 0x80 ? size : -size) / 2 ** 15;
}

function muLaw(view: DataView, at: number): number {
  const code = ~view.getUint8(at) & 0xff;
  const size = ((((code & 15) << 3) + 132) << ((code >> 4) & 7)) - 132;
  return (code & 0x80 ? -size : size) / 2 ** 15;
}
