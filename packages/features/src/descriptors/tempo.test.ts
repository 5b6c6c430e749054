import { describe, expect, it } from "vitest";
import { tempo, tempoOfEnvelope } from "./tempo.ts";
import { signalOf, TONAL_RHYTHM } from "./tonal-rhythm.testing.ts";

const { signals } = TONAL_RHYTHM;
const SAMPLE_RATE = 22050;
const silence = { samples: new Float32Array(5000), sampleRate: SAMPLE_RATE };

describe("tempo", () => {
  it.each(signals)("is that of librosa.feature.tempo on $name", (example) => {
    expect(tempo(signalOf(example), example.options)).toBe(example.tempo);
    const slow = { ...example.options, startBpm: 60, stdBpm: 0.7, acSize: 6, maxTempo: 150 };
    expect(tempo(signalOf(example), slow)).toBe(example.slowTempo);
  });

  it.each(signals.filter(({ signal }) => signal.beat))("is the lag next to the true tempo: $name", (example) => {
    const { rate, beat } = example.signal;
    const lag = (60 * rate) / (example.options.hopLength * beat!.bpm);
    const found = (60 * rate) / (example.options.hopLength * tempo(signalOf(example), example.options));
    expect(Math.abs(found - lag)).toBeLessThan(1);
  });

  it("is the likeliest in silence, in one sample, and in a tone that does not begin", () => {
    const half = Math.fround(0.5);
    for (const samples of [silence.samples, Float32Array.of(half), new Float32Array(700).fill(half)]) {
      expect(tempo({ samples, sampleRate: SAMPLE_RATE })).toBe((60 * SAMPLE_RATE) / (512 * 22));
    }
  });

  it("refuses samples that are not finite, and no samples", () => {
    const broken = { samples: Float32Array.of(0, Number.NaN), sampleRate: SAMPLE_RATE };
    expect(() => tempo(broken)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: melFrame: samples must be finite, got NaN]`,
    );
    const empty = { samples: new Float32Array(0), sampleRate: SAMPLE_RATE };
    expect(() => tempo(empty)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetStrength: audio must hold samples, got 0]`,
    );
  });

  it("refuses options out of range", () => {
    expect(() => tempo(silence, { startBpm: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempo: startBpm must be positive, got 0]`,
    );
    expect(() => tempo(silence, { stdBpm: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempo: stdBpm must be positive, got 0]`,
    );
    expect(() => tempo(silence, { maxTempo: -1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempo: maxTempo must be positive, got -1]`,
    );
    expect(() => tempo(silence, { acSize: Infinity })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempo: acSize must be positive, got Infinity]`,
    );
    expect(() => tempo(silence, { acSize: 0.1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempo: acSize must have room for a beat of less than maxTempo, got 0.1]`,
    );
  });
});

describe("tempoOfEnvelope", () => {
  const pulses = (period: number): Float64Array =>
    Float64Array.from({ length: 600 }, (_, t) => Number(t % period === 0));

  it.each([15, 20, 30, 40])("finds pulses %i frames apart", (period) => {
    expect(tempoOfEnvelope(pulses(period))).toBe((60 * SAMPLE_RATE) / (512 * period));
  });

  it("counts time by the rate and the hop of the envelope", () => {
    expect(tempoOfEnvelope(pulses(20), { sampleRate: 44_100, hopLength: 1024 })).toBe(tempoOfEnvelope(pulses(20)));
  });

  it("may have no upper bound", () => {
    expect(tempoOfEnvelope(pulses(4), { maxTempo: Infinity, startBpm: 640 })).toBe((60 * SAMPLE_RATE) / (512 * 4));
  });

  it("refuses an envelope without frames or with others than numbers", () => {
    expect(() => tempoOfEnvelope(new Float64Array(0))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempo: the envelope must hold frames, got 0]`,
    );
    expect(() => tempoOfEnvelope(Float64Array.of(Infinity))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempo: the envelope must be finite, got Infinity]`,
    );
    expect(() => tempoOfEnvelope(pulses(9), { sampleRate: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempo: sampleRate must be positive, got 0]`,
    );
    expect(() => tempoOfEnvelope(pulses(9), { hopLength: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempo: hopLength must be a positive integer, got 0]`,
    );
  });
});
