/**
 * Opus in Ogg through libopus as WebAssembly, always at 48 kHz, with the encoder's delay and padding cut.
 * @see RFC 7845 (2016), Ogg encapsulation for the Opus audio codec, 4 and 5
 * @see https://github.com/eshaz/wasm-audio-decoders, opus-decoder 0.7.12
 */

import type { OpusDecodedAudio, OpusDecoder } from "opus-decoder";
import { holds, u16le } from "./bytes.ts";
import { corrupt, count, unsupported, type Warn } from "./chunk.ts";
import type { OggChunk, OggDecoder } from "./ogg.ts";
import { oggPackets } from "./ogg-pages.ts";
import { inWaveOrder } from "./wave-order.ts";

/** Packets between two chunks: 3 s of audio at the usual 20 ms. */
const PACKETS_PER_CHUNK = 150;

interface OpusHead {
  readonly channels: number;
  readonly preSkip: number;
  /** Factor that the file asks for. */
  readonly gain: number;
  readonly streamCount: number;
  readonly coupledStreamCount: number;
  readonly channelMappingTable: number[];
}

/** The decoder of one Opus stream. */
export function oggOpus(warn: Warn): OggDecoder {
  const packetsOf = oggPackets();
  let head: OpusHead | undefined;
  let decoder: OpusDecoder | undefined;
  let waiting: Uint8Array[] = [];
  let seen = 0; // Packets so far, the heads among them.
  let damaged = 0;
  // Samples up to here, those that are skipped or missing among them, and the position in the stream where they began.
  let decoded = 0;
  let origin: number | undefined;
  let reached: number | undefined; // What the page before says: where pages are missing, more than was decoded.

  const decode = async (): Promise<OpusDecodedAudio | undefined> => {
    if (head === undefined || waiting.length === 0) return undefined;
    decoder ??= await startDecoder(head);
    const parts: OpusDecodedAudio[] = [];
    for (const packet of waiting) {
      try {
        parts.push(decoder.decodeFrame(packet));
      } catch {
        damaged++;
      }
    }
    waiting = [];
    return joinedParts(parts, head);
  };
  const chunksOf = async (end: number | undefined): Promise<OggChunk[]> => {
    const part = await decode();
    if (part === undefined || head === undefined) return [];
    if (decoded === 0) decoded = head.preSkip;
    const room = end === undefined ? Infinity : end - (origin ?? 0) - decoded;
    const length = Math.max(0, Math.min(part.samplesDecoded, room));
    decoded += length;
    return length > 0
      ? [{ channels: part.channelData.map((c) => c.subarray(0, length)), sampleRate: part.sampleRate }]
      : [];
  };
  return {
    push: async (page) => {
      // The end is cut by where the last page begins, so what stands before it goes first.
      const before = page.last ? await chunksOf(undefined) : [];
      if (origin !== undefined && reached !== undefined) decoded = reached - origin;
      for (const packet of packetsOf(page)) {
        if (seen === 0) head = opusHead(packet);
        else if (packet.length > 0 && !holds(packet, 0, "OpusTags")) waiting.push(packet);
        seen++;
      }
      const starts = origin === undefined && waiting.length > 0;
      if (page.granule >= 0) reached = page.granule;
      if (!starts && !page.last && waiting.length < PACKETS_PER_CHUNK) return [];
      // A stream that was cut out of a longer one begins later than at 0, which its first page tells.
      const chunks = await chunksOf(page.last && page.granule >= 0 ? page.granule : undefined);
      if (starts && page.granule >= 0) origin = page.last ? 0 : Math.max(0, page.granule - decoded);
      return [...before, ...chunks];
    },
    finish: async () => {
      const chunks = await chunksOf(undefined);
      if (damaged > 0) warn(`${count(damaged, "packet")} could not be decoded`);
      return chunks;
    },
    free: () => decoder?.free(),
  };
}

function joinedParts(parts: readonly OpusDecodedAudio[], { channels, gain }: OpusHead): OpusDecodedAudio {
  const samplesDecoded = parts.reduce((sum, part) => sum + part.samplesDecoded, 0);
  const channelData = Array.from({ length: channels }, () => new Float32Array(samplesDecoded));
  let at = 0;
  for (const part of parts) {
    part.channelData.forEach((channel, c) => channelData[c]?.set(channel, at));
    at += part.samplesDecoded;
  }
  if (gain !== 1) for (const channel of channelData) channel.forEach((x, i) => (channel[i] = x * gain));
  return { channelData: inWaveOrder(channelData), samplesDecoded, sampleRate: 48000, errors: [] };
}

function opusHead(packet: Uint8Array): OpusHead {
  const channels = packet[9] ?? 0;
  const family = packet[18] ?? 0;
  if (!holds(packet, 0, "OpusHead") || packet.length < 19 || channels === 0) {
    throw corrupt("decodeOgg", "an Opus stream must begin with its head", "another");
  }
  const multichannel = family === 1 && channels <= 8 && packet.length >= 21 + channels;
  if (!multichannel && (family !== 0 || channels > 2)) {
    throw unsupported("decodeOgg", "Opus must have at most 8 speakers", `Opus in Ogg of mapping family ${family}`);
  }
  const decibels = ((u16le(packet, 16) << 16) >> 16) / 256;
  return {
    channels,
    preSkip: u16le(packet, 10),
    gain: 10 ** (decibels / 20),
    streamCount: multichannel ? (packet[19] as number) : 1,
    coupledStreamCount: multichannel ? (packet[20] as number) : channels - 1,
    channelMappingTable: multichannel ? [...packet.subarray(21, 21 + channels)] : [0, 1].slice(0, channels),
  };
}

async function startDecoder(head: OpusHead): Promise<OpusDecoder> {
  const library = await import("opus-decoder");
  // The library logs an error that libopus reports: the text it looks up, from here, is thrown instead.
  const texts = { get: (code: number): never => throwError(code) };
  Object.defineProperty(library.OpusDecoder, "errors", { value: texts, configurable: true });
  const decoder = new library.OpusDecoder(head);
  await decoder.ready;
  return decoder;
}

function throwError(code: number): never {
  throw new RangeError(`libopus error ${code}`);
}
