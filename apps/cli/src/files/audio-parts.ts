/**
 * The parts of a file that hold its audio, and none of its tags: what stays the same when a title is corrected. Where a file
 * is of no known make, that is the whole of it.
 */
import type { AudioFormat, ByteSource } from "@swar/decode";
import { audioFormat } from "./audio-format.ts";
import { holds, u32be, u32le, u64be, u64le } from "./byte-numbers.ts";
import { beforeTags } from "./tag-bounds.ts";

/** Bytes from `from` up to `to`. */
export interface AudioPart {
  readonly from: number;
  readonly to: number;
}

type Parts = AsyncGenerator<AudioPart>;

/** With more blocks than this a file is one of zeros, say, and not worth going through. */
const MOST = 2 ** 20;

/** How audio lies in files of each format: from `start`, behind the tags before it, to the end of the file. */
const READERS: Partial<Record<AudioFormat, (source: ByteSource, start: number) => Parts>> = {
  mp3: untagged,
  aac: untagged,
  flac: flacParts,
  wav: (source, start) => chunkParts(source, start, { about: "fmt ", audio: "data", u32: u32le }),
  aiff: (source, start) => chunkParts(source, start, { about: "COMM", audio: "SSND", u32: u32be }),
  mp4: mp4Parts,
  "ogg-vorbis": oggParts,
  "ogg-opus": oggParts,
  "ogg-flac": oggParts,
  "ogg-speex": oggParts,
};

/** The parts of `source` that hold audio, in their order; the whole of it where nothing else can be told. */
export async function* audioParts(source: ByteSource): Parts {
  const { format, start } = await audioFormat(source);
  const reader = format && READERS[format];
  let isEmpty = true;
  for await (const { from, to } of reader?.(source, start) ?? []) {
    const part = { from, to: Math.min(to, source.size) };
    if (part.from >= part.to) continue;
    isEmpty = false;
    yield part;
  }
  if (isEmpty) yield { from: 0, to: source.size };
}

async function* untagged(source: ByteSource, start: number): Parts {
  yield { from: start, to: await beforeTags(source, start) };
}

/** @see RFC 9639, 8: each block has a bit that says that it is the last one, seven of its kind, and its length. */
async function* flacParts(source: ByteSource, start: number): Parts {
  let streamInfo: AudioPart | undefined;
  let at = start + 4;
  for (let count = 0; at < source.size && count < MOST; count++) {
    const header = u32be(await source.read(at, 4), 0);
    const [isLast, kind, length] = [header >= 2 ** 31, (header >>> 24) & 0x7f, header & 0xff_ffff];
    if ((kind === 0) !== (count === 0)) return; // The first block is the one about the stream, and no other is.
    streamInfo ??= { from: at + 4, to: at + 4 + length };
    at += 4 + length;
    if (!isLast) continue;
    yield* [streamInfo, { from: at, to: await beforeTags(source, at) }];
    return;
  }
}

/** How the chunks of a format are named and measured. */
interface Chunks {
  readonly about: string;
  readonly audio: string;
  readonly u32: (bytes: Uint8Array, at: number) => number;
}

/** The chunks of WAV and AIFF; a length of more than 4 GiB stands in a chunk of its own. */
async function* chunkParts(source: ByteSource, start: number, { about, audio, u32 }: Chunks): Parts {
  const parts: AudioPart[] = [];
  let [large, isAudio] = [Number.POSITIVE_INFINITY, false];
  let at = start + 12;
  for (let count = 0; at + 8 <= source.size && count < MOST; count++) {
    const head = await source.read(at, 24);
    if (holds(head, 0, "ds64")) large = u64le(head, 16);
    const said = u32(head, 4);
    const length = said === 2 ** 32 - 1 ? large : said;
    const from = at + 8;
    if (holds(head, 0, about) || holds(head, 0, audio)) parts.push({ from, to: from + length });
    isAudio ||= holds(head, 0, audio);
    at = from + length + (length % 2);
  }
  if (isAudio) yield* parts;
}

/** @see ISO/IEC 14496-12, 4.2: a length of 1 stands for one of 64 bits behind the name, 0 for the rest of the file. */
async function* mp4Parts(source: ByteSource, start: number): Parts {
  let at = start;
  for (let count = 0; at + 8 <= source.size && count < MOST; count++) {
    const head = await source.read(at, 16);
    const said = u32be(head, 0);
    const length = said === 0 ? source.size - at : said === 1 ? u64be(head, 8) : said;
    const header = said === 1 ? 16 : 8;
    if (length < header) return;
    if (holds(head, 4, "mdat")) yield { from: at + header, to: at + length };
    at += length;
  }
}

const PAGE_HEADER = 27;
/** The position of a page in which no packet ends. */
const UNFINISHED = 2 ** 64 - 1;

/**
 * The first page of each stream, and its pages from the first on that ends audio; comments are before it. Numbers and checksums of
 * pages, which change with the comments, are left out.
 * @see RFC 3533, 6.
 */
async function* oggParts(source: ByteSource, start: number): Parts {
  const heard = new Set<number>();
  for (let at = start; at < source.size;) {
    const head = await source.read(at, PAGE_HEADER + 255);
    if (!holds(head, 0, "OggS")) {
      yield { from: at, to: source.size };
      return;
    }
    const [flags = 0, segments = 0] = [head[5], head[26]];
    const [isFirst, position, stream] = [(flags & 2) !== 0, u64le(head, 6), u32le(head, 14)];
    const lengths = head.subarray(PAGE_HEADER, PAGE_HEADER + segments);
    const from = at + PAGE_HEADER + segments;
    const to = from + lengths.reduce((sum, length) => sum + length, 0);
    if (isFirst) heard.delete(stream);
    else if (position !== 0 && position !== UNFINISHED) heard.add(stream);
    if (isFirst || heard.has(stream)) yield { from, to };
    at = to;
  }
}
