import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeWav } from "@swar/compose";
import { byteSource } from "@swar/decode";
import { random, SwarError } from "@swar/units";
import { describe, expect, it } from "vitest";
import { withFile } from "./file-source.ts";
import { type ReadTags, readTags } from "./read-tags.ts";
import {
  apeV2,
  attachedPicture,
  chords,
  flacPicture,
  flacWith,
  type Frame,
  id3v1,
  id3v2,
  joined,
  latin,
  mp4With,
  oggWith,
  riffChunk,
  riffInfo,
  riffOf,
  vorbisComments,
  WAV_FORMAT,
} from "./tagged-files.testing.ts";

const read = (bytes: Uint8Array): Promise<ReadTags> => readTags(byteSource(bytes));
const tagsOf = async (bytes: Uint8Array) => (await read(bytes)).tags;

const MP3 = chords("chords.mp3");
const JPEG = joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), new Uint8Array(1000).fill(7));
const SAMPLES = riffChunk("data", new Uint8Array(1000));

const SONG = {
  title: "Ágætis byrjun",
  artist: "Sigur Rós",
  album: "Café",
  genre: "Post-Rock",
  year: 1999,
  language: "is",
  explicit: true,
};

function frames(encoding: 0 | 1 | 2 | 3, yearFrame: string): Frame[] {
  return [
    ["TIT2", SONG.title, encoding],
    ["TPE1", SONG.artist, encoding],
    ["TALB", SONG.album, encoding],
    ["TCON", SONG.genre, encoding],
    [yearFrame, "1999", 0],
    ["TLAN", "isl", 0],
    ["TXXX", "ITUNESADVISORY\u00001", 0],
    ["APIC", attachedPicture("image/png", 4, JPEG.slice(0, 900))],
    ["APIC", attachedPicture("image/png", 3, JPEG)],
  ];
}

const COMMENTS = ["title=Ágætis byrjun", "ARTIST=Sigur Rós", "ALBUM=Café", "GENRE=Post-Rock", "DATE=1999-06-12"];
const MORE_COMMENTS = ["LANGUAGE=Icelandic", "ITUNESADVISORY=1"];

