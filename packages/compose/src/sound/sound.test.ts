import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { drumKit } from "./drums.ts";
import { envelopeLength, fillEnvelope } from "./envelope.ts";
import { limit } from "./finish.ts";
import { reverb } from "./reverb.ts";
import { TIMBRES } from "./timbres.ts";
import { TABLE_SIZE, wavetables } from "./wavetable.ts";

const RATE = 22_050;

/** Strength of the `k`-th overtone of one cycle, by a plain Fourier sum. */
function overtone(cycle: Float32Array, k: number): number {
  let [re, im] = [0, 0];
  for (let n = 0; n < TABLE_SIZE; n++) {
    re += (2 / TABLE_SIZE) * cycle[n]! * Math.cos((2 * Math.PI * k * n) / TABLE_SIZE);
    im += (2 / TABLE_SIZE) * cycle[n]! * Math.sin((2 * Math.PI * k * n) / TABLE_SIZE);
  }
  return Math.hypot(re, im);
}

describe("wavetables", () => {
  const tables = wavetables(RATE);

  it("holds no overtone at or above half the sample rate, and has RMS 1", () => {
    const cycle = tables(TIMBRES.pad, 1760, 1);
    const strengths = Array.from({ length: 20 }, (_, i) => overtone(cycle, i + 1));
    expect(strengths.findLastIndex((a) => a > 1e-5) + 1).toBe(Math.floor((0.45 * RATE) / 1760));
    expect(strengths.reduce((sum, a) => sum + (a * a) / 2, 0)).toBeCloseTo(1, 5);
  });

  it("strengthens overtones with brightness", () => {
    const [soft, hard] = [0, 1].map((brightness) => tables(TIMBRES.lead, 220, brightness));
    expect(overtone(hard!, 5) / overtone(hard!, 1)).toBeGreaterThan(5 * (overtone(soft!, 5) / overtone(soft!, 1)));
  });
});

describe("fillEnvelope", () => {
  it.each([
    { attack: 0.01, decay: 0.4, sustain: 0, held: 0.5, release: 0.2 },
    { attack: 0.5, decay: 1, sustain: 0.8, held: 0.05, release: 0.4 },
    { attack: 0.003, decay: 0.4, sustain: 0.5, held: 0.001, release: 0.05 },
  ])("starts and ends at zero without a jump, held for $held s", (times) => {
    const n = envelopeLength(times, RATE);
    const envelope = new Float32Array(n);
    fillEnvelope(envelope, n, times, RATE);
    expect([envelope[0], envelope[n - 1]]).toEqual([0, 0]);
    const jumps = envelope.slice(1).map((x, i) => Math.abs(x - envelope[i]!));
    expect(Math.max(...jumps)).toBeLessThanOrEqual(1.6 / (RATE * Math.min(times.attack, times.held)));
  });
});

describe("reverb", () => {
  it("falls by about 60 dB in 1.6 seconds", () => {
    const impulse = new Float32Array(2.5 * RATE);
    impulse[0] = 1;
    const echoes = reverb(impulse, RATE);
    const level = (from: number): number => {
      const part = echoes.subarray(from * RATE, (from + 0.3) * RATE);
      return 10 * Math.log10(part.reduce((sum, x) => sum + x * x, 0));
    };
    const fallIn16 = ((level(0.2) - level(1)) / 0.8) * 1.6;
    expect(fallIn16).toBeGreaterThan(55);
    expect(fallIn16).toBeLessThan(75);
  });
});

describe("limit", () => {
  it("leaves soft samples alone, keeps order, and stays below 0.9", () => {
    const samples = Float32Array.from({ length: 401 }, (_, i) => (i - 200) / 40);
    const before = samples.slice();
    limit(samples);
    samples.forEach((x, i) => {
      if (Math.abs(before[i]!) <= 0.6) expect(x).toBe(before[i]);
      expect(Math.abs(x)).toBeLessThan(0.9);
      if (i > 0) expect(x).toBeGreaterThan(samples[i - 1]!);
    });
  });
});

describe("drumKit", () => {
  it("has strokes of peak 1 that begin and end in silence", () => {
    for (const sound of Object.values(drumKit(RATE, random(1)))) {
      expect(Math.max(...sound.map(Math.abs))).toBeCloseTo(1, 6);
      expect(Math.abs(sound[0]!) + Math.abs(sound.at(-1)!)).toBe(0);
    }
  });
});
