import { type Hertz, quadrant } from "@swar/units";
import { beforeAll, describe, expect, it } from "vitest";
import type { StereoPcm } from "../stereo.ts";
import { composeSong, loudnessOf } from "./compose-song.ts";
import type { Song } from "./song.ts";
import { SONGS } from "./songs.ts";

const RATE = 8000;
let played: readonly (readonly [Song, StereoPcm])[];
beforeAll(() => {
  played = SONGS.map((song) => [song, composeSong(song, { sampleRate: RATE })]);
});

function decibels(x: Float32Array): number {
  return 10 * Math.log10(x.reduce((sum, v) => sum + v * v, 0) / x.length);
}

function mono({ channels: [left, right] }: StereoPcm): Float32Array {
  return left.map((x, i) => (x + right[i]!) / 2);
}

/** How much louder each hundredth of a second is than the one before, where it is. */
function onsets(samples: Float32Array, rate: Hertz): number[] {
  const hop = rate / 100;
  const levels = Array.from({ length: Math.floor(samples.length / hop) }, (_, i) =>
    Math.sqrt(samples.subarray(i * hop, (i + 1) * hop).reduce((sum, v) => sum + v * v, 0)),
  );
  return levels.map((x, i) => Math.max(0, x - (levels[i - 1] ?? x)));
}

/** How alike `xs` is to itself `lag` later. */
function likeness(xs: readonly number[], lag: number): number {
  const mean = xs.reduce((a, b) => a + b, 0) / xs.length;
  return xs.reduce((sum, x, i) => sum + (x - mean) * ((xs[i + lag] ?? mean) - mean), 0);
}

/** Strength of each pitch class by plain Fourier sums over the tones from A2 to G#5. */
function chroma(samples: Float32Array, rate: Hertz): number[] {
  const strengths = Array.from({ length: 12 }, () => 0);
  const size = 4096;
  for (let start = 0; start + size <= samples.length; start += 4 * size) {
    for (let pitch = 45; pitch < 81; pitch++) {
      const step = (2 * Math.PI * 440 * 2 ** ((pitch - 69) / 12)) / rate;
      let [re, im] = [0, 0];
      for (let i = 0; i < size; i++) {
        const x = samples[start + i]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
        re += x * Math.cos(step * i);
        im += x * Math.sin(step * i);
      }
      strengths[pitch % 12]! += Math.hypot(re, im);
    }
  }
  return strengths;
}

describe("composeSong", () => {
  it("gives the same samples for the same song", () => {
    const song = SONGS[12]!;
    expect(composeSong(song, { sampleRate: RATE })).toEqual(played[12]![1]);
  });

  it("is finite, bounded, centred, and silent at both ends", () => {
    for (const [{ title }, pcm] of played) {
      for (const channel of pcm.channels) {
        let [peak, sum] = [0, 0];
        for (const x of channel) {
          peak = Math.max(peak, Math.abs(x));
          sum += x;
        }
        expect(peak, title).toBeLessThanOrEqual(10 ** (-1 / 20));
        expect(peak, title).toBeGreaterThan(0.1);
        expect(Math.abs(sum / channel.length), title).toBeLessThan(2e-4);
        expect(decibels(channel.subarray(0, 0.2 * RATE)), title).toBeLessThan(-90);
        expect(decibels(channel.subarray(-0.1 * RATE)), title).toBeLessThan(-55);
        expect(Math.abs(channel[0]!) + Math.abs(channel.at(-1)!), title).toBe(0);
      }
    }
  });

  it("lasts 30 to 60 seconds", () => {
    for (const [{ title }, { channels }] of played) {
      expect(channels[0].length / RATE, title).toBeGreaterThan(30);
      expect(channels[0].length / RATE, title).toBeLessThan(60);
      expect(channels[1].length).toBe(channels[0].length);
    }
  });

  it("is balanced between left and right, and wider than mono", () => {
    for (const [{ title }, { channels }] of played) {
      const [left, right] = channels;
      expect(Math.abs(decibels(left) - decibels(right)), title).toBeLessThan(2.5);
      const difference = left.map((x, i) => (x - right[i]!) / 2);
      expect(decibels(difference) - decibels(left), title).toBeGreaterThan(-18);
      expect(decibels(difference) - decibels(left), title).toBeLessThan(-3);
    }
  });

  it("is the louder the more arousal is asked, by some ten decibels over the album", () => {
    const levels = played.map(([{ point }, pcm]) => [loudnessOf(point), decibels(mono(pcm))] as const);
    for (const [asked, level] of levels) {
      expect(level - asked).toBeGreaterThan(-6.5);
      expect(level - asked).toBeLessThan(2.5);
    }
    const mean = (isLively: boolean): number => {
      const of = played.flatMap(([s], i) => (s.point.arousal >= 0.5 === isLively ? [levels[i]![1]] : []));
      return of.reduce((a, b) => a + b, 0) / of.length;
    };
    expect(mean(true) - mean(false)).toBeGreaterThan(5);
  });

  it("keeps the tempo that was asked", () => {
    for (const [{ title, tempo }, pcm] of played) {
      const strengths = onsets(mono(pcm), RATE);
      // At distances of one beat, two and four the song is more like itself than at those of tempi beside it.
      const at = (bpm: number): number =>
        [1, 2, 4].reduce((sum, beats) => sum + likeness(strengths, Math.round((6000 * beats) / bpm)), 0);
      const best = (bpm: number): number => Math.max(...[0.994, 0.997, 1, 1.003, 1.006].map((f) => at(bpm * f)));
      const beside = [0.86, 0.9, 1.1, 1.14].map((f) => best(tempo * f));
      expect(best(tempo), title).toBeGreaterThan(Math.max(...beside));
    }
  });

  it("sounds in the scale that was asked", () => {
    for (const [song, pcm] of played.filter((_, i) => i % 3 === 0)) {
      const heard = chroma(mono(pcm), RATE);
      const scale = { ionian: "101011010101", mixolydian: "101011010110", dorian: "101101010110" };
      const minor = "101101011011"; // Aeolian with both sevenths
      const template = scale[song.mode as keyof typeof scale] ?? (song.mode === "phrygian" ? "110101011010" : minor);
      const fits = Array.from({ length: 12 }, (_, t) =>
        heard.reduce((sum, x, i) => sum + x * (template[(i - t + 12) % 12] === "1" ? 1 : -1), 0),
      );
      expect(fits.indexOf(Math.max(...fits)), song.title).toBe(song.tonic);
    }
  });

  it("is brighter in lively songs than in quiet ones", () => {
    const crossings = ([, pcm]: readonly [Song, StereoPcm]): number => {
      const x = mono(pcm);
      let n = 0;
      for (let i = 1; i < x.length; i++) if (x[i]! > 0 !== x[i - 1]! > 0) n++;
      return n / x.length;
    };
    const mean = (names: readonly string[]): number => {
      const of = played.filter(([s]) => names.includes(quadrant(s.point))).map(crossings);
      return of.reduce((a, b) => a + b, 0) / of.length;
    };
    expect(mean(["Q1", "Q2"])).toBeGreaterThan(1.2 * mean(["Q3", "Q4"]));
  });

  it("says which rate it cannot play at", () => {
    expect(() => composeSong(SONGS[0]!, { sampleRate: 44_100.5 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: composeSong: sampleRate must be an integer in [8000, 96000], got 44100.5]`,
    );
  });
});
