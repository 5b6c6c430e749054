import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { harmonise } from "./harmony.ts";
import { MODES, semitones } from "./modes.ts";
import { styleAt } from "./style.ts";
import { voiceLead } from "./voicing.ts";

const { scale } = MODES.ionian;
const cMajor = { beat: 0, beats: 4, root: 0, tones: [0, 2, 4], scale };
const fMajor = { beat: 4, beats: 4, root: 3, tones: [0, 2, 4], scale };

describe("voiceLead", () => {
  it("holds common tones and moves the others by step", () => {
    expect(voiceLead([cMajor, fMajor], { tonic: 0, centre: 60 })).toEqual([
      [55, 60, 64],
      [57, 60, 65],
    ]);
  });

  it("sounds exactly the tones of each chord, near the centre", () => {
    for (const seed of [1, 2, 3, 4]) {
      const style = styleAt({ arousal: 0.3 * seed - 0.3, valence: 0.2 * seed });
      const chords = harmonise(style, { tempo: 96, beatsPerBar: 3, bars: 8 }, random(seed));
      voiceLead(chords, { tonic: 9, centre: 58 }).forEach((pitches, i) => {
        const { root, tones, scale: s } = chords[i]!;
        const wanted = new Set(tones.map((t) => (9 + semitones(s, root + t)) % 12));
        expect(new Set(pitches.map((p) => p % 12))).toEqual(wanted);
        expect(Math.abs(pitches.reduce((a, b) => a + b, 0) / pitches.length - 58)).toBeLessThan(7);
      });
    }
  });
});
