import { describe, expect, test } from "vitest";
import { byteSource, type ByteSource } from "./byte-source.ts";
import { decodeAudio } from "./decode-audio.ts";
import { decodeStream } from "./decode-stream.ts";
import { concatenated, fixture, flacFile, latin, oggPage, wavFile } from "./decode.testing.ts";

const FIXTURES = [
  "chords.mp3",
  "chords-mono.mp3",
  "chords.flac",
  "chords-24.flac",
  "chords.ogg",
  "chords.opus",
  "chords.aiff",
  "chords-float.aiff",
];

/** A source that counts how much of it was read at once at most. */
function watched(bytes: Uint8Array): ByteSource & { readonly most: () => number } {
  const source = byteSource(bytes);
  let most = 0;
  const read: ByteSource["read"] = (at, length) => {
    most = Math.max(most, length);
    return source.read(at, length);
  };
  return { size: source.size, read, most: () => most };
}

/** A FLAC stream of 16 bits in Ogg: its packets are the head, a comment, and frames. */
function oggFlac(flac: Uint8Array, frames: readonly Uint8Array[]): Uint8Array {
  const head = concatenated(latin("\x7fFLAC\x01\x00\x00\x01"), flac.subarray(0, 42));
  const pages = frames.map((frame, i) =>
    oggPage([frame], { flags: i === frames.length - 1 ? 4 : 0, granule: 256 * (i + 1), sequence: i + 2 }),
  );
  const comment = concatenated(latin("\x84\x00\x00\x08"), new Uint8Array(8));
  return concatenated(oggPage([head], { flags: 2 }), oggPage([comment], { sequence: 1 }), ...pages);
}

