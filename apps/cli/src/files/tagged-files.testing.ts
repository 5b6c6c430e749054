/** Tags of many kinds, made from bytes, around the audio of real files. */
import { readFileSync } from "node:fs";

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of a file of `packages/decode/fixtures`: chords of 3 s, without tags that matter. */
export function chords(name: string): Bytes {
  return new Uint8Array(readFileSync(new URL(`../../../../packages/decode/fixtures/${name}`, import.meta.url)));
}

/** Byte arrays end to end. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts));
}

/** The Latin-1 characters of `text` as bytes. */
export function latin(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, "latin1"));
}

const utf8 = (text: string): Bytes => new Uint8Array(Buffer.from(text));
const be = (value: number): Bytes => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
const le = (value: number): Bytes => be(value).toReversed();
const syncSafe = (value: number): Bytes =>
  Uint8Array.of(value >> 21, (value >> 14) & 127, (value >> 7) & 127, value & 127);

/** Encodings of texts in ID3v2, by their numbers: 0 Latin-1, 1 UTF-16 with a mark, 2 UTF-16BE, 3 UTF-8. */
const ENCODERS = [
  latin,
  (text: string): Bytes => joined(Uint8Array.of(0xff, 0xfe), Buffer.from(text, "utf16le")),
  (text: string): Bytes => joined(Buffer.from(text, "utf16le").swap16()),
  utf8,
] as const;

/** A frame of ID3v2: a text in the encoding of this number, or bytes. */
export type Frame = readonly [id: string, content: string | Uint8Array, encoding?: 0 | 1 | 2 | 3];

/** A tag of ID3v2.3 or 2.4. */
export function id3v2(version: 3 | 4, frames: readonly Frame[], padding = 0): Bytes {
  const bodies = frames.map(([id, content, encoding = 3]) => {
    const body = typeof content === "string" ? joined(Uint8Array.of(encoding), ENCODERS[encoding](content)) : content;
    return joined(latin(id), version === 4 ? syncSafe(body.length) : be(body.length), new Uint8Array(2), body);
  });
  const body = joined(...bodies, new Uint8Array(padding));
  return joined(latin("ID3"), Uint8Array.of(version, 0, 0), syncSafe(body.length), body);
}

/** The content of an ID3v2 frame APIC: a picture of a kind, 3 for the front cover. */
export function attachedPicture(type: string, kind: number, bytes: Uint8Array): Bytes {
  return joined(Uint8Array.of(0), latin(`${type}\0`), Uint8Array.of(kind, 0), bytes);
}

/** A tag of ID3v1.1. */
export function id3v1(title: string, artist = ""): Bytes {
  const field = (text: string, length: number): Bytes => latin(text.slice(0, length).padEnd(length, "\0"));
  return joined(latin("TAG"), field(title, 30), field(artist, 30), field("", 64), Uint8Array.of(255));
}

/** A tag of APEv2, with its header. */
export function apeV2(items: Readonly<Record<string, string>>): Bytes {
  const body = joined(
    ...Object.entries(items).map(([key, text]) => joined(le(utf8(text).length), le(0), latin(`${key}\0`), utf8(text))),
  );
  const edge = (flags: number): Bytes =>
    joined(
      latin("APETAGEX"),
      le(2000),
      le(body.length + 32),
      le(Object.keys(items).length),
      le(flags),
      new Uint8Array(8),
    );
  return joined(edge(0xa000_0000), body, edge(0x8000_0000));
}

/** Lyrics3 of both versions. */
export function lyrics3(version: 1 | 2, text: string): Bytes {
  const content = version === 1 ? `LYRICSBEGIN${text}` : `LYRICSBEGINLYR${String(text.length).padStart(5, "0")}${text}`;
  return latin(version === 1 ? `${content}LYRICSEND` : `${content}${String(content.length).padStart(6, "0")}LYRICS200`);
}

/** Comments of Vorbis, Opus and FLAC. */
export function vorbisComments(comments: readonly string[]): Bytes {
  const texts = ["test", ...comments].map(utf8).map((text) => joined(le(text.length), text));
  const [vendor, ...rest] = texts as [Bytes, ...Bytes[]];
  return joined(vendor, le(rest.length), ...rest);
}

/** A picture as FLAC and, in base64, Vorbis comments hold it. */
export function flacPicture(type: string, kind: number, bytes: Uint8Array): Bytes {
  return joined(be(kind), be(type.length), latin(type), be(0), new Uint8Array(16), be(bytes.length), bytes);
}

/** `file`, a FLAC, with no metadata but that of its stream and these blocks, by their kinds. */
export function flacWith(file: Bytes, blocks: readonly (readonly [kind: number, body: Uint8Array])[]): Bytes {
  const info = file.subarray(8, 8 + 34);
  let audio = 4;
  for (let isLast = false; !isLast;) {
    const header = new DataView(file.buffer).getUint32(audio);
    isLast = header >= 2 ** 31;
    audio += 4 + (header & 0xff_ffff);
  }
  const all = [[0, info] as const, ...blocks];
  const block = ([kind, body]: readonly [number, Uint8Array], i: number): Bytes =>
    joined(be((i === all.length - 1 ? 2 ** 31 : 0) + kind * 2 ** 24 + body.length), body);
  return joined(latin("fLaC"), ...all.map(block), file.subarray(audio));
}

