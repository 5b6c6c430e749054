/**
 * Samples that stand in a file as numbers: integers of 8 to 32 bits, floats of 32 and 64, A-law and µ-law.
 * @see ITU-T G.711 (1988), Pulse code modulation of voice frequencies
 */

import type { Hertz } from "@swar/units";
import type { ByteReader } from "./byte-reader.ts";
import { type Chunk, count, type Warn } from "./chunk.ts";

/** Reads the sample whose bytes begin at `at`, in [-1, 1]. */
export type ReadSample = (view: DataView, at: number) => number;

/** How samples stand in a file. */
export interface PcmLayout {
  readonly channels: number;
  readonly sampleRate: Hertz;
  /** Bytes from one sample of a frame to the next. */
  readonly width: number;
  readonly read: ReadSample;
  /** Bytes of all samples as the file announces them; Infinity where they go on to its end. */
  readonly length: number;
}

/** Samples a channel between two chunks, about 3 s of audio, and bytes that they may take at most. */
const SAMPLES_PER_CHUNK = 1 << 17;
const BYTES_PER_CHUNK = 1 << 24;

/** Decodes the samples that `reader` stands before; where their end is missing, up to there, with a warning. */
export async function* decodePcm(reader: ByteReader, layout: PcmLayout, warn: Warn): AsyncGenerator<Chunk, void> {
  const frame = layout.width * layout.channels;
  const most = Math.max(1, Math.min(SAMPLES_PER_CHUNK, Math.floor(BYTES_PER_CHUNK / frame)));
  let left = layout.length;
  let odd = 0;
  while (left >= frame) {
    const wanted = Math.min(left - (Number.isFinite(left) ? left % frame : 0), most * frame);
    await reader.fill(wanted);
    const frames = Math.floor(Math.min(wanted, reader.bytes.length) / frame);
    if (frames === 0) break;
    const channels = planes(reader.bytes, frames, layout, () => odd++);
    reader.skip(frames * frame);
    left -= frames * frame;
    yield { channels, sampleRate: layout.sampleRate, done: reader.done() };
  }
  const missing = left - reader.bytes.length;
  if (missing > 0 && Number.isFinite(missing)) warn(`the last ${count(missing, "byte")} of the file are missing`);
  if (odd > 0) warn("samples that are no numbers were set to 0");
}

function planes(
  bytes: Uint8Array,
  frames: number,
  { channels, width, read }: PcmLayout,
  onOdd: () => void,
): Float32Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: channels }, (_, channel) => {
    const plane = new Float32Array(frames);
    for (let i = 0, at = channel * width; i < frames; i++, at += width * channels) {
      const sample = read(view, at);
      // One that is no number would spread over the whole block around it in the resampler.
      if (Number.isFinite(sample)) plane[i] = sample;
      else onOdd();
    }
    return plane;
  });
}

/** Unsigned bytes. */
export const unsigned8: ReadSample = (view, at) => (view.getUint8(at) - 128) / 2 ** 7;

/** Signed integers, least significant byte first, by width in bytes. */
export const littleIntegers: Readonly<Record<number, ReadSample>> = {
  1: (view, at) => view.getInt8(at) / 2 ** 7,
  2: (view, at) => view.getInt16(at, true) / 2 ** 15,
  3: (view, at) => (view.getUint8(at) + view.getInt16(at + 1, true) * 2 ** 8) / 2 ** 23,
  4: (view, at) => view.getInt32(at, true) / 2 ** 31,
};

/** Signed integers, most significant byte first, by width in bytes. */
export const bigIntegers: Readonly<Record<number, ReadSample>> = {
  1: (view, at) => view.getInt8(at) / 2 ** 7,
  2: (view, at) => view.getInt16(at) / 2 ** 15,
  3: (view, at) => (view.getUint8(at + 2) + view.getInt16(at) * 2 ** 8) / 2 ** 23,
  4: (view, at) => view.getInt32(at) / 2 ** 31,
};

/** Floats, least significant byte first, by width in bytes. */
export const littleFloats: Readonly<Record<number, ReadSample>> = {
  4: (view, at) => view.getFloat32(at, true),
  8: (view, at) => view.getFloat64(at, true),
};

/** Floats, most significant byte first, by width in bytes. */
export const bigFloats: Readonly<Record<number, ReadSample>> = {
  4: (view, at) => view.getFloat32(at),
  8: (view, at) => view.getFloat64(at),
};

/** A byte of A-law. */
export const aLaw: ReadSample = (view, at) => {
  const code = view.getUint8(at) ^ 0x55;
  const exponent = (code >> 4) & 7;
  const step = ((code & 15) << 4) + 8;
  const size = exponent === 0 ? step : (step + 256) << (exponent - 1);
  return (code & 0x80 ? size : -size) / 2 ** 15;
};

/** A byte of µ-law. */
export const muLaw: ReadSample = (view, at) => {
  const code = ~view.getUint8(at) & 0xff;
  const size = ((((code & 15) << 3) + 132) << ((code >> 4) & 7)) - 132;
  return (code & 0x80 ? -size : size) / 2 ** 15;
};
