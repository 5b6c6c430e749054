/**
 * Rhythms of one bar as text: a letter or digit begins a note, `-` holds it, `.` is a rest. All positions of a bar have the
 * same length: eight in a bar of 4/4 are eighths, sixteen are sixteenths.
 */
import type { Beats } from "../score/score.ts";

/** One note of a rhythm. */
export interface Onset {
  readonly at: Beats;
  readonly beats: Beats;
  /** The letter or digit that began it. */
  readonly mark: string;
}

/**
 * The notes of `pattern` in a bar of `beatsPerBar` beats.
 * @example rhythm("x-.x", 2) // [{ at: 0, beats: 1, mark: "x" }, { at: 1.5, beats: 0.5, mark: "x" }]
 */
export function rhythm(pattern: string, beatsPerBar: number): Onset[] {
  const step = beatsPerBar / pattern.length;
  return pattern.split("").flatMap((mark, i) => {
    if (mark === "-" || mark === ".") return [];
    const held = /^-*/.exec(pattern.slice(i + 1))?.[0].length ?? 0;
    return [{ at: i * step, beats: (1 + held) * step, mark }];
  });
}
