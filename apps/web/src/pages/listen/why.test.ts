import { describe, expect, it } from "vitest";
import type { Measured } from "./findings.ts";
import { USUAL } from "./traits.ts";
import { whyOf } from "./why.ts";

const middle = ([low, high]: readonly [number, number]): number => (low + high) / 2;

/** Music of which nothing stands out, with changes. */
function music(
  changes: { bpm?: number; lufs?: number; hertz?: number; margin?: number; beat?: number } = {},
): Measured {
  const { bpm = middle(USUAL.tempo), lufs = middle(USUAL.loudness), hertz = middle(USUAL.brightness) } = changes;
  return {
    tempo: bpm,
    pulseClarity: changes.beat ?? 0.8,
    eventDensity: middle(USUAL.events),
    loudness: { integrated: lufs } as Measured["loudness"],
    key: { tonic: 9, mode: "minor", correlation: 0.8, margin: changes.margin ?? 0 },
    tracks: { spectralCentroid: { mean: hertz } as Measured["tracks"]["spectralCentroid"] },
  };
}

describe("whyOf", () => {
  const lively = { arousal: 0.8, valence: 0.3 };

  it("names what stands out, by the side that the model heard", () => {
    expect(whyOf(music({ bpm: 150, lufs: -6, hertz: 3000, margin: 0.2 }), lively)).toBe(
      "It is fast (150 BPM), loud, bright in sound and in a minor key, as lively and unpleasant music often is.",
    );
    expect(whyOf(music({ margin: 0.2 }), lively)).toBe("It is in a minor key, as unpleasant music often is.");
  });

  it("does not hide what speaks for the other side", () => {
    expect(whyOf(music({ bpm: 150, hertz: 900 }), lively)).toBe(
      "It is fast (150 BPM), as lively music often is, but also dark in sound.",
    );
    expect(whyOf(music({ bpm: 60 }), lively)).toBe("It is slow (60 BPM), which is unusual in lively music.");
  });

  it("speaks of no tempo where no beat is clear, and of no key that barely stands out", () => {
    expect(whyOf(music({ bpm: 180, beat: 0.05, margin: 0.01 }), lively)).toBe(
      "Nothing in it stands out: tempo, loudness and brightness are as in most music.",
    );
  });

  it("speaks of no loudness of silence", () => {
    expect(whyOf(music({ lufs: null as unknown as number }), lively)).toMatch(/^Nothing/);
  });
});
