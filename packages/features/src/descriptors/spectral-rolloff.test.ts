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
import { frameRolloff, spectralRolloff } from "./spectral-rolloff.ts";
import { agreesWithLibrosa } from "./spectral-golden.testing.ts";
import { spectrumBins } from "./spectrum-bins.ts";

const BIN = SAMPLE_RATE / 2048;

describe("spectralRolloff", () => {
  agreesWithLibrosa("spectralRolloff", (pcm, { nFft, hopLength, rollPercent }) =>
    spectralRolloff(pcm, { nFft, hopLength, rollPercent }),
  );
  refusesBadAudio("spectralRolloff", (pcm) => spectralRolloff(pcm));

  it("is 0 in silence", () => {
    expect([...spectralRolloff(constant(1024, 0))]).toEqual([0, 0, 0]);
  });

  it("is within two bins for a constant: the width of the window", () => {
    expect(spectralRolloff(constant(8192, 0.5))[8]).toBeCloseTo(BIN, 6);
  });

  it("takes one sample, and audio shorter than a frame", () => {
    expect(spectralRolloff(constant(1, 1)).length).toBe(1);
    expect(spectralRolloff(noise(700)).length).toBe(2);
  });

  it("does not hear how loud audio is", () => {
    const [quiet, loud] = [spectralRolloff(noise(3000)), spectralRolloff(louder(noise(3000), 2 ** 60))];
    expect(loud).toEqual(quiet);
  });

  it("is what frameRolloff says of audio in pieces, to the bit", () => {
    const bins = spectrumBins(SAMPLE_RATE, 2048);
    expect(streamed(noise(9000), (power) => frameRolloff(power, bins))).toEqual(spectralRolloff(noise(9000)));
  });

  it("refuses options out of range", () => {
    expect(saidBy(() => spectralRolloff(noise(9), { nFft: 1000 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralRolloff: nFft must be a power of two of at least 4, got 1000"`,
    );
    expect(saidBy(() => spectralRolloff(noise(9), { hopLength: 0 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralRolloff: hopLength must be a positive integer, got 0"`,
    );
    for (const rollPercent of [0, 1, Number.NaN]) {
      expect(() => spectralRolloff(noise(9), { rollPercent })).toThrow("rollPercent must be in (0, 1)");
    }
    expect(saidBy(() => spectralRolloff(noise(9), { rollPercent: 85 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralRolloff: rollPercent must be in (0, 1), got 85"`,
    );
  });
});
