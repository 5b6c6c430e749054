import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { silentStage, type Stage } from "../instruments/stage.ts";
import { ROOMS } from "../songs/rooms.ts";
import { evenOut } from "./even-out.ts";
import { hall } from "./hall.ts";
import { loudness } from "./loudness.ts";
import { amplify, brighten, CEILING, fadeEnds, limitPeaks, removeRumble } from "./master.ts";

const RATE = 22_050;

/** Both channels filled by `at`, for `seconds`. */
function stageOf(seconds: number, at: (t: number, i: number) => number, rate = RATE): Stage {
  const stage = silentStage(Math.round(seconds * rate), rate);
  for (let i = 0; i < stage.left.length; i++) stage.left[i] = stage.right[i] = at(i / rate, i);
  return stage;
}

function decibels(x: Float32Array): number {
  return 10 * Math.log10(x.reduce((sum, v) => sum + v * v, 0) / x.length);
}

describe("hall", () => {
  it.each(Object.entries(ROOMS))("%s falls by 60 dB in about the time it is said to ring, low notes", (_, room) => {
    const noise = random(3);
    let low = 0;
    const dry = stageOf(6, (t) => {
      low += 0.1 * (noise.normal() - low);
      return t < 2 ? low : 0;
    });
    const { left } = hall(dry, room);
    const level = (from: number): number => decibels(left.subarray(from * RATE, (from + 0.25) * RATE));
    const seconds = (0.8 * 60) / (level(2.1) - level(2.9));
    expect(seconds / room.ring).toBeGreaterThan(0.6);
    expect(seconds / room.ring).toBeLessThan(1.15);
  });

  it("answers left and right with echoes that have nothing in common", () => {
    const noise = random(4);
    const { left, right } = hall(stageOf(4, noise.normal), ROOMS.hall);
    const product = left.reduce((sum, x, i) => sum + x * right[i]!, 0) / left.length;
    expect(Math.abs(product) / 10 ** ((decibels(left) + decibels(right)) / 20)).toBeLessThan(0.15);
  });
});

describe("loudness", () => {
  it.each([22_050, 44_100, 48_000])("of a sine of 1 kHz at -23 dBFS in both channels is -23 LUFS at %d Hz", (rate) => {
    // EBU Tech 3341 (2016), case 1: within 0.1 LU.
    const sine = stageOf(20, (t) => 10 ** (-23 / 20) * Math.sin(2 * Math.PI * 1000 * t), rate);
    expect(Math.abs(loudness(sine) + 23)).toBeLessThan(0.1);
  });

  it("leaves quiet stretches out", () => {
    // EBU Tech 3341, case 3: -36, -23 and -36 dBFS for 10, 60 and 10 seconds is -23 LUFS.
    const level = (t: number): number => (t < 10 || t >= 70 ? -36 : -23);
    const sine = stageOf(80, (t) => 10 ** (level(t) / 20) * Math.sin(2 * Math.PI * 1000 * t));
    expect(Math.abs(loudness(sine) + 23)).toBeLessThan(0.1);
  });

  it("of silence is below everything", () => {
    expect(loudness(silentStage(RATE, RATE))).toBe(-Infinity);
  });
});

describe("limitPeaks", () => {
  it("holds any sound below the ceiling, and leaves soft sound alone", () => {
    const noise = random(5);
    const loud = stageOf(1, (t) => noise.normal() * (t > 0.4 && t < 0.6 ? 2 : 0.05));
    const before = loud.left.slice();
    limitPeaks(loud);
    expect(loud.left.every((x) => Math.abs(x) <= CEILING + 1e-6)).toBe(true);
    expect(loud.left.subarray(0, 0.39 * RATE)).toEqual(before.subarray(0, 0.39 * RATE));
  });
});

describe("evenOut", () => {
  it("divides by its ratio what exceeds the level", () => {
    const sine = stageOf(2, (t) => 0.5 * Math.sin(2 * Math.PI * 500 * t));
    const before = decibels(sine.left);
    evenOut(sine, { above: before - 10, ratio: 2 });
    // It follows the crests of the wave rather than its mean, so it takes a little more than half of the ten decibels.
    const change = decibels(sine.left.subarray(RATE)) - before;
    expect(change).toBeLessThan(-5);
    expect(change).toBeGreaterThan(-6.5);
  });
});

describe("the rest of the master", () => {
  it("takes out what is constant, and keeps what is heard", () => {
    const offset = stageOf(2, (t) => 0.2 + 0.1 * Math.sin(2 * Math.PI * 400 * t));
    removeRumble(offset);
    const late = offset.left.subarray(RATE);
    expect(Math.abs(late.reduce((a, b) => a + b, 0) / late.length)).toBeLessThan(1e-4);
    expect(decibels(late)).toBeCloseTo(20 * Math.log10(0.1 / Math.SQRT2), 1);
  });

  it("brightens above the corner only", () => {
    const change = (frequency: number): number => {
      const sine = stageOf(1, (t) => Math.sin(2 * Math.PI * frequency * t));
      const before = decibels(sine.left);
      brighten(sine, { corner: 2000, gain: 6 });
      return decibels(sine.left) - before;
    };
    expect(Math.abs(change(100))).toBeLessThan(0.2);
    expect(change(9000)).toBeGreaterThan(4.5);
  });

  it("amplifies, and fades both ends to nothing", () => {
    const stage = stageOf(2, () => 0.5);
    amplify(stage, -6);
    expect(stage.left[100]).toBeCloseTo(0.5 * 10 ** (-6 / 20), 6);
    fadeEnds(stage, 1);
    expect(Math.abs(stage.left[0]!) + Math.abs(stage.right.at(-1)!)).toBe(0);
    expect(stage.left[RATE >> 1]).toBeCloseTo(0.5 * 10 ** (-6 / 20), 6);
  });
});
