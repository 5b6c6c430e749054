import { afterId3, find, holds } from "./bytes.ts";
import type { ByteSource } from "./byte-source.ts";
import { looksLikeMpeg, MPEG_JUNK, MPEG_LOOKAHEAD } from "./mpeg-frames.ts";
import { pageAt } from "./ogg-pages.ts";

/** Kinds of file that this room knows. */
export type AudioFormat =
  | "wav"
  | "mp3"
  | "flac"
  | "ogg-vorbis"
  | "ogg-opus"
  | "ogg-flac"
  | "aiff"
  | "aac"
  | "matroska"
  | "midi"
  | "mp4"
  | "ogg"
  | "ogg-speex"
  | "wma";

type Test = (bytes: Uint8Array, start: number) => boolean;

/** What WAV files begin with: the second and third kind may be larger than 4 GiB. */
const RIFF = ["RIFF", "RF64", "BW64"];

/** In this order: what is surest first. */
const TESTS: readonly (readonly [AudioFormat, Test])[] = [
  ["wav", (bytes, at) => RIFF.some((name) => holds(bytes, at, name)) && holds(bytes, at + 8, "WAVE")],
  ["flac", (bytes, at) => holds(bytes, at, "fLaC")],
  ["aiff", (bytes, at) => holds(bytes, at, "FORM") && (holds(bytes, at + 8, "AIFF") || holds(bytes, at + 8, "AIFC"))],
  ["mp4", (bytes, at) => ["ftyp", "moov", "mdat"].some((name) => holds(bytes, at + 4, name))],
  ["wma", (bytes, at) => holds(bytes, at, "\x30\x26\xb2\x75\x8e\x66\xcf\x11")],
  ["matroska", (bytes, at) => holds(bytes, at, "\x1a\x45\xdf\xa3")],
  ["midi", (bytes, at) => holds(bytes, at, "MThd")],
  ["aac", (bytes, at) => holds(bytes, at, "ADIF") || looksLikeAdts(bytes, at)],
  ["mp3", looksLikeMpeg],
];

/** What the first packet of a stream in an Ogg file begins with. */
const OGG_CODECS: readonly (readonly [string, AudioFormat])[] = [
  ["\x01vorbis", "ogg-vorbis"],
  ["OpusHead", "ogg-opus"],
  ["\x7fFLAC", "ogg-flac"],
  ["Speex   ", "ogg-speex"],
];

/** Bytes after the tags by which a file is known: all that may be searched for MPEG frames, and their proof. */
const HEAD = MPEG_JUNK + 4 * MPEG_LOOKAHEAD;

/**
 * The kind of file that `bytes` are, judged by their content alone; tags before the audio do not disturb it.
 * @param bytes a whole file, or its begin: 128 KiB after the tags are enough
 * @returns undefined for a file of no known kind
 * @example recognizeFormat(Uint8Array.from("fLaC", (c) => c.charCodeAt(0))) // "flac"
 */
export function recognizeFormat(bytes: Uint8Array): AudioFormat | undefined {
  const start = afterId3(bytes);
  return formatAt(bytes, start, start > 0);
}

/** The kind of file that a source is, undefined where it is none that is known, and where it begins after ID3 tags. */
export interface RecognizedSource {
  readonly format: AudioFormat | undefined;
  readonly start: number;
}

/** Judges `source` by the bytes after its tags, which are passed over unread. */
export async function recognizeSource(source: ByteSource): Promise<RecognizedSource> {
  let start = 0;
  let bytes = await source.read(0, HEAD);
  for (let tags = afterId3(bytes); tags > 0; tags = afterId3(bytes)) {
    start += tags;
    bytes = await source.read(start, HEAD);
  }
  return { format: formatAt(bytes, 0, start > 0), start };
}

function formatAt(bytes: Uint8Array, start: number, tagged: boolean): AudioFormat | undefined {
  if (holds(bytes, start, "OggS")) return oggFormat(bytes, start);
  const found = TESTS.find(([, test]) => test(bytes, start))?.[0];
  // Nothing but tags, and they are of the kind that MP3 files carry.
  return found ?? (tagged ? "mp3" : undefined);
}

/** The codec of an Ogg file by the first pages of its streams: the first that can be decoded before all others. */
function oggFormat(bytes: Uint8Array, start: number): AudioFormat {
  const found: AudioFormat[] = [];
  let at = start;
  for (let page = pageAt(bytes, at); page?.first; page = pageAt(bytes, at)) {
    const { body } = page;
    const codec = OGG_CODECS.find(([name]) => holds(bytes, at + body, name));
    if (codec) found.push(codec[1]);
    at += page.bytes.length;
  }
  return found.find((codec) => codec !== "ogg-speex") ?? found[0] ?? "ogg";
}

/** Two frame headers of AAC in a row, at the distance that the first one tells. */
function looksLikeAdts(bytes: Uint8Array, at: number): boolean {
  const isHeader = (from: number): boolean => bytes[from] === 0xff && ((bytes[from + 1] ?? 0) & 0xf6) === 0xf0;
  const [, , , a = 0, b = 0, c = 0] = bytes.subarray(at, at + 6);
  const length = ((a & 3) << 11) | (b << 3) | (c >> 5);
  return isHeader(at) && length > 7 && (isHeader(at + length) || at + length === bytes.length);
}

/** Names of kinds that are not decoded here: container and codec. */
const NAMES: Partial<Record<AudioFormat, string>> = {
  aac: "AAC in an ADTS stream",
  matroska: "a Matroska or WebM file",
  midi: "a MIDI file, which holds notes and no sound",
  ogg: "an Ogg file without Vorbis, Opus or FLAC",
  "ogg-speex": "Speex in Ogg",
  wma: "Windows Media in an ASF file",
};

/** Names of codecs in MP4 files. */
const MP4_CODECS: Readonly<Record<string, string>> = {
  mp4a: "AAC",
  alac: "Apple Lossless",
  "ac-3": "AC-3",
  "ec-3": "E-AC-3",
  Opus: "Opus",
  fLaC: "FLAC",
  samr: "AMR",
};

/** Container and codec of a file that is not decoded here, in words. */
export async function describeFormat(source: ByteSource, format: AudioFormat | undefined): Promise<string> {
  if (format === undefined) return "no known audio format";
  if (format !== "mp4") return NAMES[format] ?? format;
  const ends = [0, Number.isFinite(source.size) ? Math.max(0, source.size - HEAD) : 0];
  for (const end of ends) {
    const bytes = await source.read(end, HEAD);
    for (let at = find(bytes, "stsd", 0, bytes.length); at >= 0; at = find(bytes, "stsd", at + 4, bytes.length)) {
      const codec = MP4_CODECS[String.fromCharCode(...bytes.subarray(at + 16, at + 20))];
      if (codec !== undefined) return `${codec} in an MP4 file`;
    }
  }
  return "an MP4 file without audio that is known";
}
