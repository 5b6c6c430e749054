/**
 * Ogg files: the pages of one audio stream at a time go to the decoder of its codec. Of streams side by side (a film, say)
 * the first that can be decoded is taken; of chained ones, one after the other.
 */

import { holds } from "./bytes.ts";
import type { ByteReader } from "./byte-reader.ts";
import { type Chunk, count, type Warn } from "./chunk.ts";
import { oggFlac } from "./ogg-flac.ts";
import { oggOpus } from "./ogg-opus.ts";
import { type OggPage, oggPages } from "./ogg-pages.ts";
import { oggVorbis } from "./ogg-vorbis.ts";

/** A stretch of audio whose place in the file is not known to its decoder. */
export type OggChunk = Omit<Chunk, "done">;

/** The decoder of one stream. */
export interface OggDecoder {
  /** Takes the next page and gives what can be decoded by now, perhaps nothing. */
  readonly push: (page: OggPage) => Promise<readonly OggChunk[]>;
  /** Gives the rest. */
  readonly finish: () => Promise<readonly OggChunk[]>;
  readonly free: () => void;
}

/** What begins the first packet of a stream, and the decoder of such a stream. */
const DECODERS: readonly (readonly [string, (warn: Warn) => OggDecoder])[] = [
  ["\x01vorbis", oggVorbis],
  ["OpusHead", oggOpus],
  ["\x7fFLAC", oggFlac],
];

interface Stream extends OggDecoder {
  readonly serial: number;
  pages: number;
  ended: boolean;
}

/** Decodes Ogg Vorbis, Opus and FLAC in Ogg, skipping damaged pages and warning of them. */
export async function* decodeOgg(reader: ByteReader, warn: Warn): AsyncGenerator<Chunk, void> {
  let stream: Stream | undefined;
  let gaps = 0;
  let begun = false;
  const at = (chunks: readonly OggChunk[]): Chunk[] => chunks.map((chunk) => ({ ...chunk, done: reader.done() }));
  try {
    for await (const page of oggPages(reader)) {
      if (page.gap && begun) gaps++;
      begun = true;
      const start = page.first && stream?.pages !== 1 ? decoderOf(page) : undefined;
      if (start !== undefined) {
        const before = stream;
        stream = undefined;
        if (before) yield* at(await finished(before, warn));
        stream = { ...start(warn), serial: page.serial, pages: 0, ended: false };
      }
      if (stream === undefined || page.serial !== stream.serial || (page.first && start === undefined)) continue;
      stream.pages++;
      stream.ended ||= page.last;
      yield* at(await stream.push(page));
    }
    const last = stream;
    stream = undefined;
    if (last) yield* at(await finished(last, warn));
  } finally {
    stream?.free();
  }
  if (gaps > 0) warn(`${count(gaps, "place")} in the file could not be decoded`);
}

function decoderOf({ bytes, body }: OggPage): ((warn: Warn) => OggDecoder) | undefined {
  return DECODERS.find(([name]) => holds(bytes, body, name))?.[1];
}

async function finished(stream: Stream, warn: Warn): Promise<readonly OggChunk[]> {
  if (!stream.ended) warn("the end of the file is missing");
  try {
    return await stream.finish();
  } finally {
    stream.free();
  }
}
