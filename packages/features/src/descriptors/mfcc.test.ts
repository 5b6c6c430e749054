import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { melFramer } from "../mel-framer.ts";
import { powerToDb } from "../power-to-db.ts";
import { constant, louder, noise, pieces, saidBy, SAMPLE_RATE } from "./descriptor-signals.testing.ts";
import { mfcc, mfccOfDecibels } from "./mfcc.ts";
import { agreesWithLibrosa } from "./spectral-golden.testing.ts";

describe("mfcc", () => {
  agreesWithLibrosa(
    "mfcc",
    (pcm, { nFft, hopLength, nMels, nMfcc }) => mfcc(pcm, { nFft, hopLength, nMels, nMfcc }).data,
  );

  it("is level alone in silence: -100 dB, times the root of the number of bands", () => {
    const { rows, data } = mfcc(constant(512, 0));
    expect(rows).toBe(2);
    expect(data[0]).toBeCloseTo(-100 * Math.sqrt(128), 3);
    expect(data.subarray(1, 20).every((coefficient) => Math.abs(coefficient) < 1e-3)).toBe(true);
  });

  it("is finite for one sample, audio shorter than a frame, a constant and very loud audio", () => {
    for (const pcm of [constant(1, 1), noise(700), constant(8192, 0.5), louder(noise(3000), 1e15)]) {
      expect(mfcc(pcm).data.every(Number.isFinite)).toBe(true);
    }
  });

  it("hears gain in coefficient 0 only", () => {
    const [soft, loud] = [mfcc(noise(3000)), mfcc(louder(noise(3000), 10))];
    loud.data.forEach((coefficient, i) => {
      expect(coefficient - soft.data[i]!).toBeCloseTo(i % 20 === 0 ? 20 * Math.sqrt(128) : 0, 3);
    });
  });

  it("is, without a cut, the transform of the decibels of each frame of audio in pieces", () => {
    const pcm = noise(9000);
    const framer = melFramer(SAMPLE_RATE);
    const frames = [...pieces(pcm.samples).map((piece) => framer.push(piece)), framer.flush()];
    const coefficients = frames.flatMap((mel) => [...mfccOfDecibels(powerToDb(mel, { topDb: null })).data]);
    expect(Float32Array.from(coefficients)).toEqual(mfcc(pcm, { topDb: null }).data);
  });

  it("refuses audio without samples, samples that are not finite, and options out of range", () => {
    expect(saidBy(() => mfcc(constant(0, 0)))).toMatchInlineSnapshot(
      `"empty-audio: melSpectrogram: audio must hold samples, got 0"`,
    );
    expect(saidBy(() => mfcc({ samples: Float32Array.of(Number.NaN), sampleRate: SAMPLE_RATE }))).toMatchInlineSnapshot(
      `"invalid-argument: melFrame: samples must be finite, got NaN"`,
    );
    expect(saidBy(() => mfcc(noise(9), { nMfcc: 129 }))).toMatchInlineSnapshot(
      `"invalid-argument: mfcc: nMfcc must be an integer in [1, 128], got 129"`,
    );
    expect(saidBy(() => mfcc(noise(9), { topDb: -1 }))).toMatchInlineSnapshot(
      `"invalid-argument: powerToDb: topDb must be at least 0 or null, got -1"`,
    );
    expect(saidBy(() => mfccOfDecibels(matrix(1, 128), { nMfcc: 0 }))).toMatchInlineSnapshot(
      `"invalid-argument: mfcc: nMfcc must be an integer in [1, 128], got 0"`,
    );
  });
});
