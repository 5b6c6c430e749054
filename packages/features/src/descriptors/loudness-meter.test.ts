import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { saidBy } from "./descriptor-signals.testing.ts";
import { RATE, sine, stereo, type Tone, tones } from "./ebu-signals.testing.ts";
import { LOUDNESS_GOLDEN, loudnessOf, programme } from "./loudness-golden.testing.ts";
import { type Loudness, loudnessMeter } from "./loudness-meter.ts";

const { cases, tolerances } = LOUDNESS_GOLDEN;

/** The largest distance of `ours` from their number or track, where that is above `floor`; null is silence. */
function worst(ours: number | Float64Array, theirs: number | readonly (number | null)[], floor = -Infinity): number {
  if (typeof ours === "number") return Math.abs(ours - (theirs as number));
  const wanted = theirs as readonly (number | null)[];
  expect(ours.length).toBe(wanted.length);
  return wanted.reduce<number>((most, their, i) => {
    if (their === null) expect(ours[i]).toBeLessThan(-100);
    return their === null || their < floor ? most : Math.max(most, Math.abs(ours[i]! - their));
  }, 0);
}

describe.each(cases)("loudnessMeter at $rate Hz, $channels channels", (example) => {
  const loudness: Loudness = loudnessOf(example.rate, programme(example));

  it("agrees with BS.1770-4 written out in scipy", () => {
    for (const [name, theirs] of Object.entries(example.scipy)) {
      expect([name, worst(loudness[name as keyof Loudness], theirs) < tolerances["scipy"]!]).toEqual([name, true]);
    }
  });

  it("agrees with ffmpeg's ebur128 above the gate, as nearly as that follows the standard", () => {
    const tolerance = tolerances[example.rate === RATE ? "ffmpeg at 48000 Hz" : "ffmpeg"]!;
    for (const name of ["integrated", "momentary", "shortTerm"] as const) {
      expect([name, worst(loudness[name], example.ffmpeg[name]!, -70) < tolerance]).toEqual([name, true]);
    }
    expect(worst(loudness.truePeak, example.ffmpeg["truePeak"]!)).toBeLessThan(tolerances["ffmpeg true peak"]!);
    const range = example.ffmpeg["loudnessRange"];
    if (typeof range === "number") {
      expect(worst(loudness.loudnessRange, range)).toBeLessThan(tolerances["ffmpeg range"]!);
    }
  });
});