describe("decodeStream", () => {
  test.each(FIXTURES)("gives the same to the bit however the file is read: %s", async (name) => {
    const whole = await decodeAudio(fixture(name));
    for (const readSize of [997, 20_000, 1 << 20]) {
      expect(await decodeAudio(fixture(name), { readSize })).toEqual(whole);
    }
  });

  test.each(FIXTURES)("gives the same of a damaged file however it is read: %s", async (name) => {
    const bytes = fixture(name);
    for (let i = 0; i < 40; i++) bytes[(i * 7919 + 3000) % bytes.length]! ^= 0x81;
    const results = [997, 20_000, 1 << 20].map((readSize) =>
      decodeAudio(bytes, { readSize }).catch((error: Error) => error.message),
    );
    const [first, ...others] = await Promise.all(results);
    for (const other of others) expect(other).toEqual(first);
  });

  test("passes over large tags without reading them", async () => {
    const tag = concatenated(latin("ID3\x04\0\0"), Uint8Array.of(0x05, 0, 0, 0), new Uint8Array(5 << 21));
    const source = watched(concatenated(tag, fixture("chords.mp3")));
    const heard = await decodeAudio(source);
    expect(heard.samples).toEqual((await decodeAudio(fixture("chords.mp3"))).samples);
    expect(source.most()).toBeLessThanOrEqual(1 << 20);
  });

  test("hands the file's own channels to a listener", async () => {
    const heard: [channels: number, rate: number, samples: number][] = [];
    for await (const _ of decodeStream(fixture("chords.opus"), {
      onChunk: ({ channels, sampleRate }) => heard.push([channels.length, sampleRate, channels[0]!.length]),
    }));
    expect(heard.map(([channels, rate]) => [channels, rate])).toEqual(heard.map(() => [2, 48000]));
    // 3.3 s: what the encoder put before and after is cut.
    expect(heard.reduce((sum, [, , samples]) => sum + samples, 0)).toBe(158_400);
  });

  test("stops between two stretches where it is cancelled", async () => {
    const signal = { aborted: false };
    const stopped = (async () => {
      for await (const _ of decodeStream(fixture("chords.mp3"), { signal })) signal.aborted = true;
    })();
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  });

  test("gives every sample of FLAC in Ogg back, and goes on after a page that is missing", async () => {
    const samples = Array.from({ length: 256 * 6 }, (_, i) => Math.round(Math.sin(i / 9) * 20_000));
    const flac = flacFile(samples, 16, 22050);
    const frames = frameStarts(flac).map((start, i, all) => flac.subarray(start, all[i + 1] ?? flac.length));
    const got = await decodeAudio(oggFlac(flac, frames));
    expect(got).toMatchObject({ format: "ogg-flac", warnings: [] });
    expect(got.samples).toEqual(Float32Array.from(samples, (value) => value / 2 ** 15));
    const torn = oggFlac(flac, frames);
    torn[torn.length - 300]! ^= 1;
    const rest = await decodeAudio(torn);
    expect(rest.samples.length).toBe(256 * 5);
    expect(rest.warnings.length).toBeGreaterThan(0);
  });

  test("notices a page of Ogg that is missing, and still ends where the stream does", async () => {
    const opus = fixture("chords.opus");
    const starts = [...latin1(opus).matchAll(/OggS\0/g)].map(({ index }) => index);
    const torn = concatenated(opus.subarray(0, starts[3]), opus.subarray(starts[4]));
    const [whole, rest] = await Promise.all([decodeAudio(opus), decodeAudio(torn)]);
    expect(rest.warnings).toEqual(["1 place in the file could not be decoded"]);
    // A page holds a second.
    expect((whole.samples.length - rest.samples.length) / 22050).toBeCloseTo(1, 1);
    const [end, same] = [whole, rest].map(({ samples }) => samples.slice(-2000));
    const gap = Math.max(...end!.map((x, i) => Math.abs(x - same![i]!)));
    expect(gap).toBeLessThan(0.01);
  });

  test("keeps what was heard where a chain goes on with what cannot be decoded", async () => {
    const odd = flacFile([1, 2, 3], 20, 22050);
    const chain = concatenated(fixture("chords.ogg"), oggFlac(odd, []));
    const foreign = async function* () {
      yield { channels: [new Float32Array(9)], sampleRate: 22050, done: 1 };
    };
    const heard = await decodeAudio(chain, { foreign });
    expect(heard.samples.length).toBe((await decodeAudio(fixture("chords.ogg"))).samples.length);
    expect(heard.warnings.at(-1)).toMatch(/^the rest could not be decoded \(.*FLAC of 20 bits/);
  });

  test("passes over a flood of tags in no time, and stops in it where it is cancelled", async () => {
    const tags = new Uint8Array(2_000_000);
    for (let at = 0; at < tags.length; at += 10) tags.set(latin("ID3\x04"), at);
    await expect(decodeAudio(tags)).rejects.toMatchObject({ code: "empty-audio" });
    await expect(decodeAudio(tags, { signal: { aborted: true } })).rejects.toMatchObject({ code: "cancelled" });
  });

  test("asks another decoder for what it does not decode, and for nothing else", async () => {
    const adts = latin("\xff\xf1\x50\x80\x01\x00\x00\x00");
    const asked: string[] = [];
    const foreign = async function* (refusal: Error, warn: (warning: string) => void) {
      asked.push(refusal.message);
      warn("by another");
      yield { channels: [new Float32Array(22050).fill(0.5)], sampleRate: 22050, done: 1 };
    };
    const heard = await decodeAudio(adts, { foreign });
    expect(heard).toMatchObject({ format: "aac", source: { channels: 1 }, warnings: ["by another"] });
    expect(heard.samples.length).toBe(22050);
    await expect(decodeAudio(latin("words"), { foreign })).rejects.toMatchObject({ code: "unsupported-audio" });
    await decodeAudio(fixture("chords.aiff"), { foreign });
    expect(asked).toEqual([expect.stringContaining("got AAC in an ADTS stream")]);
    const gsm = wavFile(0x31, 1, 8000, 8, new Uint8Array(65));
    expect((await decodeAudio(gsm, { foreign })).format).toBe("wav");
  });
});

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

/** Where the frames of a file of `flacFile` begin. */
function frameStarts(flac: Uint8Array): number[] {
  const starts: number[] = [];
  for (let i = 42; i + 6 < flac.length; i++) {
    if (flac[i] === 0xff && flac[i + 1] === 0xf8 && flac[i + 2] === 0x70 && flac[i + 4] === starts.length)
      starts.push(i);
  }
  return starts;
}
