import { matrix, type Pcm } from "@swar/units";
import { describe, expect, it } from "vitest";
import { unpacked } from "../golden.testing.ts";
import { spectrumFramer } from "../spectrum-framer.ts";
import { chroma } from "./chroma.ts";
import { chromaFilterbank } from "./chroma-filterbank.ts";
import { chromaFrame } from "./chroma-frame.ts";
import { distance, everyRow, signalOf, synthesised, TONAL_RHYTHM } from "./tonal-rhythm.testing.ts";

const { tolerance, chromaEvery, filterbanks, signals } = TONAL_RHYTHM;
const SAMPLE_RATE = 22050;
const chord = synthesised({ rate: SAMPLE_RATE, samples: 9000, noise: 0.01, harmonics: 3, notes: [[60, 0, 1, 0.3]] });

describe("chromaFilterbank", () => {
  it.each(filterbanks)("agrees with librosa.filters.chroma, $sampleRate Hz, $options", (example) => {
    const { sampleRate, options, every, librosa } = example;
    const { data, rows, cols } = chromaFilterbank(sampleRate, options);
    expect(rows).toBe(12);
    const sparse = data.filter((_, i) => (i % cols) % every === 0);
    expect(distance(sparse, unpacked(librosa))).toBeLessThanOrEqual(tolerance.filterbank);
  });

  it("refuses options out of range", () => {
    expect(() => chromaFilterbank(0)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: chromaFilterbank: sampleRate must be positive, got 0]`,
    );
    expect(() => chromaFilterbank(SAMPLE_RATE, { nFft: 100 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: chromaFilterbank: nFft must be a power of two of at least 4, got 100]`,
    );
    expect(() => chromaFilterbank(SAMPLE_RATE, { tuning: Number.NaN })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: chromaFilterbank: tuning must be finite, got NaN]`,
    );
    expect(() => chromaFilterbank(SAMPLE_RATE, { centreOctave: Infinity })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: chromaFilterbank: centreOctave must be finite, got Infinity]`,
    );
    expect(() => chromaFilterbank(SAMPLE_RATE, { octaveWidth: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: chromaFilterbank: octaveWidth must be positive or null, got 0]`,
    );
  });
});

describe("chroma", () => {
  it.each(signals)("agrees with librosa.feature.chroma_stft on $name", (example) => {
    const { data, cols } = chroma(signalOf(example), example.options);
    const error = distance(everyRow(data, cols, chromaEvery), unpacked(example.chroma));
    expect(error).toBeLessThan(tolerance.chroma);
  });

  it.each(signals)("agrees with librosa.feature.chroma_stft of a given tuning on $name", (example) => {
    const { data, cols } = chroma(signalOf(example), { ...example.options, tuning: 0.25 });
    const error = distance(everyRow(data, cols, chromaEvery), unpacked(example.chromaTuned));
    expect(error).toBeLessThan(tolerance.chroma);
  });

  it("is the filterbank times the power spectra, over the largest of each frame", () => {
    const { data } = chroma(chord, { nFft: 512, hopLength: 300, tuning: 0 });
    const bank = chromaFilterbank(SAMPLE_RATE, { nFft: 512 });
    spectra(chord.samples, chord.samples.length).forEach((power, t) => {
      const sums = Array.from({ length: 12 }, (_, c) =>
        power.reduce((sum, x, k) => sum + x * bank.data[c * bank.cols + k]!, 0),
      );
      const row = sums.map((sum) => sum / Math.max(...sums));
      expect(distance(data.subarray(12 * t, 12 * t + 12), row)).toBeLessThan(1e-6);
    });
  });

  it("hears a pure tone of each pitch class as that", () => {
    for (let c = 0; c < 12; c++) {
      const tone = synthesised({ rate: SAMPLE_RATE, samples: 6000, notes: [[60 + c, 0, 0, 0.5]] });
      expect(chroma(tone).data[5 * 12 + c]).toBe(1);
    }
  });

  it("holds zeros for silence, and keeps to [0, 1] otherwise", () => {
    expect(chroma(silence(3000))).toEqual(matrix(6, 12));
    expect(chroma(chord).data.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it("refuses samples that are not finite, no samples, and options out of range", () => {
    const broken = { samples: Float32Array.of(0, Number.NaN, 0), sampleRate: SAMPLE_RATE };
    expect(() => chroma(broken)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: spectrumFramer: samples must be finite, got NaN]`,
    );
    expect(() => chroma(silence(0))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: chroma: audio must hold samples, got 0]`,
    );
    expect(() => chroma(chord, { hopLength: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: chroma: hopLength must be a positive integer, got 0]`,
    );
    expect(() => chroma(chord, { tuning: Infinity })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: chromaFrame: tuning must be finite, got Infinity]`,
    );
  });
});

describe("chromaFrame", () => {
  it.each([1, 100, 777, 9000])("gives what chroma gives to the bit, in stretches of %i samples", (cut) => {
    const frame = chromaFrame(SAMPLE_RATE, { nFft: 512, tuning: 0.1 });
    const rows = spectra(chord.samples, cut).map((power) => {
      const row = new Float32Array(12);
      frame(power, row, 0);
      return [...row];
    });
    expect(rows.flat()).toEqual([...chroma(chord, { nFft: 512, hopLength: 300, tuning: 0.1 }).data]);
  });
});

function silence(count: number): Pcm {
  return { samples: new Float32Array(count), sampleRate: SAMPLE_RATE };
}

/** The power spectra of `samples`, handed over in stretches of `cut`. */
function spectra(samples: Float32Array, cut: number): Float64Array[] {
  const found: Float64Array[] = [];
  const framer = spectrumFramer({ nFft: 512, hopLength: 300 }, (power) => void found.push(power.slice()));
  for (let at = 0; at < samples.length; at += cut) framer.push(samples.subarray(at, at + cut));
  framer.flush();
  return found;
}