describe("loudnessMeter", () => {
  it("reads -3.01 LUFS for a sine of 997 Hz at full scale in one front channel (BS.1770-4, annex 1)", () => {
    const full = Float32Array.from({ length: 10 * RATE }, (_, i) => Math.sin((2 * Math.PI * 997 * i) / RATE));
    const silent = new Float32Array(full.length);
    for (const front of [0, 1, 2]) {
      const channels = [silent, silent, silent].with(front, full);
      expect(loudnessOf(RATE, channels).integrated).toBeCloseTo(-3.01, 2);
    }
    expect(loudnessOf(RATE, [silent, silent, silent, full, silent, silent]).integrated).toBe(-Infinity);
    expect(loudnessOf(RATE, [silent, silent, silent, silent, full, silent]).integrated).toBeCloseTo(-1.52, 2);
  });

  it.each([
    [8000, 0.21],
    [11_025, 0.11],
    [16_000, 0.05],
    [22_050, 0.03],
    [44_100, 0.01],
    [96_000, 0.01],
    [192_000, 0.01],
  ])("reads the same at %i Hz to within %f LU", (rate, tolerance) => {
    const tone = Float32Array.from({ length: 2 * rate }, (_, i) => Math.sin((2 * Math.PI * 997 * i) / rate));
    expect(Math.abs(loudnessOf(rate, [tone]).maxMomentary + 3.01)).toBeLessThan(tolerance);
  });

  it("is the same to the bit however the audio is cut, and can be read on the way", () => {
    const rng = random(3);
    const channels = programme({ ...cases[3]!, rate: 22_050, channels: 2, seconds: 4 });
    const meter = loudnessMeter(22_050, 2);
    for (let from = 0; from < channels[0]!.length;) {
      const length = Math.floor(3000 * rng.uniform() ** 4);
      meter.push(channels.map((channel) => channel.subarray(from, from + length)));
      if (length % 9 === 0) meter.result();
      from += length;
    }
    expect(meter.result()).toEqual(loudnessOf(22_050, channels));
  });

  it("is silent in silence, before anything came, and in less than 400 ms", () => {
    const silence = { integrated: -Infinity, loudnessRange: 0, maxMomentary: -Infinity, maxShortTerm: -Infinity };
    const levels = { samplePeak: -Infinity, truePeak: -Infinity, rms: -Infinity };
    expect(loudnessOf(RATE, [new Float32Array(4 * RATE)])).toMatchObject({ ...silence, ...levels });
    expect(loudnessMeter(RATE, 2).result()).toMatchObject({ ...silence, ...levels });
    expect(loudnessOf(RATE, [new Float32Array(RATE * 0.39).fill(1)])).toMatchObject({
      ...silence,
      samplePeak: 0,
      rms: 0,
    });
    const one = loudnessOf(RATE, [Float32Array.of(0.5)]);
    expect(one).toMatchObject({ ...silence, samplePeak: 20 * Math.log10(0.5), momentary: new Float64Array(0) });
  });

  it("hears no constant, and any level", () => {
    expect(loudnessOf(RATE, [new Float32Array(5 * RATE).fill(0.5)]).shortTerm.at(-1)).toBeLessThan(-200);
    expect(loudnessOf(RATE, [tones([5, 200])]).integrated).toBeCloseTo(197, 1);
  });

  it("refuses arguments out of range, and channels that do not fit", () => {
    const pushed = (...channels: Float32Array[]): string => saidBy(() => loudnessMeter(RATE, 2).push(channels));
    const [one, two] = [new Float32Array(1), new Float32Array(2)];
    expect(saidBy(() => loudnessMeter(3999, 2))).toMatchInlineSnapshot(
      `"invalid-argument: kWeighting: sampleRate must be at least 4000, got 3999"`,
    );
    expect(saidBy(() => loudnessMeter(RATE, 0))).toMatchInlineSnapshot(
      `"invalid-argument: loudnessMeter: channels must be a positive integer, got 0"`,
    );
    expect(saidBy(() => loudnessMeter(RATE, 8))).toMatchInlineSnapshot(
      `"invalid-argument: loudnessMeter: weights must be given for more than 6 channels, got 8"`,
    );
    expect(saidBy(() => loudnessMeter(RATE, 2, { weights: [1] }))).toMatchInlineSnapshot(
      `"invalid-argument: loudnessMeter: weights must hold 2 numbers, got 1"`,
    );
    expect(saidBy(() => loudnessMeter(RATE, 2, { weights: [1, -1] }))).toMatchInlineSnapshot(
      `"invalid-argument: loudnessMeter: weights must be finite and at least 0, got [1, -1]"`,
    );
    expect(pushed(one)).toMatchInlineSnapshot(`"invalid-argument: loudnessMeter: there must be 2 channels, got 1"`);
    expect(pushed(one, two)).toMatchInlineSnapshot(
      `"invalid-argument: loudnessMeter: channels must be of the same length, got [1, 2]"`,
    );
    expect(pushed(one, Float32Array.of(Number.NaN))).toMatchInlineSnapshot(
      `"invalid-argument: loudnessMeter: samples must be finite, got NaN"`,
    );
  });
});

