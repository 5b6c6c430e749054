/**
 * MPEG audio (MP3, and layers I and II) through mpg123 as WebAssembly.
 *
 * Encoder delay and padding are cut by mpg123 as the LAME tag tells. The decoder gets one whole frame at a time and
 * never anything else: fed with garbage, the library's own loop does not end.
 * @see https://www.mpg123.de and https://github.com/eshaz/wasm-audio-decoders, mpg123-decoder 1.0.3
 */

import type { MPEGDecodedAudio, MPEGDecoder } from "mpg123-decoder";
import { afterId3 } from "./bytes.ts";
import { type Chunk, count, unsupported } from "./chunk.ts";
import { type MpegHeader, mpegHeader, nextMpegFrame } from "./mpeg-frames.ts";
import { joined } from "./resample.ts";

/** Frames between two chunks: about 3 s of audio. */
const FRAMES_PER_CHUNK = 128;

/** Samples beyond this, 18 dB above full scale, no encoder makes. */
const LOUDEST = 8;

/** Decoders that may fail in one file before the rest of it is given up. */
const MAX_RESTARTS = 32;

/**
 * Decodes MPEG audio, skipping what is not a frame and warning of it.
 * @throws SwarError `unsupported-audio` for free format, which mpg123 does not follow when it is fed by frames.
 */
export async function* decodeMp3(bytes: Uint8Array, warn: (warning: string) => void): AsyncGenerator<Chunk, void> {
  const decoder = await startDecoder();
  const skipped: number[] = [];
  let absurd = 0;
  try {
    let parts: MPEGDecodedAudio[] = [];
    let before: MpegHeader | undefined;
    // The library gives mono as two equal channels.
    let channels = 1;
    let from = afterId3(bytes);
    for (let frame = nextMpegFrame(bytes, from); frame; frame = nextMpegFrame(bytes, from, before)) {
      const { header, start, end } = frame;
      if (header.length === 0) throw unsupported("decodeMp3", "frames must tell their bitrate", "free format");
      const changed = before !== undefined && before.sampleRate !== header.sampleRate;
      if (before !== undefined && start > from) skipped.push(start - from);
      if (changed || parts.length >= FRAMES_PER_CHUNK) {
        yield* chunkOf(parts, channels, start / bytes.length);
        parts = [];
      }
      if (changed) await decoder.restart();
      const part = await decoder.decode(bytes.subarray(start, end));
      if (part !== undefined && part.samplesDecoded > 0) parts.push(part);
      if (part !== undefined && isAbsurd(part)) {
        absurd++;
        for (const channel of part.channelData) channel.fill(0);
      }
      before = header;
      channels = Math.max(channels, header.channels);
      from = afterId3(bytes, end);
    }
    yield* chunkOf(parts, channels, 1);
    if (mpegHeader(bytes, from)) warn("the last frame is cut off");
  } finally {
    decoder.free();
  }
  const lost = skipped.reduce((sum, length) => sum + length, 0);
  if (lost > 0)
    warn(`${count(lost, "byte")} in ${count(skipped.length, "place")} are no audio frames and were skipped`);
  const failed = decoder.failures() + absurd;
  if (failed > 0) warn(`${count(failed, "frame")} could not be decoded`);
}

/** Whether a frame is louder than sound can be, or holds no numbers: a damaged one that still decodes. */
function isAbsurd({ channelData }: MPEGDecodedAudio): boolean {
  for (const channel of channelData) {
    // By index: an iterator takes ten times as long, for every sample of every file.
    for (let i = 0; i < channel.length; i++) if (!(Math.abs(channel[i] as number) <= LOUDEST)) return true;
  }
  return false;
}

function* chunkOf(parts: readonly MPEGDecodedAudio[], limit: number, done: number): Generator<Chunk, void> {
  const last = parts.at(-1);
  if (last === undefined) return;
  const used = last.channelData.slice(0, limit);
  const channels = used.map((_, c) => joined(parts.map((part) => part.channelData[c] as Float32Array)));
  yield { channels, sampleRate: last.sampleRate, done };
}

/** One of the library's decoders, replaced by a fresh one where it fails. */
interface FrameDecoder {
  readonly decode: (frame: Uint8Array) => Promise<MPEGDecodedAudio | undefined>;
  readonly restart: () => Promise<void>;
  readonly failures: () => number;
  readonly free: () => void;
}

/** The library logs an error that mpg123 reports and reads on, for ever: the text it asks for, from here, ends that loop. */
function escape(code: number): never {
  throw new RangeError(`mpg123 error ${code}`);
}

async function startDecoder(): Promise<FrameDecoder> {
  const library = await import("mpg123-decoder");
  const start = async (): Promise<MPEGDecoder> => {
    const decoder = new library.MPEGDecoder();
    await decoder.ready;
    return Object.assign(decoder, { _getErrorMessage: escape });
  };
  let decoder = await start();
  let failures = 0;
  const restart = async (): Promise<void> => {
    decoder.free();
    decoder = await start();
  };
  const decode = async (frame: Uint8Array): Promise<MPEGDecodedAudio | undefined> => {
    if (failures > MAX_RESTARTS) return undefined;
    try {
      return decoder.decode(frame);
    } catch {
      failures++;
      await restart();
      return undefined;
    }
  };
  return { decode, restart, failures: () => failures, free: () => decoder.free() };
}