interface Page {
  readonly flags: number;
  readonly position: Uint8Array;
  readonly lengths: Uint8Array;
  readonly body: Uint8Array;
}

/** `file`, an Ogg of one stream, Vorbis or Opus, with these comments, its pages numbered anew. */
export function oggWith(file: Bytes, comments: readonly string[]): Bytes {
  const pages = pagesOf(file);
  const [head, ...rest] = pages as [Page, ...Page[]];
  const audio = rest.findIndex(({ position }) => position.some((byte) => byte > 0));
  const opus = holdsName(head.body, "OpusHead");
  const content = vorbisComments(comments);
  const packets = opus
    ? [joined(latin("OpusTags"), content)]
    : [joined(latin("\x03vorbis"), content, Uint8Array.of(1)), setupOf(rest.slice(0, audio))];
  const serial = file.slice(14, 18);
  const all = [head, ...headerPages(packets), ...rest.slice(audio)];
  return joined(...all.map((page, i) => pageBytes(page, serial, i)));
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes).includes(name);
}

function pagesOf(file: Bytes): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < file.length;) {
    const lengths = file.slice(at + 27, at + 27 + (file[at + 26] as number));
    const from = at + 27 + lengths.length;
    const to = from + lengths.reduce((sum, length) => sum + length, 0);
    pages.push({
      flags: file[at + 5] as number,
      position: file.slice(at + 6, at + 14),
      lengths,
      body: file.slice(from, to),
    });
    at = to;
  }
  return pages;
}

/** The packet of codebooks, behind the one of comments. */
function setupOf(pages: readonly Page[]): Bytes {
  const body = Buffer.concat(pages.map((page) => page.body));
  return new Uint8Array(body.subarray(body.indexOf("\x05vorbis")));
}

/** Packets on pages of their own, as full as they may be. */
function headerPages(packets: readonly Uint8Array[]): Page[] {
  const lengths = packets.flatMap(({ length }) => [
    ...new Uint8Array(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
  const body = joined(...packets);
  const pages: Page[] = [];
  for (let [from, at] = [0, 0]; from < lengths.length; from += 255) {
    const own = lengths.slice(from, from + 255);
    const size = own.reduce((sum, length) => sum + length, 0);
    const isUnfinished = own.every((length) => length === 255);
    const flags = lengths[from - 1] === 255 ? 1 : 0;
    const position = new Uint8Array(8).fill(isUnfinished ? 255 : 0);
    pages.push({ flags, position, lengths: Uint8Array.from(own), body: body.slice(at, at + size) });
    at += size;
  }
  return pages;
}

function pageBytes({ flags, position, lengths, body }: Page, serial: Uint8Array, number: number): Bytes {
  const start = joined(latin("OggS"), Uint8Array.of(0, flags), position, serial, le(number));
  const end = joined(Uint8Array.of(lengths.length), lengths, body);
  return joined(start, le(oggChecksum(joined(start, new Uint8Array(4), end))), end);
}

/** @see RFC 3533, 6: a CRC of 32 bits, generator 04c11db7, from 0 and not inverted. */
function oggChecksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000_0000 ? (crc << 1) ^ 0x04c1_1db7 : crc << 1;
  }
  return crc >>> 0;
}

/** A chunk of RIFF. */
export function riffChunk(name: string, body: Uint8Array): Bytes {
  return joined(latin(name), le(body.length), body, new Uint8Array(body.length % 2));
}

/** A WAV of these chunks. */
export function riffOf(...chunks: readonly Uint8Array[]): Bytes {
  const body = joined(latin("WAVE"), ...chunks);
  return joined(latin("RIFF"), le(body.length), body);
}

/** The `fmt ` chunk of 16 bits, mono, 8000 Hz. */
export const WAV_FORMAT = riffChunk(
  "fmt ",
  joined(Uint8Array.of(1, 0, 1, 0), le(8000), le(16_000), Uint8Array.of(2, 0, 16, 0)),
);

/** The LIST chunk of RIFF's own tags. */
export function riffInfo(tags: Readonly<Record<string, string>>): Bytes {
  const inside = Object.entries(tags).map(([name, text]) => riffChunk(name, utf8(`${text}\0`)));
  return riffChunk("LIST", joined(latin("INFO"), ...inside));
}

/** A box of MP4. */
export function mp4Box(name: string, ...parts: readonly Uint8Array[]): Bytes {
  const body = joined(...parts);
  return joined(be(body.length + 8), latin(name), body);
}

/** An MP4 of this audio, which no decoder would take, with tags as iTunes writes them: texts, or numbers of a byte. */
export function mp4With(audio: Uint8Array, tags: Readonly<Record<string, string | number>>): Bytes {
  const items = Object.entries(tags).map(([name, value]) => {
    const content = typeof value === "string" ? utf8(value) : Uint8Array.of(value);
    return mp4Box(name, mp4Box("data", be(typeof value === "string" ? 1 : 21), be(0), content));
  });
  const handler = mp4Box("hdlr", new Uint8Array(8), latin("mdirappl"), new Uint8Array(9));
  const meta = mp4Box("meta", be(0), handler, mp4Box("ilst", ...items));
  return joined(
    mp4Box("ftyp", latin("M4A "), be(0), latin("M4A mp42")),
    mp4Box("moov", mp4Box("udta", meta)),
    mp4Box("mdat", audio),
  );
}
