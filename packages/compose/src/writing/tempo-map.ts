import type { Seconds } from "@swar/units";
import type { Beats } from "../score/score.ts";

/** How the tempo of a song moves. */
export interface TempoPlan {
  /** Beats a minute. */
  readonly tempo: number;
  readonly beats: Beats;
  /** The beat from which the song slows down to its end. */
  readonly slowsFrom: Beats;
  /** Tempo of the last beat over the tempo before. */
  readonly slowest: number;
}

/**
 * When each beat falls: steady, then slower and slower up to the end. Positions between beats are interpolated.
 * @see Friberg & Sundberg (1999), Does music performance allude to locomotion?, J. Acoust. Soc. Am. 105(3): a final
 *   ritardando slows down as a runner does.
 * @example tempoMap({ tempo: 60, beats: 8, slowsFrom: 8, slowest: 1 })(3.5) // 3.5
 */
export function tempoMap({ tempo, beats, slowsFrom, slowest }: TempoPlan): (beat: Beats) => Seconds {
  const starts = [0];
  for (let b = 0; b < beats; b++) {
    const way = Math.max(0, (b + 1 - slowsFrom) / Math.max(1, beats - slowsFrom));
    // A runner who brakes evenly: the square of the speed falls on a straight line.
    const speed = Math.sqrt(1 + (slowest ** 2 - 1) * way);
    starts.push((starts[b] as number) + 60 / (tempo * speed));
  }
  return (beat) => {
    const whole = Math.max(0, Math.min(beats - 1, Math.floor(beat)));
    const [from, to] = [starts[whole] as number, starts[whole + 1] as number];
    return from + (beat - whole) * (to - from);
  };
}
