import { describe, expect, it } from "vitest";
import {
  constant,
  louder,
  noise,
  refusesBadAudio,
  SAMPLE_RATE,
  saidBy,
  streamed,
} from "./descriptor-signals.testing.ts";
import { frameCentroid, spectralCentroid } from "./spectral-centroid.ts";
import { agreesWithLibrosa } from "./spectral-golden.testing.ts";
import { spectrumBins } from "./spectrum-bins.ts";

const BIN = SAMPLE_RATE / 2048;

describe("spectralCentroid", () => {
  agreesWithLibrosa("spectralCentroid", (pcm, { nFft, hopLength }) => spectralCentroid(pcm, { nFft, hopLength }));
  refusesBadAudio("spectralCentroid", (pcm) => spectralCentroid(pcm));

  it("is 0 in silence", () => {
    expect([...spectralCentroid(constant(1024, 0))]).toEqual([0, 0, 0]);
  });

  it("is within two bins for a constant: the width of the window", () => {
    expect(spectralCentroid(constant(8192, 0.5))[8]).toBeCloseTo((1 / 3) * BIN, 6);
  });

  it("takes one sample, and audio shorter than a frame", () => {
    expect(spectralCentroid(constant(1, 1)).length).toBe(1);
    expect(spectralCentroid(noise(700)).length).toBe(2);
  });

  it("does not hear how loud audio is", () => {
    const [quiet, loud] = [spectralCentroid(noise(3000)), spectralCentroid(louder(noise(3000), 2 ** 60))];
    expect(loud).toEqual(quiet);
  });

  it("is what frameCentroid says of audio in pieces, to the bit", () => {
    const bins = spectrumBins(SAMPLE_RATE, 2048);
    expect(streamed(noise(9000), (power) => frameCentroid(power, bins))).toEqual(spectralCentroid(noise(9000)));
  });

  it("refuses options out of range", () => {
    expect(saidBy(() => spectralCentroid(noise(9), { nFft: 1000 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralCentroid: nFft must be a power of two of at least 4, got 1000"`,
    );
    expect(saidBy(() => spectralCentroid(noise(9), { hopLength: 0 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralCentroid: hopLength must be a positive integer, got 0"`,
    );
  });
});
