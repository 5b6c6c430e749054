import { assert, double, property, record } from "fast-check";
import { quadrant } from "@swar/units";
import { describe, expect, it } from "vitest";
import { emotionLabel, seedFormula } from "./seed-formula.ts";

const SONG = { acousticness: 0.5, danceability: 0.5, energy: 0.5, loudness: -30, tempo: 125, valence: 0.5 };

describe("seedFormula", () => {
  it("weighs the features as the prototype did", () => {
    const { arousal, valence } = seedFormula({ ...SONG, energy: 0.9, loudness: -6, tempo: 140, valence: 0.2 });
    expect(arousal).toBeCloseTo(0.4 * 0.9 + 0.3 * 0.9 + 0.3 * 0.6, 12);
    expect(valence).toBeCloseTo(0.6 * 0.2 + 0.3 * 0.5 + 0.1 * 0.5, 12);
  });

  it("takes loudness and tempo beyond their spans for the ends", () => {
    const quiet = seedFormula({ ...SONG, loudness: -80, tempo: 20, energy: 0 });
    expect(quiet.arousal).toBe(0);
    expect(seedFormula({ ...SONG, loudness: 3, tempo: 240, energy: 1 }).arousal).toBe(1);
  });

  it("stays in [0, 1] whatever the numbers", () => {
    const any = double({ noNaN: true });
    const keys = { acousticness: any, danceability: any, energy: any, loudness: any, tempo: any, valence: any };
    assert(
      property(record(keys), (song) => {
        for (const x of Object.values(seedFormula(song))) expect(Number.isNaN(x) || (x >= 0 && x <= 1)).toBe(true);
      }),
    );
  });

  it("gives NaN, not a guess, where a feature it needs is missing", () => {
    const { arousal, valence } = seedFormula({ ...SONG, tempo: Number.NaN });
    expect(arousal).toBeNaN();
    expect(valence).toBeCloseTo(0.5, 12);
  });
});

describe("emotionLabel", () => {
  it("is one number for each quadrant", () => {
    const points = [0.2, 0.5].flatMap((arousal) => [0.2, 0.5].map((valence) => ({ arousal, valence })));
    expect(points.map((point) => [emotionLabel(point), quadrant(point)])).toEqual([
      [0, "Q3"],
      [1, "Q4"],
      [2, "Q2"],
      [3, "Q1"],
    ]);
  });

  it("splits elsewhere where it is asked to", () => {
    expect(emotionLabel({ arousal: 0.5, valence: 0.5 }, { arousal: 0.6, valence: 0.4 })).toBe(1);
  });
});
