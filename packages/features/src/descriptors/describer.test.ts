import { random, SwarError } from "@swar/units";
import { describe, expect, it } from "vitest";
import { webAssembly } from "../wasm.testing.ts";
import { describer } from "./describer.ts";
import type { Description } from "./description.ts";
import { keyAndMode } from "./key-and-mode.ts";
import { mfcc } from "./mfcc.ts";
import { spectralCentroid } from "./spectral-centroid.ts";
import { tempo } from "./tempo.ts";
import { trackStatistics } from "./track-statistics.ts";
import { zeroCrossingRate } from "./zero-crossing-rate.ts";

const RATE = 22_050;

/** A chord in A major, struck twice a second over a little noise. */
function chords(seconds: number): Float32Array {
  const rng = random(3);
  return Float32Array.from({ length: Math.round(seconds * RATE) }, (_, i) => {
    const t = i / RATE;
    const tone = [220, 277.18, 329.63].reduce((sum, f) => sum + Math.sin(2 * Math.PI * f * t), 0);
    return 0.2 * tone * Math.exp(-6 * (t % 0.5)) + 0.001 * rng.normal();
  });
}

function described(samples: Float32Array, cut = samples.length): Description {
  const { hearChannels, push, finish } = describer(RATE, { wasm: webAssembly });
  for (let at = 0; at < samples.length; at += cut) {
    const piece = samples.subarray(at, at + cut);
    hearChannels([piece, piece], RATE);
    push(piece);
  }
  return finish();
}

describe("describer", () => {
  it("gives what the functions for whole signals give", () => {
    const samples = chords(12);
    const pcm = { samples, sampleRate: RATE };
    const all = described(samples);
    expect(all.duration).toBe(12);
    expect(all.tempo).toBe(tempo(pcm));
    const key = keyAndMode(pcm);
    expect(all.key).toMatchObject({ tonic: key.tonic, mode: key.mode });
    expect(all.key.correlation).toBeCloseTo(key.correlation, 6);
    expect(all.tracks.spectralCentroid.mean).toBeCloseTo(trackStatistics(spectralCentroid(pcm)).mean, 2);
    expect(all.tracks.zeroCrossingRate.max).toBeCloseTo(trackStatistics(zeroCrossingRate(pcm)).max, 7);
    const third = Float64Array.from(mfcc(pcm, { topDb: null }).data.filter((_, i) => i % 20 === 2));
    expect(all.tracks.mfcc[2]!.median).toBeCloseTo(trackStatistics(third).median, 4);
    expect(all.eventDensity).toBeCloseTo(2, 0);
    expect(all.pulseClarity).toBeGreaterThan(0.7);
    expect(all.loudness.integrated).toBeLessThan(-10);
    expect(all.dynamics.crestFactor).toBeGreaterThan(5);
  });

  it.each([1, 4_097, 100_000])("gives the same to the bit in pieces of %i samples", (cut) => {
    const samples = chords(cut === 1 ? 3 : 65);
    expect(described(samples, cut)).toEqual(described(samples));
  });

  it("describes what is short, and silence", () => {
    for (const length of [1, 600, 3000, RATE]) {
      const all = described(new Float32Array(length));
      expect(all.loudness.integrated).toBe(-Infinity);
      expect(all.tracks.rms.max).toBe(0);
      expect(all.pulseClarity).toBe(0);
      expect(all.tracks.mfccDelta2.every(({ mean }) => Math.abs(mean) < 1e-3)).toBe(true);
    }
  });

  it("refuses nothing at all, and samples that are no numbers", () => {
    expect(() => describer(RATE).finish()).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: describer: audio must hold samples, got 0]`,
    );
    const { push, finish } = describer(RATE);
    expect(() => {
      push(Float32Array.of(NaN));
      finish();
    }).toThrow(SwarError);
    expect(() => describer(0)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: describer: sampleRate must be positive, got 0]`,
    );
  });
});
