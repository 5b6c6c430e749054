import { readFileSync } from "node:fs";
import { SwarError } from "@swar/units";
import { expect } from "vitest";
import type { AudioInput } from "./byte-source.ts";
import { crc, crcSteps } from "./crc.ts";
import { decodeAudio, type DecodedAudio } from "./decode-audio.ts";

const beside = (path: string): URL => new URL(path, import.meta.url);

/** The bytes of a file of `packages/decode/fixtures`. */
export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(beside(`../fixtures/${name}`)));
}

/** A golden of `golden/decode`. */
export function golden(name: string): unknown {
  return JSON.parse(readFileSync(beside(`../../../golden/decode/${name}`), "utf8"));
}

/** What `golden/decode/pcm.json` holds of each fixture: every 16th sample as librosa.load gives it. */
export interface PcmGolden {
  readonly length: number;
  readonly samples: readonly number[];
}

const power = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);

/** Signal-to-noise ratio in decibels of `got` against `wanted`. */
export function signalToNoise(got: readonly number[], wanted: readonly number[]): number {
  return 10 * Math.log10(power(wanted) / power(wanted.map((value, i) => value - (got[i] as number))));
}

/** Byte arrays end to end. */
export function concatenated(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

/** The Latin-1 characters of `text` as bytes. */
export function latin(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A WAV file of `channels` interleaved `data`. */
export function wavFile(tag: number, channels: number, sampleRate: number, bits: number, data: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(44));
  const text = (offset: number, name: string): void =>
    latin(name).forEach((byte, i) => header.setUint8(offset + i, byte));
  const frame = (channels * bits) / 8;
  text(0, "RIFF");
  header.setUint32(4, 36 + data.length, true);
  text(8, "WAVEfmt ");
  header.setUint32(16, 16, true);
  header.setUint16(20, tag, true);
  header.setUint16(22, channels, true);
  header.setUint32(24, sampleRate, true);
  header.setUint32(28, sampleRate * frame, true);
  header.setUint16(32, frame, true);
  header.setUint16(34, bits, true);
  text(36, "data");
  header.setUint32(40, data.length, true);
  return concatenated(new Uint8Array(header.buffer), data);
}

/** A mono FLAC file that holds `samples`, integers of `bits` bits, uncompressed in blocks of 256. */
export function flacFile(samples: readonly number[], bits: number, sampleRate: number): Uint8Array<ArrayBuffer> {
  const size = 256;
  const info = packed([size, 16], [size, 16], [0, 48], [sampleRate, 20], [0, 3], [bits - 1, 5], [samples.length, 36]);
  const frames: Uint8Array[] = [];
  for (let from = 0; from < samples.length; from += size) {
    const block = samples.slice(from, from + size);
    const head = packed([0xfff870, 24], [0, 8], [from / size, 8], [block.length - 1, 16]);
    const body = packed(
      [1, 7],
      [0, 1],
      ...block.map((value) => [value < 0 ? value + 2 ** bits : value, bits] as const),
    );
    const frame = concatenated(head, packed([crc(8, 0x07)(head, 0, head.length), 8]), body);
    frames.push(frame, packed([frame.reduce(crcSteps(0x8005), 0), 16]));
  }
  return concatenated(latin("fLaC"), packed([0x80, 8], [34, 24]), info, new Uint8Array(16), ...frames);
}

/** Numbers of so many bits each, one after the other, filled up with zeros to whole bytes. */
function packed(...fields: readonly (readonly [value: number, bits: number])[]): Uint8Array<ArrayBuffer> {
  const digits = fields.map(([value, bits]) => value.toString(2).padStart(bits, "0")).join("");
  return Uint8Array.from(digits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, "0"), 2));
}

/** What becomes of `bytes`: audio or one of this project's errors; all else fails the test. */
export async function outcome(bytes: AudioInput): Promise<DecodedAudio | SwarError> {
  try {
    const audio = await decodeAudio(bytes);
    expect(audio.samples.length).toBeGreaterThan(0);
    expect(audio.samples.every(Number.isFinite)).toBe(true);
    return audio;
  } catch (error) {
    expect(error).toBeInstanceOf(SwarError);
    return error as SwarError;
  }
}

/** One page of an Ogg stream: `packets` that end in it, its flags (1 continued, 2 first, 4 last) and position. */
export function oggPage(
  packets: readonly Uint8Array[],
  { flags = 0, granule = 0, sequence = 0 }: { flags?: number; granule?: number; sequence?: number },
): Uint8Array<ArrayBuffer> {
  const lacing = packets.flatMap(({ length }) => [...Array<number>(Math.floor(length / 255)).fill(255), length % 255]);
  const header = new DataView(new ArrayBuffer(27));
  latin("OggS").forEach((byte, i) => header.setUint8(i, byte));
  header.setUint8(5, flags);
  header.setUint32(6, granule, true);
  header.setUint32(14, 7, true);
  header.setUint32(18, sequence, true);
  header.setUint8(26, lacing.length);
  const page = concatenated(new Uint8Array(header.buffer), Uint8Array.from(lacing), ...packets);
  new DataView(page.buffer).setUint32(22, crc(32, 0x04c11db7)(page, 0, page.length) >>> 0, true);
  return page;
}
