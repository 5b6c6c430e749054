/**
 * WAV files of 16-bit integers.
 * @see IBM & Microsoft (1991), Multimedia Programming Interface and Data Specifications 1.0: RIFF, WAVE, the LIST of INFO.
 * @see Lipshitz, Wannamaker & Vanderkooy (1992), Quantization and dither, J. Audio Eng. Soc. 40(5): triangular dither makes
 *   the error of rounding a steady hiss that does not follow the music.
 */
import { type Hertz, type Pcm, random } from "@swar/units";
import type { StereoPcm } from "./stereo.ts";

/** What a WAV file says of itself, by the names of RIFF: INAM is the title, IART the artist, IPRD the album, IGNR the genre. */
export type WavTags = Readonly<Partial<Record<"INAM" | "IART" | "IPRD" | "IGNR" | "ICMT" | "ITRK", string>>>;

/** How a WAV file is written. */
export interface WavOptions {
  /** Seed of a triangular dither of two steps; samples are rounded without dither where absent. */
  readonly dither?: number | undefined;
  readonly tags?: WavTags | undefined;
}

const PCM_FORMAT = 1;
const BYTES_PER_SAMPLE = 2;
const FULL_SCALE = 2 ** 15;

/**
 * `pcm` as the bytes of a WAV file: one channel or two, 16-bit integers; samples beyond [-1, 1] are clipped. Sound and seed
 * settle every byte.
 * @example encodeWav({ samples: new Float32Array(100), sampleRate: 22050 }).length // 244
 */
export function encodeWav(pcm: Pcm | StereoPcm, { dither, tags = {} }: WavOptions = {}): Uint8Array<ArrayBuffer> {
  const channels = "samples" in pcm ? [pcm.samples] : pcm.channels;
  const info = infoChunk(tags);
  const format = formatChunk(channels.length, pcm.sampleRate);
  const data = chunk("data", samplesOf(channels, dither));
  const body = [ascii("WAVE"), format, ...(info.length > 0 ? [info] : []), data];
  return chunk("RIFF", joined(body));
}

function formatChunk(channels: number, sampleRate: Hertz): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  const frame = channels * BYTES_PER_SAMPLE;
  view.setUint16(0, PCM_FORMAT, true);
  view.setUint16(2, channels, true);
  view.setUint32(4, sampleRate, true);
  view.setUint32(8, sampleRate * frame, true);
  view.setUint16(12, frame, true);
  view.setUint16(14, BYTES_PER_SAMPLE * 8, true);
  return chunk("fmt ", new Uint8Array(view.buffer));
}

function samplesOf(channels: readonly Float32Array[], dither: number | undefined): Uint8Array {
  const n = (channels[0] as Float32Array).length;
  const levels = new DataView(new ArrayBuffer(n * channels.length * BYTES_PER_SAMPLE));
  const rng = dither === undefined ? undefined : random(dither);
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (const channel of channels) {
      // The sum of two even draws is triangular, from one step below to one above.
      const noise = rng ? rng.uniform() - rng.uniform() : 0;
      const level = Math.round(channel[i]! * FULL_SCALE + noise);
      levels.setInt16(at, Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, level)), true);
      at += BYTES_PER_SAMPLE;
    }
  }
  return new Uint8Array(levels.buffer);
}

/** The tags as a LIST of type INFO; nothing where there are none. */
function infoChunk(tags: WavTags): Uint8Array {
  const entries = Object.entries(tags).map(([name, text]) => chunk(name, utf8(`${text}\0`)));
  return entries.length === 0 ? new Uint8Array() : chunk("LIST", joined([ascii("INFO"), ...entries]));
}

/** Name, length, content, and a byte more where the length is odd. */
function chunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + content.length + (content.length % 2));
  bytes.set(ascii(name));
  new DataView(bytes.buffer).setUint32(4, content.length, true);
  bytes.set(content, 8);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** `text` in UTF-8, which readers of today expect in tags; there is no TextEncoder without a platform. */
function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text);
  return ascii(
    escaped.replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}
