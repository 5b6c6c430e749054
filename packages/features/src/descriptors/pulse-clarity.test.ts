import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { pulseClarity, pulseClarityOfEnvelope } from "./pulse-clarity.ts";
import { signalOf, TONAL_RHYTHM } from "./tonal-rhythm.testing.ts";

const { tolerance, signals } = TONAL_RHYTHM;

describe("pulseClarity", () => {
  it.each(signals)("agrees with its definition in numpy on $name", (example) => {
    const clarity = pulseClarity(signalOf(example), example.options);
    expect(Math.abs(clarity - example.pulseClarity)).toBeLessThan(tolerance.pulseClarity);
  });

  it("is high for beats and low for noise", () => {
    const of = (name: string): number => pulseClarity(signalOf(signals.find((example) => example.name === name)!));
    expect(of("beats at 120")).toBeGreaterThan(0.8);
    expect(of("noise")).toBeLessThan(0.2);
  });

  it("refuses samples that are not finite", () => {
    const broken = { samples: Float32Array.of(0, Number.NaN), sampleRate: 22050 };
    expect(() => pulseClarity(broken)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: melFrame: samples must be finite, got NaN]`,
    );
  });
});

describe("pulseClarityOfEnvelope", () => {
  const pulses = (length: number): Float64Array => Float64Array.from({ length }, (_, t) => Number(t % 25 === 0));

  it("comes near 1 with the length of a steady beat", () => {
    expect(pulseClarityOfEnvelope(pulses(100))).toBeCloseTo(0.75, 10);
    expect(pulseClarityOfEnvelope(pulses(10_000))).toBeGreaterThan(0.99);
  });

  it("does not depend on the level of the envelope", () => {
    const rng = random(8);
    const envelope = Float64Array.from({ length: 300 }, () => rng.uniform());
    const louder = envelope.map((value) => 5 + 100 * value);
    expect(pulseClarityOfEnvelope(louder)).toBeCloseTo(pulseClarityOfEnvelope(envelope), 10);
  });

  it("looks among the tempi that it is given", () => {
    // A beat of 25 frames is one of 103 a minute.
    expect(pulseClarityOfEnvelope(pulses(1000), { minBpm: 110 })).toBe(0);
    expect(pulseClarityOfEnvelope(pulses(1000), { minBpm: 100, maxBpm: 110 })).toBeGreaterThan(0.9);
  });

  it("is 0 where nothing changes, and for less than a beat", () => {
    for (const length of [1, 10, 500]) expect(pulseClarityOfEnvelope(new Float64Array(length).fill(0.1))).toBe(0);
    expect(pulseClarityOfEnvelope(Float64Array.of(0, 1, 0))).toBe(0);
  });

  it("refuses arguments out of range", () => {
    const envelope = pulses(100);
    expect(() => pulseClarityOfEnvelope(new Float64Array(0))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: pulseClarity: the envelope must hold frames, got 0]`,
    );
    expect(() => pulseClarityOfEnvelope(Float64Array.of(Number.NaN))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: pulseClarity: the envelope must be finite, got NaN]`,
    );
    expect(() => pulseClarityOfEnvelope(envelope, { minBpm: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: pulseClarity: minBpm must be in (0, maxBpm], got 0]`,
    );
    expect(() => pulseClarityOfEnvelope(envelope, { maxBpm: 30 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: pulseClarity: minBpm must be in (0, maxBpm], got 40]`,
    );
    expect(() => pulseClarityOfEnvelope(envelope, { maxBpm: Infinity })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: pulseClarity: maxBpm must be finite, got Infinity]`,
    );
  });
});
