import { createHash } from "node:crypto";
import { byteSource } from "@swar/decode";
import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { contentDigest } from "./content-digest.ts";
import {
  apeV2,
  chords,
  flacWith,
  id3v1,
  id3v2,
  joined,
  latin,
  lyrics3,
  mp4With,
  oggWith,
  riffChunk,
  riffInfo,
  riffOf,
  vorbisComments,
  WAV_FORMAT,
} from "./tagged-files.testing.ts";

const sha256 = (...parts: readonly Uint8Array[]): string =>
  `sha256:${createHash("sha256")
    .update(joined(...parts))
    .digest("hex")}`;
const digestOf = (bytes: Uint8Array): Promise<string> => contentDigest(byteSource(bytes));
const noise = (length: number, seed = 1): Uint8Array => {
  const rng = random(seed);
  return Uint8Array.from({ length }, () => Math.floor(256 * rng.uniform()));
};

const MP3 = chords("chords.mp3");
const TITLE = [["TIT2", "Title"]] as const;

describe("contentDigest", () => {
  it("is the hash of the frames of an MP3, whatever tags are around them", async () => {
    const bare = sha256(MP3);
    const [long, short] = [id3v2(4, TITLE, 300_000), id3v2(3, [["TPE1", "Artist", 1]])];
    for (const before of [[], [long], [short, long], [apeV2({ Title: "a" }), short]])
      for (const after of [
        [],
        [id3v1("Title")],
        [apeV2({ Title: "Öl" }), id3v1("")],
        [lyrics3(1, "la la"), id3v1("b")],
        [apeV2({ a: "b" }), lyrics3(2, "x".repeat(30_000)), id3v1("c")],
        [apeV2({ a: "b" })],
      ])
        expect(await digestOf(joined(...before, MP3, ...after))).toBe(bare);
  });

  it("passes over tags of ID3v2 with a footer, before and behind, and ID3v1 that is extended", async () => {
    const withFooter = (mark: string): Uint8Array => {
      const [header, body] = [id3v2(4, TITLE).slice(0, 10), id3v2(4, TITLE).slice(10)];
      header[5] = 0x10;
      return joined(header, body, latin(mark), header.slice(3));
    };
    const extended = joined(latin("TAG+"), new Uint8Array(223), id3v1("Title"));
    expect(await digestOf(joined(withFooter("3DI"), MP3, withFooter("3DI"), extended))).toBe(sha256(MP3));
  });

  it("is of the stream's description and the frames of a FLAC", async () => {
    const file = chords("chords.flac");
    const bare = await digestOf(flacWith(file, []));
    const tagged = flacWith(file, [
      [4, vorbisComments(["TITLE=Title", "ARTIST=Artist"])],
      [6, new Uint8Array(200_000)],
      [1, new Uint8Array(5000)],
    ]);
    expect(bare).toBe(sha256(file.slice(8, 42), flacWith(file, []).slice(42)));
    expect(await digestOf(file)).toBe(bare);
    expect(await digestOf(tagged)).toBe(bare);
    expect(await digestOf(joined(id3v2(3, TITLE), tagged, id3v1("Title")))).toBe(bare);
  });

  it.each(["chords.ogg", "chords.opus"])("is of the head and the audio of %s", async (name) => {
    const file = chords(name);
    const bare = await digestOf(file);
    expect(await digestOf(oggWith(file, ["TITLE=Title"]))).toBe(bare);
    // Comments that fill many pages, as those with a cover do.
    expect(await digestOf(oggWith(file, ["TITLE=Title", `PICTURE=${"A".repeat(300_000)}`]))).toBe(bare);
    const cut = file.slice();
    cut[file.length - 100]! ^= 1;
    expect(await digestOf(cut)).not.toBe(bare);
  });

  it("is of the format and the samples of a WAV, wherever its tags stand", async () => {
    const samples = riffChunk("data", noise(1001));
    const bare = await digestOf(riffOf(WAV_FORMAT, samples));
    const id3 = riffChunk("id3 ", id3v2(3, TITLE));
    expect(await digestOf(riffOf(WAV_FORMAT, riffInfo({ INAM: "a" }), samples))).toBe(bare);
    expect(await digestOf(riffOf(riffInfo({ INAM: "odd" }), WAV_FORMAT, samples, id3))).toBe(bare);
    expect(await digestOf(riffOf(WAV_FORMAT, riffChunk("data", noise(1001, 2))))).not.toBe(bare);
    const endless = joined(latin("data"), new Uint8Array(4).fill(255), noise(1001));
    expect(await digestOf(riffOf(WAV_FORMAT, endless))).toBe(bare);
  });

  it("is of the format and the samples of an AIFF", async () => {
    const file = chords("chords.aiff");
    const name = joined(latin("NAME"), Uint8Array.of(0, 0, 0, 4), latin("Song"));
    const tagged = joined(file.slice(0, 12), name, file.slice(12));
    expect(await digestOf(tagged)).toBe(await digestOf(file));
  });

  it("is of the media data of an MP4", async () => {
    const audio = noise(5000);
    expect(await digestOf(mp4With(audio, { "©nam": "Title" }))).toBe(sha256(audio));
    expect(await digestOf(mp4With(audio, { "©nam": "Another", rtng: 1 }))).toBe(sha256(audio));
  });

  it("is of the whole of a file of no known make, and of one that holds nothing but tags", async () => {
    for (const bytes of [new Uint8Array(), noise(9), noise(100_000), latin("text"), id3v2(4, TITLE), id3v1("a")])
      expect(await digestOf(bytes)).toBe(sha256(bytes));
    const empty = joined(latin("fLaC"), new Uint8Array(100_000));
    expect(await digestOf(empty)).toBe(sha256(empty));
    const silent = riffOf(WAV_FORMAT, riffInfo({ INAM: "a" }));
    expect(await digestOf(silent)).toBe(sha256(silent));
  });

  it("ends, and differs, for files that are cut or damaged anywhere", async () => {
    const names = ["chords-mono.mp3", "chords.flac", "chords.ogg", "chords.opus", "chords.aiff"];
    const rng = random(3);
    for (const name of names) {
      const file = chords(name);
      const digests = new Set<string>();
      for (let i = 0; i < 20; i++) {
        digests.add(await digestOf(file.slice(0, Math.round(file.length * (1 - 0.04 * i)))));
        const damaged = file.slice();
        damaged[Math.floor(200 * rng.uniform())]! ^= 1 + Math.floor(255 * rng.uniform());
        await digestOf(damaged);
      }
      expect(digests.size).toBe(20);
    }
  });

  it("reads in pieces, says how far it is and stops where it is told to", async () => {
    const whole = byteSource(joined(MP3, new Uint8Array(3_000_000)));
    let longest = 0;
    const read = (at: number, length: number): Promise<Uint8Array> => {
      longest = Math.max(longest, length);
      return whole.read(at, length);
    };
    const heard: number[] = [];
    const signal = { aborted: false };
    await contentDigest({ size: whole.size, read }, { signal, onProgress: (done) => heard.push(done) });
    expect(longest).toBeLessThanOrEqual(2 ** 20);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect([heard.length > 3, heard.at(-1)]).toEqual([true, 1]);
    const stopped = contentDigest(whole, { signal, onProgress: () => (signal.aborted = true) });
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  });

  it("refuses a stream, whose end nobody knows", async () => {
    const endless = { size: Number.POSITIVE_INFINITY, read: () => Promise.resolve(new Uint8Array()) };
    await expect(contentDigest(endless)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: contentDigest: source must be of known size, got Infinity]`,
    );
  });
});
