/**
 * Ogg Vorbis through libvorbis as WebAssembly.
 *
 * The library gets proved pages of one Vorbis stream at a time: of several chained ones it would decode the first only.
 * @see https://xiph.org/vorbis and https://github.com/eshaz/wasm-audio-decoders, @wasm-audio-decoders/ogg-vorbis 0.1.20
 */

import type { OggVorbisDecodedAudio, OggVorbisDecoder } from "@wasm-audio-decoders/ogg-vorbis";
import type { Warn } from "./chunk.ts";
import { inWaveOrder } from "./wave-order.ts";
import type { OggChunk, OggDecoder } from "./ogg.ts";
import { type OggPage, together } from "./ogg-pages.ts";

/** Pages between two chunks: about 3 s of audio. */
const PAGES_PER_CHUNK = 12;

/** The decoder of one Vorbis stream; what the library throws becomes a warning. */
export function oggVorbis(warn: Warn): OggDecoder {
  const started = startDecoder();
  let waiting: OggPage[] = [];
  const decode = async (final: boolean): Promise<OggChunk[]> => {
    const decoder = await started;
    const data = together(waiting.map((page) => page.bytes));
    waiting = [];
    const parts: OggVorbisDecodedAudio[] = [];
    try {
      if (data.length > 0) parts.push(await decoder.decode(data));
      if (final) parts.push(await decoder.flush());
    } catch (cause) {
      warn(`a part of the file could not be decoded (${String(cause)})`);
    }
    return parts
      .filter((part) => part.samplesDecoded > 0)
      .map(({ channelData, sampleRate }) => ({ channels: inWaveOrder(channelData), sampleRate }));
  };
  return {
    push: async (page) => {
      waiting.push(page);
      return waiting.length < PAGES_PER_CHUNK ? [] : await decode(false);
    },
    finish: () => decode(true),
    free: () => void started.then((decoder) => decoder.free()).catch(() => {}), // What failed to start was reported.
  };
}

async function startDecoder(): Promise<OggVorbisDecoder> {
  const library = await import("@wasm-audio-decoders/ogg-vorbis");
  const decoder = new library.OggVorbisDecoder();
  await decoder.ready;
  return decoder;
}
