import { quadrant } from "@swar/units";
import { describe, expect, it } from "vitest";
import { INSTRUMENTS } from "../instruments/catalogue.ts";
import { MODES } from "../score/modes.ts";
import type { Song } from "./song.ts";
import { SONGS } from "./songs.ts";
import { type SongScore, writeSong } from "./write-song.ts";

const WRITTEN = SONGS.map((song): readonly [Song, SongScore] => [song, writeSong(song)]);

/** Krumhansl & Kessler (1982): how well each pitch class fits a major and a minor key. */
const MAJOR = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88];
const MINOR = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17];

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]): number => x.reduce((p, q) => p + q, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    x.reduce((sum, v, i) => sum + (v - mx) * (y[i]! - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

/** Seconds for which each pitch class sounds. */
function sounding({ parts }: SongScore): number[] {
  const seconds = Array.from({ length: 12 }, () => 0);
  for (const { pitch, duration } of parts.flatMap((p) => p.notes)) seconds[pitch % 12]! += duration;
  return seconds;
}

describe("writeSong", () => {
  it("writes 30 to 60 seconds of at least four instruments", () => {
    for (const [{ title }, { duration, parts }] of WRITTEN) {
      expect(duration, title).toBeGreaterThan(30);
      expect(duration, title).toBeLessThan(60);
      expect(parts.filter((p) => p.notes.length > 0).length, title).toBeGreaterThanOrEqual(5);
    }
  });

  it("keeps every note within the range of its instrument and inside the song", () => {
    for (const [{ title }, { parts, strokes, duration }] of WRITTEN) {
      for (const { instrument, notes } of parts) {
        const [low, high] = INSTRUMENTS[instrument].range;
        const outside = notes.filter((n) => n.pitch < low || n.pitch > high || !(n.velocity > 0 && n.velocity <= 1));
        expect(outside, `${title} ${instrument}`).toEqual([]);
        expect(
          notes.every((n) => n.start >= 0 && n.start < duration - 3 && n.duration > 0),
          title,
        ).toBe(true);
      }
      expect(strokes.every((s) => s.start >= 0 && s.start < duration - 3 && s.velocity > 0)).toBe(true);
    }
  });

  it("sings chord tones wherever the melody bears weight", () => {
    for (const [{ title, tonic }, { tune, plan }] of WRITTEN) {
      const bar = plan.metre.beatsPerBar;
      const weighty = tune.filter((n) => plan.metre.strong.some((s) => Math.abs((n.beat % bar) - s) < 1e-6));
      expect(weighty.length).toBeGreaterThan(8);
      for (const { beat, pitch } of weighty) {
        const chord = plan.chords.find((c) => beat >= c.beat - 1e-6 && beat < c.beat + c.beats - 1e-6)!;
        const classes = chord.tones.map((t) => (tonic + chord.scale[(chord.root + t) % 7]!) % 12);
        expect(classes, `${title} beat ${beat}`).toContain(pitch % 12);
      }
    }
  });

  it("sings only notes of the scale that holds, and moves by a third or less, mostly", () => {
    for (const [{ title, tonic }, { tune, plan }] of WRITTEN) {
      for (const { beat, pitch } of tune) {
        const chord = plan.chords.findLast((c) => c.beat <= beat + 1e-6)!;
        expect(
          chord.scale.map((s) => (tonic + s) % 12),
          `${title} beat ${beat}`,
        ).toContain(pitch % 12);
      }
      // From one section to the next another instrument may take over, in another octave.
      const steps = plan.sections.flatMap(({ from, bars }) => {
        const end = from + bars * plan.metre.beatsPerBar;
        const notes = tune.filter((n) => n.beat >= from - 1e-6 && n.beat < end - 1e-6);
        return notes.slice(1).map((n, i) => Math.abs(n.pitch - notes[i]!.pitch));
      });
      expect(steps.filter((s) => s <= 4).length / steps.length, title).toBeGreaterThan(0.6);
      expect(Math.max(...steps), title).toBeLessThanOrEqual(12);
    }
  });

  it("uses smaller intervals in sombre songs than in joyful ones", () => {
    const meanStep = (q: string): number => {
      const steps = WRITTEN.filter(([{ point }]) => quadrant(point) === q).flatMap(([, { tune }]) =>
        tune.slice(1).map((n, i) => Math.abs(n.pitch - tune[i]!.pitch)),
      );
      return steps.reduce((a, b) => a + b, 0) / steps.length;
    };
    expect(meanStep("Q3")).toBeLessThan(0.85 * meanStep("Q1"));
  });

  it("is in the key that was asked, by all notes that sound", () => {
    for (const [{ title, tonic, mode }, score] of WRITTEN) {
      const isMinor = MODES[mode].scale[2] === 3;
      const heard = sounding(score);
      const fits = Array.from({ length: 24 }, (_, k) => {
        const profile = k < 12 ? MAJOR : MINOR;
        return correlation(
          heard,
          heard.map((_seconds, i) => profile[(i - (k % 12) + 12) % 12]!),
        );
      });
      expect(fits.indexOf(Math.max(...fits)), title).toBe(isMinor ? 12 + tonic : tonic);
    }
  });

  it("ends at home: the last tone of melody and bass is the key note", () => {
    for (const [{ title, tonic, players }, { tune, parts }] of WRITTEN) {
      expect(tune.at(-1)!.pitch % 12, title).toBe(tonic);
      const bass = parts[2 + players.findIndex((p) => p.plays === "bass")]!;
      expect(bass.notes.at(-1)!.pitch % 12, title).toBe(tonic);
    }
  });

  it("brings the theme back, varied, after something else", () => {
    for (const [{ title }, { tune, plan }] of WRITTEN) {
      const names = plan.sections.map((s) => s.name);
      expect([names[0], names.at(-1)], title).toEqual(["intro", "outro"]);
      expect(names.indexOf("return"), title).toBeGreaterThan(names.indexOf("theme"));
      // What bears weight in the first two bars.
      const sung = (name: string): number[] => {
        const { from } = plan.sections.find((s) => s.name === name)!;
        const notes = tune.filter((n) => n.beat >= from - 1e-6 && n.beat < from + 2 * plan.metre.beatsPerBar - 1e-6);
        return notes.filter((n) => n.strong && n.beat % 1 === 0).map((n) => n.degree);
      };
      expect(sung("theme").length).toBeGreaterThan(0);
      expect(sung("return"), title).toEqual(sung("theme"));
      expect(names, title).toContain("middle");
      expect(sung("middle"), title).not.toEqual(sung("theme"));
    }
  });

  it("grows from the first section to the return, and slows down at the end", () => {
    for (const [{ title, tempo }, { parts, sections, timeOf, plan }] of WRITTEN) {
      const strength = (name: string): number => {
        const { from, bars } = plan.sections.find((s) => s.name === name)!;
        const [start, end] = [timeOf(from), timeOf(from + bars * plan.metre.beatsPerBar)];
        const notes = parts.flatMap((p) => p.notes).filter((n) => n.start >= start && n.start < end);
        return notes.reduce((sum, n) => sum + n.velocity, 0) / (end - start);
      };
      expect(strength("return"), title).toBeGreaterThan(strength("theme"));
      expect(strength("theme"), title).toBeGreaterThan(strength("intro"));
      expect(timeOf(plan.beats) - timeOf(plan.beats - 1), title).toBeGreaterThan(1.1 * (60 / tempo));
      expect(sections.length).toBeGreaterThanOrEqual(4);
    }
  });

  it("writes another song for another seed, and the same for the same", () => {
    const [song] = SONGS;
    expect(writeSong(song!).parts).toEqual(writeSong(song!).parts);
    expect(writeSong({ ...song!, seed: 9 }).tune).not.toEqual(writeSong(song!).tune);
  });
});
