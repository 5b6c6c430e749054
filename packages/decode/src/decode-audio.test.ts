import { SwarError } from "@swar/units";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeAudio } from "./decode-audio.ts";
import { fixture, latin, outcome } from "./decode.testing.ts";

/** Code and message of the error that `bytes` end in. */
async function failure(bytes: Uint8Array): Promise<string> {
  const result = await outcome(bytes);
  return result instanceof SwarError ? `${result.code}: ${result.message}` : "audio";
}

describe("decodeAudio", () => {
  test("tells where the audio came from", async () => {
    const { format, source, sampleRate, samples } = await decodeAudio(fixture("chords.mp3"), { sampleRate: 16000 });
    expect({ format, source, sampleRate, length: samples.length }).toMatchInlineSnapshot(`
      {
        "format": "mp3",
        "length": 64000,
        "sampleRate": 16000,
        "source": {
          "channels": 2,
          "sampleRate": 44100,
        },
      }
    `);
  });

  test("reports its progress up to 1", async () => {
    const seen: number[] = [];
    await decodeAudio(fixture("chords.mp3"), { onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(1);
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
  });

  test("stops where it is cancelled", async () => {
    const stopped = decodeAudio(fixture("chords.mp3"), { signal: { aborted: true } });
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  });

  test("names what it cannot decode, and what to do", async () => {
    expect(await failure(new Uint8Array(0))).toMatchInlineSnapshot(
      `"empty-audio: decodeAudio: a file must hold bytes, got 0; use another copy"`,
    );
    expect(await failure(latin("just words"))).toMatchInlineSnapshot(
      `"unsupported-audio: decodeAudio: the file must be WAV, MP3, FLAC, AIFF or Ogg, got no known audio format; convert the file to WAV, FLAC, MP3 or Ogg and try again"`,
    );
    expect(await failure(latin("\0\0\0\x20ftypM4A "))).toMatchInlineSnapshot(
      `"unsupported-audio: decodeAudio: the file must be WAV, MP3, FLAC, AIFF or Ogg, got an MP4 file without audio that is known; convert the file to WAV, FLAC, MP3 or Ogg and try again"`,
    );
    expect(await failure(latin("ID3\x04\0\0\0\0\0\x04abcd"))).toMatchInlineSnapshot(
      `"empty-audio: decodeAudio: a file must hold audio, got no samples in its mp3; use another copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again"`,
    );
    expect(await failure(latin("fLaC, and nothing more"))).toMatchInlineSnapshot(
      `"corrupt-audio: decodeFlac: the file must begin with a STREAMINFO block, got another; use an undamaged copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again"`,
    );
    expect(await failure(latin("RIFF\0\0\0\0WAVE"))).toMatchInlineSnapshot(
      `"corrupt-audio: decodeWav: a WAV file needs a format and a data chunk, got no format chunk; use an undamaged copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again"`,
    );
  });

  test("never fails otherwise, whatever the bytes are", async () => {
    const starts = ["", "ID3", "fLaC", "RIFF\0\0\0\0WAVEfmt ", "OggS", "\xff\xfb\x90\x64", "\xff\xf3\x18\xc4"].map(
      latin,
    );
    const file = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 3000 }));
    const property = fc.asyncProperty(file, async ([start, rest]) => {
      await outcome(Uint8Array.of(...start, ...rest));
    });
    await fc.assert(property, { numRuns: 200, seed: 1 });
  }, 30_000);

  test("never fails otherwise, wherever a file is damaged", async () => {
    const names = ["chords-mono.mp3", "chords.flac", "chords.ogg"];
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 });
    const property = fc.asyncProperty(fc.constantFrom(...names), edits, async (name, changes) => {
      const bytes = fixture(name);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      await outcome(bytes);
    });
    await fc.assert(property, { numRuns: 30, seed: 1 });
  }, 30_000);
});
