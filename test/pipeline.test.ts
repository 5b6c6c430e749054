/** From a compressed file through our decoder, resampler and mel bands to librosa's numbers, which golden/decode/make.py made. */
import { readFileSync } from "node:fs";
import { decodeAudio } from "@swar/decode";
import { melSpectrogram, powerToDb } from "@swar/features";
import { describe, expect, it } from "vitest";

interface Golden {
  readonly tolerance: { readonly mean: number; readonly max: number };
  /** Centre of each band in hertz. */
  readonly frequencies: readonly number[];
  /** Bands, frames: librosa's order. */
  readonly shape: readonly [number, number];
  readonly data: string;
}

const golden = JSON.parse(readFileSync("golden/decode/mp3-mel.json", "utf8")) as Golden;
const [bands, frames] = golden.shape;
const expected = Buffer.from(golden.data, "base64");

/** Distances in dB from librosa over the cells that count: above −50 dB under the maximum, below 10 kHz. */
function distances(decibels: Float32Array): number[] {
  const found: number[] = [];
  for (let t = 0; t < frames; t++) {
    for (let b = 0; b < bands; b++) {
      const want = expected.readFloatLE(4 * (b * frames + t));
      const counts = want > -50 && golden.frequencies[b]! < 10_000;
      if (counts) found.push(Math.abs(decibels[t * bands + b]! - want));
    }
  }
  return found;
}

describe("decodeAudio, melSpectrogram and powerToDb, one after the other", () => {
  it("give of a 44.1 kHz stereo MP3 what librosa gives of it", async () => {
    const audio = await decodeAudio(new Uint8Array(readFileSync("packages/decode/fixtures/chords.mp3")));
    expect(audio).toMatchObject({ format: "mp3", sampleRate: 22_050, source: { sampleRate: 44_100, channels: 2 } });
    const decibels = powerToDb(melSpectrogram(audio), { ref: "max" });
    expect([decibels.cols, decibels.rows]).toEqual(golden.shape);

    const apart = distances(decibels.data);
    const mean = apart.reduce((sum, d) => sum + d, 0) / apart.length;
    const max = Math.max(...apart);
    console.info(
      `mel of an MP3: mean ${mean.toExponential(1)} dB, max ${max.toExponential(1)} dB, ${apart.length} cells`,
    );
    expect(apart.length).toBeGreaterThan(0.9 * bands * frames);
    expect(mean).toBeLessThan(golden.tolerance.mean);
    expect(max).toBeLessThan(golden.tolerance.max);
    // What was measured, with room for another platform's rounding: a step back to the tolerance is a change to explain.
    expect(mean).toBeLessThan(1e-4);
    expect(max).toBeLessThan(5e-3);
  });
});

describe("decodeAudio", () => {
  it.each(["chords.mp3", "chords.flac", "chords-24.flac", "chords.ogg"])(
    "hears in what Node reads of %s what it hears in a plain array, and leaves it as it was",
    async (name) => {
      const file = readFileSync(`packages/decode/fixtures/${name}`);
      const wanted = await decodeAudio(new Uint8Array(file));
      const buffer = Buffer.from(file);
      expect((await decodeAudio(buffer)).samples).toEqual(wanted.samples);
      expect(buffer).toEqual(file);
    },
  );
});
