import { random, type Wasm } from "@swar/units";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { golden, signalToNoise } from "./decode.testing.ts";
import { directResampler } from "./direct-resampler.ts";
import { fftResampler } from "./fft-resampler.ts";
import { joined, resample } from "./resample.ts";
import { createResampler } from "./resampler.ts";

const TO = 22050;

/** The platform's `WebAssembly`, which the types of ES2024 and of Node do not name. */
const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;

interface Golden {
  readonly tolerance: { readonly middle: number; readonly ripple: number; readonly alias: number };
  readonly cases: Record<string, { length: number; samples: number[]; ripple: number; alias: number | null }>;
}

const { cases, tolerance } = golden("resample.json") as Golden;
const rates = Object.keys(cases).map(Number);

/** The signal of golden/decode/make.py, `probe`. */
function probe(rate: number): Float32Array {
  const nyquist = Math.min(rate, TO) / 2;
  const parts = [0.01, 0.1, 0.37, 0.62, 0.85, 0.9];
  const amplitudes = [0.3, 0.2, 0.15, 0.1, 0.1, 0.1];
  const value = (i: number): number =>
    parts.reduce(
      (sum, part, k) => sum + amplitudes[k]! * Math.sin((2 * Math.PI * part * nyquist * i) / rate + part),
      0,
    );
  return Float32Array.from({ length: rate }, (_, i) => value(i));
}

const tone = (rate: number, f: number): Float32Array =>
  Float32Array.from({ length: rate / 4 }, (_, i) => Math.sin((2 * Math.PI * f * i) / rate + 0.3));

const to22 = (samples: Float32Array, sampleRate: number): Float32Array => resample({ samples, sampleRate }, TO).samples;

/** Level in the middle half of `y`, in decibels: of the tone of `f` cycles a sample, and of all that is there. */
function levels(y: Float32Array, f: number): { tone: number; all: number } {
  const [from, to] = [y.length >> 2, (y.length >> 2) * 3];
  let [cc, ss, cs, yc, ys, yy] = [0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const [c, s, v] = [Math.cos(2 * Math.PI * f * i), Math.sin(2 * Math.PI * f * i), y[i]!];
    [cc, ss, cs, yc, ys, yy] = [cc + c * c, ss + s * s, cs + c * s, yc + v * c, ys + v * s, yy + v * v];
  }
  const scale = cc * ss - cs * cs;
  const amplitude = Math.hypot((yc * ss - ys * cs) / scale, (ys * cc - yc * cs) / scale);
  return { tone: 20 * Math.log10(amplitude), all: 10 * Math.log10((2 * yy) / (to - from) + 1e-30) };
}

describe("resample", () => {
  test.each(rates)("gives what librosa gives, from %i Hz", (rate) => {
    const { length, samples } = cases[rate]!;
    const y = to22(probe(rate), rate);
    expect(y.length).toBe(length);
    const got = samples.map((_, i) => y[i * 29]!);
    const middle = samples.length >> 3;
    const errors = samples.map((value, i) => Math.abs(value - got[i]!));
    expect(Math.max(...errors.slice(middle, -middle))).toBeLessThan(tolerance.middle);
    expect(signalToNoise(got, samples)).toBeGreaterThan(45);
  });

  test.each(rates)("is flatter than 0.0001 dB and keeps aliases below −120 dB, from %i Hz", (rate) => {
    const nyquist = Math.min(rate, TO) / 2;
    for (const part of [0.02, 0.3, 0.61, 0.8, 0.9, 0.91]) {
      const f = part * nyquist;
      expect(Math.abs(levels(to22(tone(rate, f), rate), f / TO).tone)).toBeLessThan(tolerance.ripple);
    }
    for (const part of [1.001, 1.01, 1.1, 1.31, 1.77, 3.3].filter((p) => p * nyquist < rate / 2)) {
      expect(levels(to22(tone(rate, part * nyquist), rate), 0.1).all).toBeLessThan(tolerance.alias);
    }
  });

  test("leaves audio that has the rate already", () => {
    const samples = Float32Array.of(1, 2, 3);
    expect(to22(samples, TO)).toEqual(samples);
  });

  test("names the rule about rates", () => {
    expect(() => to22(new Float32Array(1), 999)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: createResampler: sampleRate must be an integer in [1000, 768000] Hz, got 999]`,
    );
    expect(() => to22(new Float32Array(1), 44100.5)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: createResampler: sampleRate must be an integer in [1000, 768000] Hz, got 44100.5]`,
    );
  });
});

/** What a resampler makes of `samples` that come in pieces of `piece` samples. */
function inPieces(samples: Float32Array, piece: number, from: number, to: number, module?: Wasm): Float32Array {
  const { push, flush } = createResampler(from, to, module);
  const parts: Float32Array[] = [];
  for (let at = 0; at < samples.length; at += piece) parts.push(push(samples.subarray(at, at + piece)));
  return joined([...parts, flush()]);
}

describe("createResampler", () => {
  // Among them blocks of every radix: 2, 3, 4, 5, 7, 11 and 13.
  test.each([
    [44100, 22050],
    [48000, 22050],
    [22050, 48000],
    [8000, 22050],
    [192000, 22050],
    [22000, 26000],
    [1000, 1001],
  ])("gives the same to the bit with WebAssembly and without, however cut, from %i to %i Hz", (from, to) => {
    const { normal } = random(from);
    const samples = Float32Array.from({ length: 30_011 }, (_, i) => (i < 9000 ? 0 : normal()));
    const whole = inPieces(samples, samples.length, from, to);
    for (const [piece, module] of [
      [997, undefined],
      [samples.length, wasm],
      [997, wasm],
      [20_000, wasm],
    ] as const) {
      expect(inPieces(samples, piece, from, to, module)).toEqual(whole);
    }
  });

  const rate = fc.constantFrom(8000, 11025, 16000, 22050, 22254, 44099, 44100, 48000, 96000);

  test("gives the same in pieces as at once, ⌈n · to / from⌉ samples", () => {
    const pieces = fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 5 });
    const property = fc.property(rate, rate, pieces, (from, to, lengths) => {
      const n = lengths.reduce((sum, length) => sum + length, 0);
      const whole = Float32Array.from({ length: n }, (_, i) => Math.sin(i * i * 1e-4));
      const { push, flush } = createResampler(from, to);
      let at = 0;
      const got = lengths.flatMap((length) => [...push(whole.subarray(at, (at += length)))]);
      got.push(...flush());
      expect(got.length).toBe(Math.ceil((n * to) / from));
      const wanted = resample({ samples: whole, sampleRate: from }, to).samples;
      expect(got.every((value, i) => Math.abs(value - wanted[i]!) < 1e-6)).toBe(true);
    });
    fc.assert(property, { numRuns: 15, seed: 1 });
  });

  test.each([
    [1, 2],
    [147, 320],
    [3, 2],
    [441, 160],
  ])("comes to the same by blocks and by the defining sum, at %i / %i", (up, down) => {
    const x = probe(8000);
    const [a, b] = [fftResampler, directResampler].map((make) => {
      const { push, flush } = make({ up, down });
      return Float32Array.of(...push(x), ...flush());
    });
    expect(a!.length).toBe(b!.length);
    const differences = a!.map((value, i) => Math.abs(value - b![i]!));
    expect(Math.max(...differences)).toBeLessThan(2e-5);
  });
});
