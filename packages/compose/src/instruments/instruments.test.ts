import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { mix, type Part } from "../sound/mix.ts";
import { type InstrumentName, INSTRUMENTS } from "./catalogue.ts";
import { DRUM_SOUNDS, type DrumSound } from "./drum-sounds.ts";
import { drumStroke } from "./drum-player.ts";
import { frequencyOf, type Instrument } from "./instrument.ts";
import { singleCycle } from "./single-cycle.ts";

const RATE = 22_050;
const NAMES = Object.keys(INSTRUMENTS) as InstrumentName[];
const SEAT = { pan: 0, gain: 0, room: 0 };
const DRY = { ring: 1, dark: 5000, size: 1, wet: 0 };

/** One note of `instrument`, from 0.1 s on, held for 0.9 s of 2.5 s. */
function note(instrument: InstrumentName, pitch: number, velocity: number): Float32Array {
  const notes = [{ start: 0.1, duration: 0.9, pitch, velocity }];
  const parts: Part[] = [{ instrument, notes, ...SEAT }];
  return mix({ seed: 1, duration: 2.5, parts, strokes: [], drums: SEAT, room: DRY }, RATE).left;
}

/** Strength of `samples` at `frequency`, from 0.2 s on, by a plain Fourier sum. */
function strengthAt(samples: Float32Array, frequency: number): number {
  const [from, n] = [Math.round(0.2 * RATE), 8192];
  let [re, im] = [0, 0];
  for (let i = 0; i < n; i++) {
    const x = samples[from + i]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / n));
    re += x * Math.cos((2 * Math.PI * frequency * i) / RATE);
    im += x * Math.sin((2 * Math.PI * frequency * i) / RATE);
  }
  return Math.hypot(re, im);
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
}

/** Mean steepness over strength: rises with the frequencies that a sound holds. */
function brightness(samples: Float32Array): number {
  return rms(samples.slice(1).map((x, i) => x - samples[i]!)) / rms(samples);
}

describe.each(NAMES)("%s", (name) => {
  const { range, drive } = INSTRUMENTS[name] as Instrument;
  const [low, high] = range;
  const middle = Math.round((low + high) / 2);

  it("is in tune, within a tenth of a semitone", () => {
    for (const pitch of [low + 5, middle, high]) {
      const samples = note(name, pitch, 0.6);
      const cents = Array.from({ length: 41 }, (_, i) => 4 * (i - 20));
      const strengths = cents.map((c) => strengthAt(samples, frequencyOf(pitch) * 2 ** (c / 1200)));
      expect(Math.abs(cents[strengths.indexOf(Math.max(...strengths))]!), String(pitch)).toBeLessThanOrEqual(12);
    }
  });

  it("begins and ends without a click", () => {
    const samples = note(name, middle, 0.8);
    const steps = samples.slice(1).map((x, i) => Math.abs(x - samples[i]!));
    const start = Math.round(0.1 * RATE);
    expect(Math.max(...samples.subarray(0, start - 1).map(Math.abs))).toBe(0);
    const largest = Math.max(...steps);
    // The very first steps are no larger than those that the sound itself takes later.
    expect(Math.max(...steps.slice(start - 2, start + 8))).toBeLessThanOrEqual(0.6 * largest);
    // Where it is let go, nothing jumps: no step there is larger than those while it was held.
    const held = Math.max(...steps.slice(start, start + 0.9 * RATE));
    expect(Math.max(...steps.slice(start + 0.9 * RATE))).toBeLessThanOrEqual(held);
    expect(Math.abs(samples.at(-1)!)).toBeLessThan(1e-3);
  });

  it.skipIf(drive !== undefined)("is louder and no duller when played harder", () => {
    const [soft, hard] = [0.25, 0.95].map((velocity) => note(name, middle, velocity));
    expect(rms(hard!)).toBeGreaterThan(2.5 * rms(soft!));
    expect(brightness(hard!)).toBeGreaterThan(0.95 * brightness(soft!));
  });
});

describe("instruments together", () => {
  it("are brighter when played harder, nearly all of them", () => {
    const brighter = NAMES.filter((name) => {
      const pitch = Math.round((INSTRUMENTS[name].range[0] + INSTRUMENTS[name].range[1]) / 2);
      return brightness(note(name, pitch, 0.95)) > 1.04 * brightness(note(name, pitch, 0.25));
    });
    expect(brighter.length).toBeGreaterThan(0.75 * NAMES.length);
  });

  it("are about equally loud", () => {
    const levels = NAMES.map((name) => {
      const pitch = Math.round((INSTRUMENTS[name].range[0] + INSTRUMENTS[name].range[1]) / 2);
      return 20 * Math.log10(rms(note(name, pitch, 0.7).subarray(0.1 * RATE, 0.5 * RATE)));
    });
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(15);
  });
});

describe("singleCycle", () => {
  it("holds no overtone at or above half the sample rate", () => {
    const { voice } = INSTRUMENTS.strings;
    const cycle = singleCycle(voice, { frequency: 1760, hardness: 1, rate: RATE });
    const overtone = (k: number): number => {
      const part = (f: (x: number) => number): number =>
        cycle.subarray(0, 1024).reduce((sum, x, n) => sum + x * f((2 * Math.PI * k * n) / 1024), 0) / 512;
      return Math.hypot(part(Math.cos), part(Math.sin));
    };
    const strengths = Array.from({ length: 20 }, (_, i) => overtone(i + 1));
    expect(strengths.findLastIndex((a) => a > 1e-5) + 1).toBe(Math.floor((0.45 * RATE) / 1760));
    expect(rms(cycle)).toBeCloseTo(1, 2);
  });
});

describe("drumStroke", () => {
  it.each(Object.entries(DRUM_SOUNDS))("makes %s of peak 1 that begins and ends in silence", (_, drum: DrumSound) => {
    for (const hardness of [0.25, 1]) {
      const sound = drumStroke(drum, { hardness, rate: RATE, rng: random(1) });
      const peak = sound.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      expect(peak).toBeCloseTo(1, 5);
      expect(Math.abs(sound[0]!) + Math.abs(sound.at(-1)!)).toBe(0);
      expect(rms(sound.subarray(-Math.round(sound.length / 10)))).toBeLessThan(0.02);
    }
  });
});
