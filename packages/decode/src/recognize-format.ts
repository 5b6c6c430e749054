import { afterId3, holds } from "./bytes.ts";
import { looksLikeMpeg } from "./mpeg-frames.ts";
import { pageAt } from "./ogg-pages.ts";

/** Kinds of file that this room knows; the first four it decodes. */
export type AudioFormat =
  | "wav"
  | "mp3"
  | "flac"
  | "ogg-vorbis"
  | "aac"
  | "aiff"
  | "matroska"
  | "midi"
  | "mp4"
  | "ogg"
  | "ogg-flac"
  | "ogg-opus"
  | "ogg-speex"
  | "wma";

type Test = (bytes: Uint8Array, start: number) => boolean;

/** In this order: what is surest first. */
const TESTS: readonly (readonly [AudioFormat, Test])[] = [
  ["wav", (bytes, at) => (holds(bytes, at, "RIFF") || holds(bytes, at, "RF64")) && holds(bytes, at + 8, "WAVE")],
  ["flac", (bytes, at) => holds(bytes, at, "fLaC")],
  ["aiff", (bytes, at) => holds(bytes, at, "FORM") && (holds(bytes, at + 8, "AIFF") || holds(bytes, at + 8, "AIFC"))],
  ["mp4", (bytes, at) => ["ftyp", "moov", "mdat"].some((name) => holds(bytes, at + 4, name))],
  ["wma", (bytes, at) => holds(bytes, at, "\x30\x26\xb2\x75\x8e\x66\xcf\x11")],
  ["matroska", (bytes, at) => holds(bytes, at, "\x1a\x45\xdf\xa3")],
  ["midi", (bytes, at) => holds(bytes, at, "MThd")],
  ["aac", (bytes, at) => holds(bytes, at, "ADIF") || looksLikeAdts(bytes, at)],
  ["mp3", looksLikeMpeg],
  // Nothing but tags, and they are of the kind that MP3 files carry.
  ["mp3", (_, at) => at > 0],
];

/** What the first packet of a stream in an Ogg file begins with. */
const OGG_CODECS: readonly (readonly [string, AudioFormat])[] = [
  ["\x01vorbis", "ogg-vorbis"],
  ["OpusHead", "ogg-opus"],
  ["\x7fFLAC", "ogg-flac"],
  ["Speex   ", "ogg-speex"],
];

/**
 * The kind of file that `bytes` are, judged by their content alone; tags before the audio do not disturb it.
 * @param bytes a whole file
 * @returns undefined for a file of no known kind
 * @example recognizeFormat(Uint8Array.from("fLaC", (c) => c.charCodeAt(0))) // "flac"
 */
export function recognizeFormat(bytes: Uint8Array): AudioFormat | undefined {
  const start = afterId3(bytes);
  if (holds(bytes, start, "OggS")) return oggFormat(bytes, start);
  return TESTS.find(([, test]) => test(bytes, start))?.[0];
}

/** The codec of an Ogg file by the first pages of its streams: Vorbis before all others, since it can be decoded. */
function oggFormat(bytes: Uint8Array, start: number): AudioFormat {
  const found: AudioFormat[] = [];
  for (let page = pageAt(bytes, start); page?.first; page = pageAt(bytes, page.end)) {
    const { body } = page;
    const codec = OGG_CODECS.find(([name]) => holds(bytes, body, name));
    if (codec) found.push(codec[1]);
  }
  return found.includes("ogg-vorbis") ? "ogg-vorbis" : (found[0] ?? "ogg");
}

/** Two frame headers of AAC in a row, at the distance that the first one tells. */
function looksLikeAdts(bytes: Uint8Array, at: number): boolean {
  const isHeader = (from: number): boolean => bytes[from] === 0xff && ((bytes[from + 1] ?? 0) & 0xf6) === 0xf0;
  const [, , , a = 0, b = 0, c = 0] = bytes.subarray(at, at + 6);
  const length = ((a & 3) << 11) | (b << 3) | (c >> 5);
  return isHeader(at) && length > 7 && (isHeader(at + length) || at + length === bytes.length);
}
