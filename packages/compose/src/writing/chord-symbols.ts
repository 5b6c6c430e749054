/**
 * Chords written as Roman numerals above the key note: `I`, `vi7`, `bVII`, `V7`, `viio7`, `IVadd9`, `Vsus4`, `i/5`. A capital
 * numeral has a major third, a small one a minor third; `b` and `#` move the root from where the major scale has it; what
 * stands behind the slash is the chord tone in the bass.
 */
import { check } from "@swar/units";
import { type Mode, MODES, type Scale, semitones } from "../score/modes.ts";
import type { Chord } from "../score/harmony.ts";

/** A chord with the tone that lies in the bass, in degrees above its root. */
export interface Harmony extends Chord {
  readonly bass: number;
}

const NUMERALS = ["i", "ii", "iii", "iv", "v", "vi", "vii"];
const SYMBOL = /^([b#]?)([iv]+|[IV]+)(o7|o|\+|maj7|7|add9|9|sus4|sus2|6)?(?:\/([357]))?$/;
const MAJOR_SCALE = MODES.ionian.scale;

/** Tones of a chord in degrees above its root, and their semitones; `third` is 3 or 4. */
function tonesOf(quality: string, third: number): readonly (readonly [degree: number, semitone: number])[] {
  const triad = [
    [0, 0],
    [2, third],
    [4, 7],
  ] as const;
  const kinds: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    "": triad,
    o: [triad[0], [2, 3], [4, 6]],
    o7: [triad[0], [2, 3], [4, 6], [6, 9]],
    "+": [triad[0], [2, 4], [4, 8]],
    "7": [...triad, [6, 10]],
    maj7: [...triad, [6, 11]],
    add9: [...triad, [8, 14]],
    "9": [...triad, [6, 10], [8, 14]],
    "6": [...triad, [5, 9]],
    sus4: [triad[0], [3, 5], triad[2]],
    sus2: [triad[0], [1, 2], triad[2]],
  };
  return kinds[quality] as readonly (readonly [number, number])[];
}

/**
 * The chord that `symbol` means in `mode`: its scale is the mode's, altered where the chord needs it.
 * @throws SwarError `invalid-argument` where `symbol` is no chord.
 * @example parseChord("V7", "aeolian").tones // [0, 2, 4, 6]
 */
export function parseChord(symbol: string, mode: Mode): Omit<Harmony, "beat" | "beats"> {
  const [, shift, numeral = "", quality = "", slash] = SYMBOL.exec(symbol) ?? [];
  const root = NUMERALS.indexOf(numeral.toLowerCase());
  check(root >= 0, "parseChord", "symbol must be a Roman numeral such as bVII or V7", symbol);
  const rootTone = (MAJOR_SCALE[root] as number) + (shift === "b" ? -1 : shift === "#" ? 1 : 0);
  const tones = tonesOf(quality, numeral === numeral.toUpperCase() ? 4 : 3);
  const scale = tones.reduce(
    (s, [degree, semitone]) => altered(s, root + degree, rootTone + semitone),
    MODES[mode].scale,
  );
  return { root, tones: tones.map(([degree]) => degree), scale, bass: slash === undefined ? 0 : Number(slash) - 1 };
}

/** `scale` with `degree` where `semitone` has it. */
function altered(scale: Scale, degree: number, semitone: number): Scale {
  const by = semitone - semitones(scale, degree);
  return scale.map((s, i) => (i === degree % 7 ? s + by : s));
}

/**
 * The chords of a phrase: bars stand apart by spaces, chords that share a bar by commas.
 * @example parseChords("I vi,V", { mode: "ionian", beatsPerBar: 4 }).map((c) => c.beat) // [0, 4, 6]
 */
export function parseChords(line: string, { mode, beatsPerBar }: { mode: Mode; beatsPerBar: number }): Harmony[] {
  return line.split(" ").flatMap((bar, b) => {
    const symbols = bar.split(",");
    // Two chords in five beats stand as three and two, in three as two and one.
    const first = symbols.length === 1 ? beatsPerBar : Math.ceil(beatsPerBar / 2);
    return symbols.map((symbol, i) => ({
      ...parseChord(symbol, mode),
      beat: b * beatsPerBar + (i === 0 ? 0 : first),
      beats: i === 0 ? first : beatsPerBar - first,
    }));
  });
}

/** The chord that sounds at `beat`; `chords` are in order of time. */
export function chordAt(chords: readonly Harmony[], beat: number): Harmony {
  return (chords.findLast((c) => c.beat <= beat + 1e-6) ?? chords[0]) as Harmony;
}
