/**
 * FLAC in Ogg: each packet after the heads is one frame.
 * @see RFC 9639 (2024), Free Lossless Audio Codec, 10.1
 */

import { holds } from "./bytes.ts";
import { corrupt, type Warn } from "./chunk.ts";
import { type FlacDecoder, flacDecoder } from "./flac.ts";
import { FLAC_INFO, flacInfo } from "./flac-frames.ts";
import { FLAC_FRAMES_PER_RUN } from "./flac-runs.ts";
import type { OggChunk, OggDecoder } from "./ogg.ts";
import { oggPackets } from "./ogg-pages.ts";

/** Where STREAMINFO stands in the first packet: after the mapping's head, "fLaC" and the block's own head. */
const INFO_AT = 9 + 4 + 4;

/** The decoder of one FLAC stream. */
export function oggFlac(warn: Warn): OggDecoder {
  const packetsOf = oggPackets();
  let decoder: FlacDecoder | undefined;
  let frames: Uint8Array[] = [];
  let gap = false;
  const decode = async (): Promise<readonly OggChunk[]> => {
    if (decoder === undefined || frames.length === 0) return [];
    const chunks = await decoder.decode({ frames, gap });
    frames = [];
    gap = false;
    return chunks;
  };
  return {
    push: async (page) => {
      const chunks = page.gap ? await decode() : [];
      gap ||= page.gap && decoder !== undefined;
      for (const packet of packetsOf(page)) {
        decoder ??= flacDecoder(infoOf(packet), warn);
        if (isFrame(packet)) frames.push(packet);
      }
      return frames.length < FLAC_FRAMES_PER_RUN ? chunks : [...chunks, ...(await decode())];
    },
    finish: async () => {
      const chunks = await decode();
      decoder?.finish();
      return chunks;
    },
    free: () => decoder?.free(),
  };
}

function infoOf(packet: Uint8Array) {
  if (packet.length >= INFO_AT + FLAC_INFO && holds(packet, 9, "fLaC")) return flacInfo(packet, INFO_AT);
  throw corrupt("decodeOgg", "a FLAC stream must begin with a STREAMINFO block", "another");
}

function isFrame(packet: Uint8Array): boolean {
  return packet[0] === 0xff && ((packet[1] ?? 0) & 0xfe) === 0xf8;
}
