/**
 * Ogg Vorbis through libvorbis as WebAssembly.
 *
 * The library gets proved pages of one Vorbis stream at a time: of several chained ones it would decode the first only.
 * @see https://xiph.org/vorbis and https://github.com/eshaz/wasm-audio-decoders, @wasm-audio-decoders/ogg-vorbis 0.1.20
 */

import type { OggVorbisDecodedAudio, OggVorbisDecoder } from "@wasm-audio-decoders/ogg-vorbis";
import { holds } from "./bytes.ts";
import { type Chunk, count } from "./chunk.ts";
import { type OggPage, oggPages } from "./ogg-pages.ts";

/** Pages between two chunks: about 3 s of audio. */
const PAGES_PER_CHUNK = 12;

/** Decodes Ogg Vorbis, one chained stream after the other, skipping damaged pages and warning of them. */
export async function* decodeOggVorbis(
  bytes: Uint8Array,
  warn: (warning: string) => void,
): AsyncGenerator<Chunk, void> {
  const { streams, gaps } = vorbisStreams(bytes);
  if (gaps > 0) warn(`${count(gaps, "place")} in the file could not be decoded`);
  for (const pages of streams) {
    if (pages.at(-1)?.last === false) warn("the end of the file is missing");
    yield* decodeStream(bytes, pages, warn);
  }
}

type Pages = readonly OggPage[];

/** The pages of each Vorbis stream in the file; of streams side by side the first only. */
function vorbisStreams(bytes: Uint8Array): { streams: readonly Pages[]; gaps: number } {
  const streams: OggPage[][] = [];
  let gaps = 0;
  let from = 0;
  for (const page of oggPages(bytes)) {
    if (page.start > from && from > 0) gaps++;
    from = page.end;
    const current = streams.at(-1);
    const begun = current !== undefined && current.length === 1;
    if (page.first && holds(bytes, page.body, "\x01vorbis") && !begun) streams.push([page]);
    else if (!page.first && current?.[0]?.serial === page.serial) current.push(page);
  }
  return { streams, gaps };
}

async function* decodeStream(
  bytes: Uint8Array,
  pages: Pages,
  warn: (warning: string) => void,
): AsyncGenerator<Chunk, void> {
  const library = await import("@wasm-audio-decoders/ogg-vorbis");
  const decoder = new library.OggVorbisDecoder();
  await decoder.ready;
  try {
    for (let i = 0; i < pages.length; i += PAGES_PER_CHUNK) {
      const group = pages.slice(i, i + PAGES_PER_CHUNK);
      const final = i + PAGES_PER_CHUNK >= pages.length;
      const done = (group.at(-1)?.end ?? 0) / bytes.length;
      for (const part of await attempt(decoder, together(bytes, group), final, warn)) {
        if (part.samplesDecoded > 0) yield { channels: part.channelData, sampleRate: part.sampleRate, done };
      }
    }
  } finally {
    decoder.free();
  }
}

function together(bytes: Uint8Array, pages: Pages): Uint8Array {
  const whole = new Uint8Array(pages.reduce((length, { start, end }) => length + end - start, 0));
  let at = 0;
  for (const { start, end } of pages) {
    whole.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return whole;
}

/** Decodes `data`, and at the end of a stream what the decoder still holds; what the library throws becomes a warning. */
async function attempt(
  decoder: OggVorbisDecoder,
  data: Uint8Array,
  final: boolean,
  warn: (warning: string) => void,
): Promise<OggVorbisDecodedAudio[]> {
  const parts: OggVorbisDecodedAudio[] = [];
  try {
    parts.push(await decoder.decode(data));
    if (final) parts.push(await decoder.flush());
  } catch (cause) {
    warn(`a part of the file could not be decoded (${String(cause)})`);
  }
  return parts;
}