describe("EBU Tech 3341 (2023), table 1: loudnessMeter", () => {
  it.each([
    [1, -23],
    [2, -33],
  ])("case %i: reads a tone of %f dBFS on all time scales", (_, level) => {
    const { momentary, shortTerm, integrated } = loudnessOf(RATE, stereo(tones([20, level])));
    for (const loudness of [momentary.at(-1), shortTerm.at(-1), integrated]) near(loudness!, level);
  });

  it.each<[number, Tone[]]>([
    [3, [10, 60, 10].map((seconds, i) => [seconds, [-36, -23, -36][i]!])],
    [4, [10, 10, 60, 10, 10].map((seconds, i) => [seconds, [-72, -36, -23, -36, -72][i]!])],
    [5, [20, 20.1, 20].map((seconds, i) => [seconds, [-26, -20, -26][i]!])],
  ])("case %i: leaves out what is quiet", (_, sequence) => {
    near(loudnessOf(RATE, stereo(tones(...sequence))).integrated, -23);
  });

  it("case 6: weights five channels", () => {
    const channels = [-28, -28, -24, -30, -30].map((level) => tones([20, level]));
    near(loudnessOf(RATE, channels).integrated, -23);
  });

  it.each([
    [9, "shortTerm", "maxShortTerm", [1.34, 1.66], 5, 0],
    [12, "momentary", "maxMomentary", [0.18, 0.22], 25, 6],
  ] as const)("case %i: %s is constant over tones in turn", (_, track, most, [loud, soft], times, settled) => {
    const turns = Array.from({ length: times }, (): Tone[] => [
      [loud, -20],
      [soft, -30],
    ]);
    const loudness = loudnessOf(RATE, stereo(tones(...turns.flat())));
    for (const value of loudness[track].subarray(settled)) near(value, -23);
    near(loudness[most], -23);
  });

  it.each([
    [10, 0.15, 3, "maxShortTerm"],
    [13, 0.02, 0.4, "maxMomentary"],
  ] as const)("case %i: finds a tone that begins at any multiple of %f s", (_, step, seconds, most) => {
    for (let i = 0; i < 20; i++) {
      near(loudnessOf(RATE, stereo(tones([i * step], [seconds, -23], [1])))[most], -23);
    }
  });

  it.each([
    [11, 0.15, 3, "maxShortTerm"],
    [14, 0.02, 0.4, "maxMomentary"],
  ] as const)("case %i: follows tones that rise, read after each one", (_, step, seconds, most) => {
    const meter = loudnessMeter(RATE, 2);
    for (let i = 0; i < 20; i++) {
      meter.push(stereo(tones([i * step], [seconds, i - 38], [seconds - i * step])));
      near(meter.result()[most], i - 38);
    }
  });

  it.each([
    [15, 1 / 4, 0, 0.5, -6],
    [16, 1 / 4, 45, 0.5, -6],
    [17, 1 / 6, 60, 0.5, -6],
    [18, 1 / 8, 67.5, 0.5, -6],
    [19, 1 / 4, 45, 1.41, 3],
  ])("case %i: finds the peak of a sine between its samples", (_, turns, degrees, amplitude, peak) => {
    const { truePeak } = loudnessOf(RATE, stereo(sine(turns, degrees, amplitude)));
    expect(truePeak).toBeGreaterThan(peak - 0.4);
    expect(truePeak).toBeLessThan(peak + 0.2);
  });
});

describe("EBU Tech 3342 (2023), table 1: loudnessMeter", () => {
  it.each([
    [1, [-20, -30], 10],
    [2, [-20, -15], 5],
    [3, [-40, -20], 20],
    [4, [-50, -35, -20, -35, -50], 15],
  ])("case %i: reads the range of tones of %j dBFS", (_, levels, range) => {
    const once = stereo(tones(...levels.map((level): Tone => [20, level])));
    const meter = loudnessMeter(RATE, 2);
    // The response is to be the same where the signal is repeated.
    for (let times = 0; times < 2; times++) {
      meter.push(once);
      expect(Math.abs(meter.result().loudnessRange - range)).toBeLessThan(1);
    }
  });
});

/** The tolerance of EBU Tech 3341. */
function near(loudness: number, wanted: number): void {
  expect(Math.abs(loudness - wanted)).toBeLessThan(0.1);
}
