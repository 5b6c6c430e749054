import { type AffectPoint, random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { composeScore } from "./compose-score.ts";
import { type Chord, harmonise } from "./harmony.ts";
import type { Note, Score } from "./score.ts";
import { styleAt } from "./style.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const AROUSALS = [0, 0.25, 0.5, 0.75, 1];

function scoresAt(point: AffectPoint): Score[] {
  return SEEDS.map((seed) => composeScore({ seed, path: [point] }));
}

/** Seconds for which notes `semitones` above the key note sound, in all octaves. */
function secondsOf(scores: readonly Score[], semitones: number): number {
  const sounding = (s: Score): number =>
    s.notes.filter((n) => (n.pitch - s.sections[0]!.tonic) % 12 === semitones).reduce((sum, n) => sum + n.duration, 0);
  return scores.reduce((sum, s) => sum + sounding(s), 0);
}

function melodyOf(score: Score): Note[] {
  return score.notes.filter((n) => n.voice === "lead");
}

function diminishedOrNeapolitan(c: Chord): boolean {
  return (c.root === 6 && c.tones.length === 4) || c.scale[1] === 1;
}

describe("composeScore", () => {
  it("sounds more onsets a second as arousal rises", () => {
    const counts = AROUSALS.map((arousal) =>
      scoresAt({ arousal, valence: 0.5 }).reduce((sum, s) => sum + s.notes.length + s.hits.length, 0),
    );
    for (let i = 1; i < counts.length; i++) expect(counts[i]).toBeGreaterThan(counts[i - 1]!);
  });

  it("has major thirds at high valence and minor thirds at low valence", () => {
    const majorShare = [0.05, 0.25, 0.42, 0.55, 0.9].map((valence) => {
      const scores = scoresAt({ arousal: 0.4, valence });
      const [minor, major] = [secondsOf(scores, 3), secondsOf(scores, 4)];
      return major / (major + minor);
    });
    expect(majorShare).toEqual([0, 0, 0, 1, 1]);
  });

  it("sings higher as valence rises", () => {
    const means = [0.1, 0.5, 0.9].map((valence) => {
      const pitches = scoresAt({ arousal: 0.5, valence }).flatMap((s) => melodyOf(s).map((n) => n.pitch));
      return pitches.reduce((a, b) => a + b, 0) / pitches.length;
    });
    expect(means[1]).toBeGreaterThan(means[0]!);
    expect(means[2]).toBeGreaterThan(means[1]!);
  });

  it("leaves drums out below the middle of arousal", () => {
    expect(scoresAt({ arousal: 0.4, valence: 0.9 }).flatMap((s) => s.hits)).toEqual([]);
    expect(scoresAt({ arousal: 0.8, valence: 0.9 }).every((s) => s.hits.length > 0)).toBe(true);
  });

  it("ends every section on the key note in melody and bass", () => {
    for (const score of AROUSALS.flatMap((a) => scoresAt({ arousal: a, valence: a }))) {
      const lead = melodyOf(score).at(-1)!.pitch;
      const bass = score.notes.findLast((n) => n.voice === "bass")!.pitch;
      expect([lead % 12, bass % 12]).toEqual([score.sections[0]!.tonic, score.sections[0]!.tonic]);
    }
  });

  it("moves the melody by no more than an octave at a time, mostly by a third or less", () => {
    const intervals = AROUSALS.flatMap((a) => scoresAt({ arousal: a, valence: 1 - a })).flatMap((score) => {
      const pitches = melodyOf(score).map((n) => n.pitch);
      return pitches.slice(1).map((p, i) => Math.abs(p - pitches[i]!));
    });
    expect(Math.max(...intervals)).toBeLessThanOrEqual(12);
    expect(intervals.filter((x) => x <= 4).length / intervals.length).toBeGreaterThan(0.7);
  });

  it("keeps every note inside its section's time and in a playable range", () => {
    const path = AROUSALS.map((x) => ({ arousal: x, valence: 1 - x }));
    const score = composeScore({ seed: 3, path, sectionSeconds: 7 });
    expect(score.sections.map((s) => s.start)).toEqual([0, 7, 14, 21, 28]);
    expect(score.notes.every((n) => n.start >= 0 && n.start + n.duration <= score.duration + 0.01)).toBe(true);
    expect(score.notes.every((n) => n.pitch >= 30 && n.pitch <= 96 && n.amplitude > 0 && n.amplitude <= 1)).toBe(true);
  });
});

describe("harmonise", () => {
  const meter = { tempo: 128, beatsPerBar: 4, bars: 8 } as const;

  it("takes more dissonant turns as arousal rises at low valence", () => {
    const shares = [0, 0.5, 1].map((arousal) => {
      const style = styleAt({ arousal, valence: 0.2 });
      return SEEDS.flatMap((seed) => harmonise(style, meter, random(seed))).filter(diminishedOrNeapolitan).length;
    });
    expect(shares[0]).toBe(0);
    expect(shares[1]).toBeGreaterThan(0);
    expect(shares[2]).toBeGreaterThan(shares[1]!);
  });

  it("fills the section without gap and closes the first phrase away from rest", () => {
    for (const seed of SEEDS) {
      const chords = harmonise(styleAt({ arousal: 0.6, valence: 0.8 }), meter, random(seed));
      const ends = chords.map((c) => c.beat + c.beats);
      expect(chords.map((c) => c.beat)).toEqual([0, ...ends.slice(0, -1)]);
      expect(ends.at(-1)).toBe(32);
      expect(chords.find((c) => c.beat === 12)?.root).toBe(4);
      expect(chords.at(-1)?.root).toBe(0);
    }
  });
});
