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
import { frameBandwidth, spectralBandwidth } from "./spectral-bandwidth.ts";
import { agreesWithLibrosa } from "./spectral-golden.testing.ts";
import { spectrumBins } from "./spectrum-bins.ts";

const BIN = SAMPLE_RATE / 2048;

describe("spectralBandwidth", () => {
  agreesWithLibrosa("spectralBandwidth", (pcm, { nFft, hopLength }) => spectralBandwidth(pcm, { nFft, hopLength }));
  refusesBadAudio("spectralBandwidth", (pcm) => spectralBandwidth(pcm));

  it("is 0 in silence", () => {
    expect([...spectralBandwidth(constant(1024, 0))]).toEqual([0, 0, 0]);
  });

  it("is within two bins for a constant: the width of the window", () => {
    expect(spectralBandwidth(constant(8192, 0.5))[8]).toBeCloseTo((Math.SQRT2 / 3) * BIN, 6);
  });

  it("takes one sample, and audio shorter than a frame", () => {
    expect(spectralBandwidth(constant(1, 1)).length).toBe(1);
    expect(spectralBandwidth(noise(700)).length).toBe(2);
  });

  it("does not hear how loud audio is", () => {
    const [quiet, loud] = [spectralBandwidth(noise(3000)), spectralBandwidth(louder(noise(3000), 2 ** 60))];
    expect(loud).toEqual(quiet);
  });

  it("is what frameBandwidth says of audio in pieces, to the bit", () => {
    const bins = spectrumBins(SAMPLE_RATE, 2048);
    expect(streamed(noise(9000), (power) => frameBandwidth(power, bins))).toEqual(spectralBandwidth(noise(9000)));
  });

  it("refuses options out of range", () => {
    expect(saidBy(() => spectralBandwidth(noise(9), { nFft: 1000 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralBandwidth: nFft must be a power of two of at least 4, got 1000"`,
    );
    expect(saidBy(() => spectralBandwidth(noise(9), { hopLength: 0 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralBandwidth: hopLength must be a positive integer, got 0"`,
    );
  });
});
