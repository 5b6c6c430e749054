import { random, SwarError } from "@swar/units";
import { describe, expect, it } from "vitest";
import { describer } from "../descriptors/describer.ts";
import { spotifyEstimates } from "../descriptors/spotify-estimates.ts";
import { webAssembly } from "../wasm.testing.ts";
import { SPOTIFY_FEATURES } from "./spotify-features.ts";
import { type SongStretch, stretchFeatures } from "./stretch-features.ts";

const RATE = 22_050;

/** Chords twice a second, louder and brighter from one 4 s to the next. */
function music(seconds: number): Float32Array {
  const rng = random(3);
  return Float32Array.from({ length: Math.round(seconds * RATE) }, (_, i) => {
    const t = i / RATE;
    const part = Math.floor(t / 4);
    const tone = [220, 277.18, 329.63].reduce((sum, f) => sum + Math.sin(2 * Math.PI * (part + 1) * f * t), 0);
    return 0.05 * (part + 1) * tone * Math.exp(-6 * (t % 0.5)) + 0.001 * rng.normal();
  });
}

function stretchesOf(samples: Float32Array, every: number, cut = samples.length): SongStretch[] {
  const { push, finish } = stretchFeatures(RATE, { every, wasm: webAssembly });
  const found: SongStretch[] = [];
  for (let at = 0; at < samples.length; at += cut) found.push(...push(samples.subarray(at, at + cut)));
  return [...found, ...finish()];
}

const spans = (stretches: readonly SongStretch[]): number[][] => stretches.map(({ start, end }) => [start, end]);

describe("stretchFeatures", () => {
  it("gives of each stretch what spotifyEstimates says of it alone", () => {
    const samples = music(12);
    const stretches = stretchesOf(samples, 4);
    expect(stretches.length).toBe(3);
    for (const { start, end, features } of stretches) {
      const alone = describer(RATE, { wasm: webAssembly });
      alone.push(samples.subarray(start * RATE, end * RATE));
      const estimates = spotifyEstimates(alone.finish());
      expect(features).toEqual(Object.fromEntries(SPOTIFY_FEATURES.map((name) => [name, estimates[name].value])));
    }
    expect(stretches[2]!.features.loudness).toBeGreaterThan(stretches[0]!.features.loudness);
    expect(stretches[2]!.features.energy).toBeGreaterThan(stretches[0]!.features.energy);
  });

  it.each([1_000, 65_537, 100_000])("gives the same to the bit in pieces of %i samples", (cut) => {
    const samples = music(11);
    expect(stretchesOf(samples, 3.21, cut)).toEqual(stretchesOf(samples, 3.21));
  });

  it.each([
    [
      10,
      4,
      [
        [0, 4],
        [4, 8],
        [8, 10],
      ],
    ],
    [
      9.9,
      4,
      [
        [0, 4],
        [4, 9.9],
      ],
    ],
    [
      8,
      4,
      [
        [0, 4],
        [4, 8],
      ],
    ],
    [5, 4, [[0, 5]]],
    [1, 4, [[0, 1]]],
  ])("cuts %f s every %f s, and joins a rest of less than half to its neighbour", (seconds, every, expected) => {
    expect(spans(stretchesOf(music(seconds), every))).toEqual(expected);
  });

  it("keeps stretches in step with the clock where they are no whole number of samples", () => {
    const stretches = stretchesOf(new Float32Array(40 * RATE), 10 / 3);
    expect(stretches.length).toBe(12);
    stretches.forEach(({ start, end }, i) => {
      expect(Math.abs(start - (10 * i) / 3)).toBeLessThan(1 / RATE);
      expect(end).toBe(stretches[i + 1]?.start ?? 40);
    });
  });

  it("gives numbers of silence, too", () => {
    for (const { features } of stretchesOf(new Float32Array(6 * RATE), 3))
      expect(Object.values(features).every(Number.isFinite)).toBe(true);
  });

  it("refuses stretches that are too short, nothing at all, and samples that are no numbers", () => {
    expect(() => stretchFeatures(RATE, { every: 2.9 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: stretchFeatures: every must be at least 3 and finite, got 2.9]`,
    );
    expect(() => stretchFeatures(RATE, { every: Infinity })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: stretchFeatures: every must be at least 3 and finite, got Infinity]`,
    );
    expect(() => stretchFeatures(RATE, { every: 3 }).finish()).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: stretchFeatures: audio must hold samples, got 0]`,
    );
    const { push, finish } = stretchFeatures(RATE, { every: 3 });
    expect(() => {
      push(Float32Array.of(NaN));
      finish();
    }).toThrow(SwarError);
  });
});
