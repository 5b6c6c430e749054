import { describe, expect, it } from "vitest";
import { constant, louder, noise, refusesBadAudio, saidBy, streamed } from "./descriptor-signals.testing.ts";
import { frameFlatness, spectralFlatness } from "./spectral-flatness.ts";
import { agreesWithLibrosa } from "./spectral-golden.testing.ts";

describe("spectralFlatness", () => {
  agreesWithLibrosa("spectralFlatness", (pcm, { nFft, hopLength, amin }) =>
    spectralFlatness(pcm, { nFft, hopLength, amin }),
  );
  refusesBadAudio("spectralFlatness", (pcm) => spectralFlatness(pcm));

  it("is 1 in silence, where every bin is raised to the same least power, and for one sample", () => {
    expect([...spectralFlatness(constant(1024, 0))].every((flatness) => flatness > 1 - 1e-9 && flatness <= 1)).toBe(
      true,
    );
    expect(spectralFlatness(constant(1, 1))[0]).toBeCloseTo(1, 12);
  });

  it("is near 0 for a constant, and e to the minus Euler's constant on average for white noise", () => {
    expect(spectralFlatness(constant(8192, 0.5))[8]).toBeLessThan(1e-9);
    const track = spectralFlatness(noise(200_000));
    expect(track.reduce((sum, flatness) => sum + flatness / track.length, 0)).toBeCloseTo(0.5615, 2);
  });

  it("is the geometric mean over the arithmetic mean, as it is written, for powers of any size", () => {
    for (const scale of [1e-80, 1, 1e80]) {
      const power = Float64Array.from({ length: 1025 }, (_, k) => scale * (1 + (k % 7)));
      const logarithm = power.reduce((sum, value) => sum + Math.log(value) / power.length, 0);
      const middle = power.reduce((sum, value) => sum + value / power.length, 0);
      expect(frameFlatness(power, { amin: 1e-100 })).toBeCloseTo(Math.exp(logarithm) / middle, 11);
    }
  });

  it("does not hear how loud audio is, where no bin is raised", () => {
    const [quiet, loud] = [spectralFlatness(noise(3000)), spectralFlatness(louder(noise(3000), 1e30))];
    loud.forEach((flatness, t) => expect(flatness).toBeCloseTo(quiet[t]!, 7));
  });

  it("takes audio shorter than a frame", () => {
    expect(spectralFlatness(noise(700)).length).toBe(2);
  });

  it("is what frameFlatness says of audio in pieces, to the bit", () => {
    expect(streamed(noise(9000), (power) => frameFlatness(power))).toEqual(spectralFlatness(noise(9000)));
  });

  it("refuses options out of range", () => {
    expect(saidBy(() => spectralFlatness(noise(9), { nFft: 2 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralFlatness: nFft must be a power of two of at least 4, got 2"`,
    );
    expect(saidBy(() => spectralFlatness(noise(9), { hopLength: 0 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralFlatness: hopLength must be a positive integer, got 0"`,
    );
    expect(saidBy(() => spectralFlatness(noise(9), { amin: 0 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralFlatness: amin must be in [1e-100, 1e100], got 0"`,
    );
  });
});
