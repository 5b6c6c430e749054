import { describe, expect, it } from "vitest";
import { saidBy } from "./descriptor-signals.testing.ts";
import { spectrumBins } from "./spectrum-bins.ts";

describe("spectrumBins", () => {
  it("stand as far apart as the rate is divided", () => {
    expect([...spectrumBins(8000, 8).frequencies]).toEqual([0, 1000, 2000, 3000, 4000]);
  });

  it("refuses a rate or a length out of range", () => {
    expect(saidBy(() => spectrumBins(-1, 8))).toMatchInlineSnapshot(
      `"invalid-argument: spectrumBins: sampleRate must be positive, got -1"`,
    );
    expect(saidBy(() => spectrumBins(8000, 12))).toMatchInlineSnapshot(
      `"invalid-argument: spectrumBins: nFft must be a power of two of at least 4, got 12"`,
    );
  });
});
