import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GROOVES } from "../parts/grooves.ts";
import type { Mode } from "../score/modes.ts";
import { parseChord, parseChords } from "./chord-symbols.ts";
import { barsOf, formFor } from "./form.ts";
import { METRES, type MetreName } from "./metres.ts";
import { PROGRESSIONS } from "./progressions.ts";
import { CELLS } from "./rhythm-cells.ts";
import { rhythm } from "./rhythm.ts";
import { tempoMap } from "./tempo-map.ts";

/** Semitones of a chord above the key note, within an octave. */
function classes(symbol: string, mode: Mode): number[] {
  const { root, tones, scale } = parseChord(symbol, mode);
  return tones.map((t) => (scale[(root + t) % 7]! + 12) % 12);
}

describe("parseChord", () => {
  it.each([
    ["I", "ionian", [0, 4, 7]],
    ["vi7", "ionian", [9, 0, 4, 7]],
    ["V7", "aeolian", [7, 11, 2, 5]],
    ["bVImaj7", "aeolian", [8, 0, 3, 7]],
    ["viio7", "aeolian", [11, 2, 5, 8]],
    ["bII", "phrygian", [1, 5, 8]],
    ["#ivo7", "dorian", [6, 9, 0, 3]],
    ["bvii", "phrygian", [10, 1, 5]],
    ["Vsus4", "ionian", [7, 0, 2]],
    ["Iadd9", "mixolydian", [0, 4, 7, 2]],
    ["iio", "aeolian", [2, 5, 8]],
  ] as const)("reads %s in %s", (symbol, mode, tones) => {
    expect(classes(symbol, mode)).toEqual(tones);
  });

  it("puts the tone behind the slash into the bass", () => {
    expect(parseChord("I/3", "ionian").bass).toBe(2);
    expect(parseChord("v/3", "aeolian").bass).toBe(2);
    expect(parseChord("V", "ionian").bass).toBe(0);
  });

  it("says what is no chord", () => {
    expect(() => parseChord("H7", "ionian")).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: parseChord: symbol must be a Roman numeral such as bVII or V7, got "H7"]`,
    );
  });
});

describe("PROGRESSIONS", () => {
  const all = Object.values(PROGRESSIONS).flatMap((pools) =>
    Object.entries(pools).map(([mode, pool]) => [mode as Mode, pool] as const),
  );

  it("can all be read, fill four bars, and come home where they are closed", () => {
    for (const [mode, { theme, middle }] of all) {
      const lines = [...theme.flatMap((p) => [p.open, p.closed]), ...middle];
      for (const line of lines) {
        const chords = parseChords(line, { mode, beatsPerBar: 4 });
        expect(chords.map((c) => c.beat)).toEqual([0, ...chords.slice(0, -1).map((c) => c.beat + c.beats)]);
        expect(chords.at(-1)!.beat + chords.at(-1)!.beats, line).toBe(16);
      }
      for (const { closed } of theme) expect(parseChord(closed.split(/[ ,]/).at(-1)!, mode).root, closed).toBe(0);
      for (const line of middle) expect(parseChord(line.split(/[ ,]/).at(-1)!, mode).root, line).not.toBe(0);
      expect(middle.length).toBeGreaterThan(1);
    }
  });
});

describe("rhythm", () => {
  it("reads notes, ties and rests", () => {
    expect(rhythm("x-.x", 2)).toEqual([
      { at: 0, beats: 1, mark: "x" },
      { at: 1.5, beats: 0.5, mark: "x" },
    ]);
  });

  it("is given bars of even length, in cells and grooves", () => {
    for (const [name, { bars, close, leadOn }] of Object.entries(CELLS)) {
      const { beatsPerBar, perBeat } = METRES[name as MetreName];
      const patterns = [...Object.values(bars).flat(), ...Object.values(close), ...Object.values(leadOn)];
      for (const pattern of patterns) expect(pattern.length, pattern).toBe(beatsPerBar * perBeat);
    }
    for (const [name, { metre, quiet, full, fill }] of Object.entries(GROOVES)) {
      const { beatsPerBar, perBeat } = METRES[metre];
      for (const pattern of [quiet, full, fill].flatMap((lanes) => Object.values(lanes))) {
        expect(pattern.length % (beatsPerBar * perBeat), `${name} ${pattern}`).toBe(0);
        expect(pattern, name).toMatch(/^[Xxo.]+$/);
      }
    }
  });
});

describe("tempoMap", () => {
  it("is steady until it slows down, and always goes forwards", () => {
    const time = tempoMap({ tempo: 120, beats: 16, slowsFrom: 8, slowest: 0.6 });
    expect(time(8)).toBeCloseTo(4, 9);
    expect(time(2.5)).toBeCloseTo(1.25, 9);
    const gaps = Array.from({ length: 16 }, (_, b) => time(b + 1) - time(b));
    for (let b = 9; b < 16; b++) expect(gaps[b]).toBeGreaterThan(gaps[b - 1]!);
    expect(gaps[15]).toBeCloseTo(0.5 / 0.6, 6);
  });
});

describe("formFor", () => {
  it("fills about the wished time at any tempo, with whole phrases", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4.2, noNaN: true }), (barSeconds) => {
        const form = formFor({ barSeconds, wished: 46 });
        const seconds = barsOf(form) * barSeconds;
        expect(seconds).toBeGreaterThan(28);
        expect(seconds).toBeLessThan(64);
        expect(form.map((s) => s.name)).toContain("return");
        for (const { bars, phrases } of form) expect(phrases.length === 0 || bars === 4 * phrases.length).toBe(true);
      }),
    );
  });
});
