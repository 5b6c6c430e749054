/** What the tags of an audio file say, read by music-metadata and made fit to be kept. */
import type { AudioFormat, ByteSource } from "@swar/decode";
import type { Cover, TrackTags } from "@swar/storage";
import { type Seconds, SwarError } from "@swar/units";
import { type IAudioMetadata, parseBlob } from "music-metadata";
import { audioFormat } from "./audio-format.ts";
import { blockSource } from "./block-source.ts";
import { coverPicture } from "./cover-picture.ts";
import { languageCode } from "./language-code.ts";
import { joinedTexts, tagText } from "./tag-text.ts";

/** What was read of the tags of a file. */
export interface ReadTags {
  readonly tags: TrackTags;
  readonly cover?: Cover | undefined;
  /** What the file says of its length; the audio may be shorter. */
  readonly duration?: Seconds | undefined;
  /** What was wrong with them, in sentences. */
  readonly warnings: readonly string[];
}

/**
 * Reads the tags of `source`, a few blocks of it. Tags that are damaged give what can be read of them, and a warning; a file of
 * no known kind gives nothing.
 * @throws SwarError as `source.read`.
 */
export async function readTags(source: ByteSource): Promise<ReadTags> {
  const blocks = blockSource(source, BLOCK);
  const { format } = await audioFormat(blocks);
  const { metadata, problem } = await parsed(blocks, format);
  const { cover, warning } = coverPicture(metadata?.common.picture ?? []);
  const damage = problem === undefined ? [] : [`the tags are damaged (${problem}): what can be read of them is kept`];
  const duration = metadata?.format.duration;
  return {
    tags: metadata ? tagsOf(metadata) : {},
    cover,
    duration: duration !== undefined && Number.isFinite(duration) && duration > 0 ? duration : undefined,
    warnings: [...damage, ...(warning === undefined ? [] : [warning])],
  };
}

const BLOCK = 2 ** 16;

/** The types by which music-metadata finds its parsers; by itself it knows fewer files. */
const TYPES: Partial<Record<AudioFormat, string>> = {
  aac: "audio/aac",
  aiff: "audio/aiff",
  flac: "audio/flac",
  matroska: "audio/matroska",
  mp3: "audio/mpeg",
  mp4: "audio/mp4",
  ogg: "audio/ogg",
  "ogg-flac": "audio/ogg",
  "ogg-opus": "audio/ogg",
  "ogg-speex": "audio/ogg",
  "ogg-vorbis": "audio/ogg",
  wav: "audio/wav",
  wma: "audio/ms-wma",
};

/** What was parsed of a file until its end or a problem. */
interface Parsed {
  readonly metadata: IAudioMetadata | undefined;
  readonly problem?: string;
}

async function parsed(source: ByteSource, format: AudioFormat | undefined): Promise<Parsed> {
  if (format === undefined || TYPES[format] === undefined) return { metadata: undefined };
  let metadata: IAudioMetadata | undefined;
  try {
    const observer = (event: { readonly metadata: IAudioMetadata }): void => void ({ metadata } = event);
    return { metadata: await parseBlob(blobOf(source, TYPES[format]), { observer }) };
  } catch (error) {
    // The parser fails in its own ways, TypeErrors among them; whether the disk fails is told by this project's error.
    if (error instanceof SwarError) throw error;
    return { metadata, problem: (error as Error).message };
  }
}

/** As much of a `Blob` as the parser reads: pieces of it, each by itself. */
function blobOf(source: ByteSource, type: string): Blob {
  const slice = (from: number, to: number) => ({
    arrayBuffer: async () => Uint8Array.from(await source.read(from, to - from)).buffer,
  });
  return { size: source.size, type, slice } as unknown as Blob;
}

function tagsOf({ common, native }: IAudioMetadata): TrackTags {
  return {
    title: tagText(common.title ?? ""),
    artist: artistOf(common),
    album: tagText(common.album ?? ""),
    genre: joinedTexts(common.genre ?? [], (names) => names.join("; ")),
    year: [common.year, common.originalyear].find(isYear),
    language: common.language === undefined ? undefined : languageCode(common.language),
    explicit: isExplicit(native),
  };
}

/** The artist as one text, where tags have it; several that stand for themselves are joined. */
function artistOf({ artist, artists = [], albumartist }: IAudioMetadata["common"]): string | undefined {
  const isOneOfSeveral = artist !== undefined && artists.length > 1 && artists.includes(artist);
  const several = joinedTexts(artists, (names) =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} & ${names.at(-1)}`,
  );
  return (isOneOfSeveral ? several : tagText(artist ?? "")) ?? several ?? tagText(albumartist ?? "");
}

function isYear(year: number | undefined): year is number {
  return year !== undefined && Number.isInteger(year) && year >= 1000 && year <= 2999;
}

/** The names of iTunes's mark in the several kinds of tags. */
const ADVISORY = /^(rtng|((TXXX|----:com\.apple\.iTunes):)?ITUNESADVISORY)$/i;

/** 1, and formerly 4, is explicit, 2 is cleaned of it; 0 says nothing. */
function isExplicit(native: IAudioMetadata["native"]): boolean | undefined {
  const marked = Object.values(native)
    .flat()
    .filter(({ id }) => ADVISORY.test(id));
  const marks = new Set(marked.map(({ value }) => Number(value)));
  if (marks.has(1) || marks.has(4)) return true;
  return marks.has(2) ? false : undefined;
}