describe("readTags", () => {
  it.each([
    ["ID3v2.3 in Latin-1", id3v2(3, frames(0, "TYER"))],
    ["ID3v2.3 in UTF-16", id3v2(3, frames(1, "TYER"), 2000)],
    ["ID3v2.4 in UTF-16BE", id3v2(4, frames(2, "TDRC"))],
    ["ID3v2.4 in UTF-8", id3v2(4, frames(3, "TDRC"))],
  ])("reads %s, and the cover of the front, by what it is", async (_, tag) => {
    const { tags, cover, duration, warnings } = await read(joined(tag, MP3));
    expect(tags).toEqual(SONG);
    expect(cover).toEqual({ type: "image/jpeg", bytes: JPEG });
    expect(duration).toBeCloseTo(4, 0);
    expect(warnings).toEqual([]);
  });

  it("reads what stands at the end of an MP3", async () => {
    expect(await tagsOf(joined(MP3, id3v1("Title", "Artist")))).toMatchObject({ title: "Title", artist: "Artist" });
    const ape = apeV2({ Title: "राग", Artist: "Öl", Year: "2001" });
    expect(await tagsOf(joined(MP3, ape, id3v1("R?g")))).toMatchObject({ title: "राग", artist: "Öl", year: 2001 });
  });

  it("reads the comments of FLAC, Vorbis and Opus", async () => {
    const comments = [...COMMENTS, ...MORE_COMMENTS];
    const picture = flacPicture("image/jpeg", 3, JPEG);
    const flac = flacWith(chords("chords.flac"), [
      [4, vorbisComments(comments)],
      [6, picture],
    ]);
    expect(await read(flac)).toMatchObject({ tags: SONG, cover: { type: "image/jpeg", bytes: JPEG }, warnings: [] });
    for (const name of ["chords.ogg", "chords.opus"]) {
      const encoded = `METADATA_BLOCK_PICTURE=${Buffer.from(picture).toString("base64")}`;
      const { tags, cover } = await read(oggWith(chords(name), [...comments, encoded]));
      expect(tags).toEqual(SONG);
      expect(cover?.bytes.length).toBe(JPEG.length);
    }
  });

  it("reads the tags of WAV, RIFF's own and ID3", async () => {
    const info = riffInfo({ INAM: SONG.title, IART: SONG.artist, IPRD: SONG.album, IGNR: "Post-Rock", ICRD: "1999" });
    const { explicit: _, language: __, ...song } = SONG;
    expect(await tagsOf(riffOf(WAV_FORMAT, info, SAMPLES))).toEqual(song);
    expect(await tagsOf(riffOf(WAV_FORMAT, SAMPLES, info))).toEqual(song);
    const id3 = riffChunk("id3 ", id3v2(3, frames(1, "TYER")));
    expect(await tagsOf(riffOf(WAV_FORMAT, SAMPLES, id3))).toEqual(SONG);
  });

  it("reads the tags of the songs that swar composes", async () => {
    const pcm = { samples: new Float32Array(8000), sampleRate: 8000 };
    const tags = { INAM: "Añil, azul", IART: "Swar Manovigyan", IPRD: "Four Quadrants", IGNR: "Q4", ITRK: "7" };
    expect(await read(encodeWav(pcm, { tags }))).toEqual({
      tags: { title: "Añil, azul", artist: "Swar Manovigyan", album: "Four Quadrants", genre: "Q4" },
      duration: 1,
      warnings: [],
    });
  });

  it("reads the tags of an M4A, with iTunes's mark of what is explicit", async () => {
    const names = { "©nam": SONG.title, "©ART": SONG.artist, "©alb": "Café", "©gen": "Post-Rock", "©day": "1999" };
    const { language: _, ...song } = SONG;
    expect(await tagsOf(mp4With(new Uint8Array(99), { ...names, rtng: 1 }))).toEqual(song);
    expect(await tagsOf(mp4With(new Uint8Array(99), { rtng: 2 }))).toEqual({ explicit: false });
    expect(await tagsOf(mp4With(new Uint8Array(99), { rtng: 0 }))).toEqual({});
  });

  it("joins several artists and genres, but not those that a text of the tags joins", async () => {
    const several: Frame[] = [
      ["TPE1", "A\0B\0C"],
      ["TCON", "Rock\0rock\0(17)\0Blues"],
    ];
    expect(await tagsOf(joined(id3v2(4, several), MP3))).toEqual({ artist: "A, B & C", genre: "Rock; Blues" });
    const joint = ["ARTIST=A feat. B", "ARTISTS=A", "ARTISTS=B"];
    expect(await tagsOf(oggWith(chords("chords.ogg"), joint))).toMatchObject({ artist: "A feat. B" });
    expect(await tagsOf(joined(id3v2(4, [["TPE2", "Band"]]), MP3))).toEqual({ artist: "Band" });
  });

  it("takes away control characters, and years that are none", async () => {
    const odd: Frame[] = [
      ["TIT2", "\u001B[2Ja\nb\u0007", 1],
      ["TPE1", " \0 "],
      ["TDRC", "99999"],
      ["TALB", "x".repeat(100_000)],
    ];
    const tags = await tagsOf(joined(id3v2(4, odd), MP3));
    expect(tags).toEqual({ title: "[2Ja b", album: "x".repeat(500) });
  });

  it("knows nothing of files without tags and of files of no known kind", async () => {
    expect((await read(MP3)).tags).toEqual({});
    for (const bytes of [new Uint8Array(), latin("no audio"), latin("%PDF-1.4 ")])
      expect(await read(bytes)).toEqual({ tags: {}, warnings: [] });
  });

  it("keeps what can be read of damaged tags, and warns", async () => {
    const flac = flacWith(chords("chords.flac"), [
      [4, vorbisComments(COMMENTS)],
      [0, new Uint8Array(5)],
    ]);
    const { tags, warnings } = await read(flac);
    expect(tags).toMatchObject({ title: SONG.title, artist: SONG.artist, year: 1999 });
    expect(warnings).toMatchInlineSnapshot(`
      [
        "the tags are damaged (Unexpected block-stream-info length): what can be read of them is kept",
      ]
    `);
    const cut = id3v2(3, frames(1, "TYER")).slice(0, 300);
    expect((await read(cut)).warnings).toHaveLength(1);
  });

  it("never throws for what tags hold, wherever they are damaged", async () => {
    const comments = [...COMMENTS, ...MORE_COMMENTS];
    const files = [
      joined(id3v2(4, frames(3, "TDRC")), MP3.slice(0, 3000), apeV2({ Title: "a" }), id3v1("b")),
      joined(id3v2(3, frames(1, "TYER")), MP3.slice(0, 3000)),
      flacWith(chords("chords.flac"), [[4, vorbisComments(comments)]]).slice(0, 3000),
      oggWith(chords("chords.opus"), comments).slice(0, 5000),
      riffOf(WAV_FORMAT, riffInfo({ INAM: "a", IART: "b" }), SAMPLES, riffChunk("id3 ", id3v2(3, frames(0, "TYER")))),
      mp4With(new Uint8Array(99), { "©nam": "Title", "©ART": "Artist", rtng: 1 }),
    ];
    const rng = random(5);
    const any = (below: number): number => Math.floor(below * rng.uniform());
    for (const file of files)
      for (let i = 0; i < 60; i++) {
        const damaged = file.slice(0, i % 3 === 0 ? any(file.length) : file.length);
        for (let k = 0; k < 3; k++) damaged[any(Math.min(400, damaged.length))] = any(256);
        const { tags, warnings } = await read(damaged);
        expect(tags.title?.length ?? 0).toBeLessThanOrEqual(500);
        expect(warnings.every((warning) => typeof warning === "string")).toBe(true);
      }
  });

  it("says so where the disk fails", async () => {
    const fails = (): Promise<Uint8Array> => Promise.reject(new SwarError("file-unreadable", "a.mp3: gone"));
    await expect(readTags({ size: 1000, read: fails })).rejects.toMatchObject({ code: "file-unreadable" });
    const later = (at: number, length: number): Promise<Uint8Array> =>
      at > 0 ? fails() : Promise.resolve(joined(id3v2(3, frames(0, "TYER"), 300_000), MP3).subarray(0, length));
    await expect(readTags({ size: 400_000, read: later })).rejects.toMatchObject({ code: "file-unreadable" });
  });

  it("reads a few blocks of a long file", async () => {
    const long = byteSource(joined(id3v2(3, frames(0, "TYER")), MP3, new Uint8Array(20_000_000)));
    let bytes = 0;
    const counted = (at: number, length: number): Promise<Uint8Array> => {
      bytes += length;
      return long.read(at, length);
    };
    expect((await readTags({ size: long.size, read: counted })).tags.title).toBe(SONG.title);
    expect(bytes).toBeLessThan(1_000_000);
  });
});

