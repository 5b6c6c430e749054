import { quadrant, type Pcm, type Work } from "@swar/units";
import { describe, expect, it } from "vitest";
import type { Analysis } from "./analysis.ts";
import { type AnalyzeOptions, createAnalyzer } from "./analyzer.ts";
import { analyzers, encodeWav, music, RATE, runtime } from "./untrained.testing.ts";

const MUSIC = music();

function analysed(pcm: Pcm, options?: AnalyzeOptions): Promise<Analysis> {
  return analyzers.default.analyze(encodeWav(pcm), options);
}

function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

function expectWhole(analysis: Analysis, step: number): void {
  const { duration, curve, attention, arousal, valence } = analysis;
  expect(numbersOf(analysis).filter((x) => !Number.isFinite(x))).toEqual([]);
  expect(curve.step).toBe(step);
  expect(curve.time.length).toBe(Math.floor(duration / step + 1e-9) + 1);
  curve.time.forEach((time, i) => expect(time).toBeCloseTo(i * step, 4));
  expect(analysis.quadrant).toBe(quadrant({ arousal, valence }));
  for (const values of [curve.arousal, curve.valence, [arousal, valence]]) {
    if (values.length > 2) expect(values.length).toBe(curve.time.length);
    expect(values.every((x) => x >= 0 && x <= 1)).toBe(true);
  }
  expect(attention.time.length).toBe(attention.weight.length);
  if (attention.weight.length > 0) expect(attention.weight.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
}

describe.each(["default", "seed"] as const)("analyze (%s)", (preset) => {
  it("gives exactly the fields that are promised", async () => {
    const analysis = await analyzers[preset].analyze(encodeWav(MUSIC));
    expect(Object.keys(analysis)).toEqual([
      "duration",
      "arousal",
      "valence",
      "quadrant",
      "uncertainty",
      "curve",
      "attention",
      "model",
    ]);
    expect(Object.keys(analysis.curve)).toEqual(["step", "time", "arousal", "valence"]);
    expect(analysis).toMatchObject({ duration: 12, model: { name: "untrained", version: "7" } });
    expect(analysis.uncertainty.arousal).toBeGreaterThan(0);
    expect(analysis.attention.weight.length > 0).toBe(preset === "default");
    expectWhole(analysis, 0.5);
  });

  it.each([0.05, 0.5, 1, 5.2, 5.25])("hears a file of %d s", async (seconds) => {
    const samples = MUSIC.samples.slice(0, Math.round(seconds * RATE));
    const analysis = await analyzers[preset].analyze(encodeWav({ samples, sampleRate: RATE }));
    expect(analysis.duration).toBeCloseTo(seconds, 4);
    expectWhole(analysis, 0.5);
  });

  it("hears one sample, and silence", async () => {
    for (const length of [1, 8 * RATE]) {
      const samples = new Float32Array(length);
      expectWhole(await analyzers[preset].analyze(encodeWav({ samples, sampleRate: RATE })), 0.5);
    }
  });
});

describe("analyze", () => {
  it.each([0.01, 0.1, 0.3, 5, 100])("gives a point every %d s from 0 to the end", async (step) => {
    expectWhole(await analysed(MUSIC, { step }), step);
  });

  it("hears nearly the same at another rate", async () => {
    const [low, high] = await Promise.all([analysed(MUSIC), analysed(music(48_000))]);
    expectWhole(high, 0.5);
    expect(high.duration).toBe(low.duration);
    expect(Math.abs(high.arousal - low.arousal) + Math.abs(high.valence - low.valence)).toBeLessThan(0.05);
  });

  it.each([1e-4, 0.1, 8])("hears music at %d of its amplitude", async (gain) => {
    const samples = MUSIC.samples.map((x) => x * gain);
    expectWhole(await analysed({ samples, sampleRate: RATE }), 0.5);
  });

  it("gives the same for the same bytes, one after another or at once", async () => {
    const [first, second] = await Promise.all([analysed(MUSIC), analysed(MUSIC)]);
    expect(second).toEqual(first);
    expect(await analysed(MUSIC)).toEqual(first);
  });

  it("tells its progress in ascending order, up to 1", async () => {
    const seen: number[] = [];
    await analysed(MUSIC, { onProgress: (done) => seen.push(done) });
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
    expect(seen.at(-1)).toBe(1);
  });

  it("stops where it is cancelled, before and amid the work", async () => {
    await expect(analysed(MUSIC, { signal: { aborted: true } })).rejects.toMatchObject({ code: "cancelled" });
    const signal = { aborted: false };
    const onProgress: Work["onProgress"] = () => void (signal.aborted = true);
    await expect(analysed(MUSIC, { signal, onProgress })).rejects.toMatchObject({ code: "cancelled" });
  });

  it("says what is wrong with a file or a step", async () => {
    const text = new TextEncoder().encode("These are the words of a song, and not its sound.");
    await expect(analyzers.default.analyze(text)).rejects.toMatchObject({ code: "unsupported-audio" });
    await expect(analyzers.default.analyze(new Uint8Array())).rejects.toMatchObject({ code: "empty-audio" });
    await expect(analysed({ samples: new Float32Array(), sampleRate: RATE })).rejects.toMatchObject({
      code: "empty-audio",
    });
    await expect(analysed(MUSIC, { step: 0 })).rejects.toMatchObject({ code: "invalid-argument" });
  });
});

describe("createAnalyzer", () => {
  it("refuses what is no checkpoint", async () => {
    await expect(createAnalyzer(runtime, encodeWav(MUSIC))).rejects.toMatchObject({ code: "corrupt-checkpoint" });
  });
});
