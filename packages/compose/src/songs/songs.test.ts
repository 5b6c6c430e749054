import { QUADRANTS, quadrant } from "@swar/units";
import { describe, expect, it } from "vitest";
import { INSTRUMENTS } from "../instruments/catalogue.ts";
import { GROOVES } from "../parts/grooves.ts";
import type { Mode } from "../score/modes.ts";
import { styleAt } from "../score/style.ts";
import { METRES } from "../writing/metres.ts";
import { PROGRESSIONS } from "../writing/progressions.ts";
import { askedOf } from "./compose-song.ts";
import { SONGS } from "./songs.ts";

/** The valences at which each mode may stand, from Temperley & Tan (2013): the order of modes; and Phrygian for tension only. */
const VALENCES: Record<Mode, readonly [number, number]> = {
  ionian: [0.55, 1],
  mixolydian: [0.5, 1],
  dorian: [0.3, 0.55],
  aeolian: [0, 0.45],
  phrygian: [0, 0.25],
};

describe("SONGS", () => {
  it("has at least four songs for each quadrant, spread over it", () => {
    for (const q of QUADRANTS) {
      const points = SONGS.map((s) => s.point).filter((p) => quadrant(p) === q);
      expect(points.length).toBeGreaterThanOrEqual(4);
      for (const axis of ["arousal", "valence"] as const) {
        const values = points.map((p) => p[axis]);
        expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.19);
        expect(new Set(values).size).toBe(values.length);
      }
    }
  });

  it("gives each song its own title, seed and ensemble", () => {
    for (const key of ["title", "seed"] as const) expect(new Set(SONGS.map((s) => s[key])).size).toBe(SONGS.length);
    const ensembles = SONGS.map((s) => askedOf(s).instruments.toSorted().join());
    expect(new Set(ensembles).size).toBe(SONGS.length);
    for (const song of SONGS) expect(askedOf(song).instruments.length).toBeGreaterThanOrEqual(4);
  });

  it("uses at least eight instruments in each quadrant, and all that there are", () => {
    const used = (q: string): Set<string> =>
      new Set(SONGS.filter((s) => quadrant(s.point) === q).flatMap((s) => askedOf(s).instruments));
    for (const q of QUADRANTS) expect(used(q).size).toBeGreaterThanOrEqual(8);
    const all = new Set(QUADRANTS.flatMap((q) => [...used(q)]));
    expect(Object.keys(INSTRUMENTS).filter((name) => !all.has(name))).toEqual([]);
  });

  it("asks for tempo and mode as the rules of the point have them", () => {
    for (const { title, tempo, mode, point } of SONGS) {
      expect(Math.abs(Math.log(tempo / styleAt(point).tempo)), title).toBeLessThan(0.07);
      const [low, high] = VALENCES[mode];
      expect(point.valence >= low && point.valence <= high, title).toBe(true);
    }
  });

  it("has several metres and key notes", () => {
    expect(new Set(SONGS.map((s) => s.metre))).toEqual(new Set(Object.keys(METRES)));
    expect(new Set(SONGS.map((s) => s.tonic)).size).toBeGreaterThanOrEqual(8);
  });

  it("finds harmony for each song, and drums in its metre", () => {
    for (const { title, mood, mode, groove, metre } of SONGS) {
      expect(PROGRESSIONS[mood][mode], title).toBeDefined();
      if (groove !== undefined) expect(GROOVES[groove].metre, title).toBe(metre);
    }
  });

  it("cuts patterns that fill the bar of the metre evenly", () => {
    for (const { title, players, metre } of SONGS) {
      const { beatsPerBar, perBeat } = METRES[metre];
      for (const pattern of players.flatMap((p) => p.patterns ?? []))
        expect(pattern.length % (beatsPerBar * perBeat), `${title} ${pattern}`).toBe(0);
    }
  });
});
