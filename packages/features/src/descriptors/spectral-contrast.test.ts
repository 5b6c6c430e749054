import { matrix, row } from "@swar/units";
import { describe, expect, it } from "vitest";
import { contrastBands } from "./contrast-bands.ts";
import {
  constant,
  louder,
  noise,
  refusesBadAudio,
  SAMPLE_RATE,
  saidBy,
  streamed,
} from "./descriptor-signals.testing.ts";
import { contrastDecibels, contrastLevels, frameContrast, spectralContrast } from "./spectral-contrast.ts";
import { agreesWithLibrosa } from "./spectral-golden.testing.ts";
import { spectrumBins } from "./spectrum-bins.ts";

const BANDS = contrastBands(spectrumBins(SAMPLE_RATE, 2048));

describe("spectralContrast", () => {
  agreesWithLibrosa(
    "spectralContrast",
    (pcm, { nFft, hopLength, fMin, nBands, quantile }) =>
      spectralContrast(pcm, { nFft, hopLength, fMin, nBands, quantile }).data,
  );
  refusesBadAudio("spectralContrast", (pcm) => spectralContrast(pcm));

  it("is 0 in silence and for one sample, whose spectrum is flat", () => {
    expect([...spectralContrast(constant(512, 0)).data]).toEqual(Array(14).fill(0));
    expect([...spectralContrast(constant(1, 1)).data]).toEqual(Array(7).fill(0));
  });

  it("is finite for a constant, audio shorter than a frame, and very loud audio", () => {
    for (const pcm of [constant(8192, 0.5), noise(700), louder(noise(3000), 1e20)]) {
      expect(spectralContrast(pcm).data.every((decibels) => Number.isFinite(decibels) && decibels >= 0)).toBe(true);
    }
  });

  it("lets the loudest frame decide how far down others are heard, but for topDb null", () => {
    const { samples, sampleRate } = noise(9000);
    samples.set(samples.subarray(0, 3000).map((sample) => sample * 1e-9));
    const pcm = { samples, sampleRate };
    const alone = { samples: samples.subarray(0, 3000), sampleRate };
    const first = (topDb: number | null, of = pcm): number[] => [...row(spectralContrast(of, { topDb }), 2)];
    expect(first(80)).not.toEqual(first(80, alone));
    expect(first(null)).toEqual(first(null, alone));
  });

  it("is what frameContrast says of audio in pieces, frame by frame, to the bit", () => {
    const levels = contrastLevels(18, BANDS);
    let frame = 0;
    streamed(noise(9000), (power) => {
      frameContrast(power, BANDS, levels, frame);
      return frame++;
    });
    expect(contrastDecibels(levels)).toEqual(spectralContrast(noise(9000)));
  });

  it("refuses options out of range", () => {
    expect(saidBy(() => spectralContrast(noise(9), { nFft: 3 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralContrast: nFft must be a power of two of at least 4, got 3"`,
    );
    expect(saidBy(() => spectralContrast(noise(9), { hopLength: 0 }))).toMatchInlineSnapshot(
      `"invalid-argument: spectralContrast: hopLength must be a positive integer, got 0"`,
    );
    expect(saidBy(() => spectralContrast(noise(9), { topDb: -1 }))).toMatchInlineSnapshot(
      `"invalid-argument: powerToDb: topDb must be at least 0 or null, got -1"`,
    );
  });
});

describe("contrastBands", () => {
  it("refuses options out of range, and bands without a bin", () => {
    const bands = (options: object, nFft = 2048): string =>
      saidBy(() => contrastBands(spectrumBins(SAMPLE_RATE, nFft), options));
    expect(bands({ fMin: 0 })).toMatchInlineSnapshot(`"invalid-argument: contrastBands: fMin must be positive, got 0"`);
    expect(bands({ nBands: 0 })).toMatchInlineSnapshot(
      `"invalid-argument: contrastBands: nBands must be a positive integer, got 0"`,
    );
    expect(bands({ nBands: 7 })).toMatchInlineSnapshot(
      `"invalid-argument: contrastBands: fMin × 2^(nBands - 1) must be below 11025: lower fMin or nBands, got 12800"`,
    );
    expect(bands({ quantile: 1 })).toMatchInlineSnapshot(
      `"invalid-argument: contrastBands: quantile must be in (0, 1), got 1"`,
    );
    expect(bands({}, 64)).toMatchInlineSnapshot(
      `"invalid-argument: contrastBands: band 0 must hold a bin: raise nFft or fMin, got 0"`,
    );
  });

  it("rounds halves to an even number of bins, as numpy does", () => {
    const counts = (quantile: number): number[] =>
      contrastBands(spectrumBins(8000, 16), { fMin: 1500, nBands: 1, quantile }).map(({ extremes }) => extremes.length);
    // Of the 4 bins from 0 to 3, of which the last is left to the next band, and of the 7 from 2 to 8.
    expect(counts(0.3)).toEqual([1, 2]);
    expect(counts(0.625)).toEqual([2, 4]);
    expect(counts(0.5)).toEqual([2, 4]);
    expect(counts(0.99)).toEqual([3, 7]);
  });
});

describe("contrastDecibels", () => {
  it("takes frames of no audio", () => {
    expect(contrastDecibels({ peaks: matrix(0, 7), valleys: matrix(0, 7) })).toEqual(matrix(0, 7));
  });
});