const CASES = fileURLToPath(new URL("../../../../../shared/data/audio-cases/", import.meta.url));
const absent = existsSync(CASES) ? "" : " (skipped: the folder of odd files is absent)";

describe.skipIf(absent !== "")(`readTags, of odd files${absent}`, () => {
  const named = async (name: string) => await withFile(join(CASES, "tagged", name), readTags);

  it("reads what other programs wrote", async () => {
    expect((await named("id3-multi-02.mp3")).tags).toMatchObject({ title: "Rain", artist: "이소라", year: 2010 });
    expect((await named("bug-non_ascii_chars.mp3")).tags.artist).toMatch(/^Janelle Monáe, Roman/);
    expect((await named("null-separator.id3v2.3.mp3")).tags).toMatchObject({
      artist: "2 Unlimited2, Ray & Anita",
      genre: "Dance; Classics",
    });
    expect((await named("issue-79.m4a")).tags).toMatchObject({
      title: "Uprising",
      album: "The Resistance",
      year: 2009,
    });
    expect((await named("riff_adobe_audition.wav")).tags).toMatchObject({ artist: "Wolfgang Amadeus Mozart" });
    expect((await named("nirvana-2sec.opus.ogg")).cover?.type).toBe("image/jpeg");
    expect((await named("issue-381.mp3")).tags).toMatchObject({ title: "La Copa De La Vida", year: undefined });
  });

  it("comes to an end with every one of them", async () => {
    for (const folder of ["tagged", "wav", "mpeg"])
      for (const name of readdirSync(join(CASES, folder)))
        await expect(withFile(join(CASES, folder, name), readTags), name).resolves.toBeDefined();
  });
});
