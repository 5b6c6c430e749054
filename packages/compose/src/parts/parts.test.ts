import { describe, expect, it } from "vitest";
import { parseChords } from "../writing/chord-symbols.ts";
import { bassLine } from "./bass-line.ts";
import { counterLine, drone, figure, heldChords, type Stretch } from "./chord-parts.ts";
import { drumBar } from "./drum-part.ts";

/** C major, then G major over its third. */
const stretch: Stretch = {
  from: 0,
  bars: 2,
  beatsPerBar: 4,
  chords: parseChords("I V/3", { mode: "ionian", beatsPerBar: 4 }),
  voicings: [
    [60, 64, 67],
    [59, 62, 67],
  ],
  tonic: 0,
};

describe("figure", () => {
  it("breaks chords in the order of the digits, on into the octave above", () => {
    expect(figure(stretch, "0-2-1-3-").map((n) => n.pitch)).toEqual([60, 67, 64, 72, 59, 67, 62, 71]);
  });

  it("strikes whole chords, string after string where they are strummed", () => {
    const [first, second, third] = figure(stretch, "x-------", true);
    expect([first?.pitch, second?.pitch, third?.pitch]).toEqual([60, 64, 67]);
    expect(first?.late).toBe(0);
    expect(third!.late!).toBeGreaterThan(second!.late!);
  });
});

describe("bassLine", () => {
  it("knows bass, third, fifth, octave, neighbours and the way to the next bass", () => {
    // Over C: C2, E2, G2, C3, D2, B1; the way from C2 down to B1 leads over C2, the neighbour of B1 on that side.
    expect(
      bassLine(stretch, "r358nlra")
        .map((n) => n.pitch)
        .slice(0, 8),
    ).toEqual([36, 40, 43, 48, 38, 35, 36, 36]);
  });

  it("takes the tone behind the slash, and power chords", () => {
    expect(bassLine(stretch, "r-------").map((n) => n.pitch)).toEqual([36, 35]);
    expect(bassLine(stretch, "p-------").map((n) => n.pitch)).toEqual([36, 43, 48, 35, 42, 47]);
  });
});

describe("other parts", () => {
  it("holds chords as long as they last", () => {
    expect(heldChords(stretch).map((n) => [n.beat, n.beats])).toEqual([
      ...[1, 2, 3].map(() => [0, 4]),
      ...[1, 2, 3].map(() => [4, 4]),
    ]);
  });

  it("holds tones of the key as a drone", () => {
    expect(drone(stretch, [0, 7], 36)).toEqual([
      { beat: 0, beats: 8, pitch: 36, accent: 0.9 },
      { beat: 0, beats: 8, pitch: 43, accent: 0.9 },
    ]);
  });

  it("moves a counter line by the shortest way to a tone that the tune leaves free", () => {
    const line = counterLine(stretch, [{ beat: 0, pitch: 72 }], 60);
    expect(line.map((n) => n.pitch % 12)).not.toContain(0);
    expect(Math.abs(line[1]!.pitch - line[0]!.pitch)).toBeLessThanOrEqual(4);
  });

  it("beats drums by their lanes", () => {
    expect(drumBar({ kick: "X...", hat: ".o.x" }, 8, 4)).toEqual([
      { drum: "kick", beat: 8, accent: 1 },
      { drum: "hat", beat: 9, accent: 0.42 },
      { drum: "hat", beat: 11, accent: 0.78 },
    ]);
  });
});
