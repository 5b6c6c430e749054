import { duration, type AffectPoint } from "@swar/units";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composePiece } from "./compose-piece.ts";

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const path = fc.array(fc.record({ arousal: unit, valence: unit }), { minLength: 1, maxLength: 2 });
const small = { sampleRate: 8000, sectionSeconds: 4 };

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
}

/** Crossings of zero a second: a plain measure of brightness. */
function crossings(samples: Float32Array, sampleRate: number): number {
  let n = 0;
  for (let i = 1; i < samples.length; i++) if (samples[i]! > 0 !== samples[i - 1]! > 0) n++;
  return (n * sampleRate) / samples.length;
}

function pieceAt(point: AffectPoint): Float32Array {
  return composePiece({ seed: 7, path: [point], sectionSeconds: 15, sampleRate: 11_025 }).samples;
}

describe("composePiece", () => {
  it("gives the same samples for the same options, bounded, finite, and silent at both ends", () => {
    fc.assert(
      fc.property(fc.integer(), path, (seed, points) => {
        const { samples } = composePiece({ seed, path: points, ...small });
        expect(composePiece({ seed, path: points, ...small }).samples).toEqual(samples);
        expect(samples.every((x) => Math.abs(x) <= 0.9)).toBe(true);
        expect(Math.abs(samples[0]!) + Math.abs(samples.at(-1)!)).toBe(0);
        expect(rms(samples)).toBeGreaterThan(0.01);
      }),
      { numRuns: 12 },
    );
  });

  it("gives another piece for another seed", () => {
    const points = [{ arousal: 0.6, valence: 0.6 }];
    const [a, b] = [1, 2].map((seed) => composePiece({ seed, path: points, ...small }).samples);
    expect(a).not.toEqual(b);
  });

  it("lasts one section a point", () => {
    const points = [0.2, 0.5, 0.85].map((x) => ({ arousal: x, valence: x }));
    expect(duration(composePiece({ seed: 1, path: points, sampleRate: 8000 }))).toBe(45);
    expect(duration(composePiece({ seed: 1, path: points, sectionSeconds: 5.5, sampleRate: 8000 }))).toBe(16.5);
  });

  it.each([0.1, 0.5, 0.9])("grows louder and brighter with arousal at valence %d", (valence) => {
    const pieces = [0.1, 0.4, 0.7, 1].map((arousal) => pieceAt({ arousal, valence }));
    const levels = pieces.map((x) => 20 * Math.log10(rms(x)));
    const brightness = pieces.map((x) => crossings(x, 11_025));
    for (let i = 1; i < pieces.length; i++) expect(levels[i]! - levels[i - 1]!).toBeGreaterThan(2);
    expect(brightness[3]).toBeGreaterThan(1.2 * brightness[0]!);
  });

  it("says which option is out of its range", () => {
    const ok = { arousal: 0.5, valence: 0.5 };
    expect(() => composePiece({ seed: 0.5, path: [ok] })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: composeScore: seed must be an integer, got 0.5]`,
    );
    expect(() => composePiece({ seed: 1, path: [] })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: composeScore: path must hold at least one point, got 0]`,
    );
    expect(() => composePiece({ seed: 1, path: [{ ...ok, valence: NaN }] })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: composeScore: valence must be in [0, 1], got NaN]`,
    );
    expect(() => composePiece({ seed: 1, path: [ok], sectionSeconds: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: composeScore: sectionSeconds must be in [4, 600], got 1]`,
    );
    expect(() => composePiece({ seed: 1, path: [ok], sampleRate: 100 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: renderScore: sampleRate must be an integer in [8000, 96000], got 100]`,
    );
  });
});
