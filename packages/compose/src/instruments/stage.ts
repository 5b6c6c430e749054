import type { Hertz, Seconds, Unit } from "@swar/units";
import type { MidiPitch } from "../score/score.ts";

/** Where an instrument plays: two channels, shape (n,) each, that sounds are added to. */
export interface Stage {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly rate: Hertz;
}

/** A note as it is played: strength changes its timbre as well as its loudness. */
export interface PlayedNote {
  readonly start: Seconds;
  /** How long it is held; what rings on comes after. */
  readonly duration: Seconds;
  readonly pitch: MidiPitch;
  /** Strength of the stroke, in (0, 1]. */
  readonly velocity: Unit;
}

/** A silent stage of `n` samples a channel. */
export function silentStage(n: number, rate: Hertz): Stage {
  return { left: new Float32Array(n), right: new Float32Array(n), rate };
}
