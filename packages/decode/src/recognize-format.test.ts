import { describe, expect, test } from "vitest";
import { concatenated, fixture, latin } from "./decode.testing.ts";
import { recognizeFormat } from "./recognize-format.ts";

/** An ID3v2 tag of `size` bytes. */
const id3 = (size: number): Uint8Array =>
  concatenated(latin("ID3\x04\0\0\0\0"), Uint8Array.of(size >> 7, size & 127), new Uint8Array(size));

/** The first page of an Ogg stream whose first packet begins with `name`. */
const ogg = (name: string): Uint8Array =>
  concatenated(latin("OggS\0\x02"), new Uint8Array(20), Uint8Array.of(1, name.length), latin(name));

describe("recognizeFormat", () => {
  test.each([
    ["chords.mp3", "mp3"],
    ["chords-mono.mp3", "mp3"],
    ["chords.flac", "flac"],
    ["chords.ogg", "ogg-vorbis"],
  ])("knows %s by its content, with or without a tag before it", (name, format) => {
    expect(recognizeFormat(fixture(name))).toBe(format);
    expect(recognizeFormat(concatenated(id3(200), fixture(name)))).toBe(format);
  });

  test("finds MP3 after junk", () => {
    expect(recognizeFormat(concatenated(new Uint8Array(5000).fill(0xff), fixture("chords.mp3")))).toBe("mp3");
  });

  test.each([
    ["RIFF\0\0\0\0WAVE", "wav"],
    ["FORM\0\0\0\0AIFC", "aiff"],
    ["\0\0\0\x20ftypM4A ", "mp4"],
    ["\x30\x26\xb2\x75\x8e\x66\xcf\x11", "wma"],
    ["\x1a\x45\xdf\xa3", "matroska"],
    ["MThd", "midi"],
    ["ADIF", "aac"],
    ["\xff\xf1\x50\x80\x01\x00\x00\x00", "aac"],
  ])("knows %j", (content, format) => {
    expect(recognizeFormat(latin(content))).toBe(format);
  });

  test.each([
    ["OpusHead", "ogg-opus"],
    ["\x7fFLAC", "ogg-flac"],
    ["Speex   ", "ogg-speex"],
    ["\x80theora", "ogg"],
  ])("knows Ogg with %j", (name, format) => {
    expect(recognizeFormat(ogg(name))).toBe(format);
  });

  test("prefers the Vorbis stream of a film", () => {
    expect(recognizeFormat(concatenated(ogg("\x80theora"), ogg("\x01vorbis")))).toBe("ogg-vorbis");
  });

  test("knows nothing about other bytes", () => {
    expect(recognizeFormat(new Uint8Array(0))).toBeUndefined();
    expect(recognizeFormat(latin("a text, and no sound"))).toBeUndefined();
  });
});
