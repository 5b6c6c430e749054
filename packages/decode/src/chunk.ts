import type { ByteReader } from "./byte-reader.ts";
import type { MpegWorkers } from "./mpeg-segment.ts";
import { type Hertz, SwarError } from "@swar/units";

/** A stretch of decoded audio. Its arrays are the decoder's, which may write to them again when the next is asked for. */
export interface Chunk {
  /** One array a channel, all of one shape (n,), nominally in [-1, 1], in the order of WAVE files: L, R, C, LFE, Ls, Rs. */
  readonly channels: readonly Float32Array[];
  readonly sampleRate: Hertz;
  /** Part of the file read by now, in [0, 1]. */
  readonly done: number;
}

/** Takes a fault that can be lived with, in words for a person. */
export type Warn = (warning: string) => void;

/** What every decoder is: a file in, chunks out; where it holds MPEG audio, threads may share the work. */
export type Decoder = (reader: ByteReader, warn: Warn, workers?: MpegWorkers) => AsyncGenerator<Chunk, void, undefined>;

/** What a person can do about a file that cannot be read. */
export const REMEDY = "convert the file to WAV, FLAC, MP3 or Ogg and try again";

/** The error for a file of a known kind whose content is damaged. */
export function corrupt(where: string, rule: string, got: string, cause?: unknown): SwarError {
  const message = `${where}: ${rule}, got ${got}; use an undamaged copy, or ${REMEDY}`;
  return new SwarError("corrupt-audio", message, { cause });
}

/** The error for a sound file of a kind that this room does not decode. */
export function unsupported(where: string, rule: string, got: string): SwarError {
  return new SwarError("unsupported-audio", `${where}: ${rule}, got ${got}; ${REMEDY}`);
}

/** A whole number of things in words: 1 frame, 2 frames. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
