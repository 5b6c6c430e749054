/**
 * The sound of a room in stereo: eight delay lines whose ends are mixed into all their beginnings, each echo a little
 * duller than the one before; two all-pass filters a channel thicken what goes in.
 * @see Jot & Chaigne (1991), Digital delay networks for designing artificial reverberators, AES 90th Convention.
 * @see Schroeder (1962), Natural sounding artificial reverberation, J. Audio Eng. Soc. 10(3), for the all-pass filters.
 */
import type { Hertz, Seconds, Unit } from "@swar/units";
import { pole } from "../instruments/noise.ts";
import { silentStage, type Stage } from "../instruments/stage.ts";

/** A room: how long it rings and how dark it is. */
export interface Room {
  /** Time in which low notes fall by 60 dB. */
  readonly ring: Seconds;
  /** Echoes above this frequency die sooner. */
  readonly dark: Hertz;
  /** Its size against a hall. */
  readonly size: Unit;
  /** Level of its echoes against the sound that it hears. */
  readonly wet: Unit;
}

const LINES = 8;
/** Delays without common factors. */
const DELAYS: readonly Seconds[] = [0.0297, 0.0371, 0.0411, 0.0437, 0.0533, 0.0613, 0.0719, 0.0797];
/** Signs with which the lines are heard on the left and on the right: the two sums have nothing in common. */
const LEFT = [1, -1, 1, 1, -1, 1, -1, -1];
const RIGHT = [1, 1, -1, 1, 1, -1, -1, -1];
const THICKENERS: readonly (readonly Seconds[])[] = [
  [0.0048, 0.0123],
  [0.0053, 0.0117],
];
const THICKNESS = 0.6;
const PREDELAY: Seconds = 0.018;
/** The room answers no rumble. */
const LOWEST: Hertz = 140;

/** The echoes of `dry` in `room`, without `dry` itself; same shape. */
export function hall(dry: Stage, room: Room): Stage {
  const { rate } = dry;
  const wet = silentStage(dry.left.length, rate);
  const inputs = [dry.left, dry.right].map((channel, c) => {
    const late = delayed(channel, Math.round(PREDELAY * rate), pole(LOWEST, rate));
    for (const delay of THICKENERS[c] as readonly Seconds[]) allPass(late, Math.round(delay * rate));
    return late;
  });
  ring(wet, inputs as [Float32Array, Float32Array], room);
  return wet;
}

function delayed(dry: Float32Array, delay: number, step: number): Float32Array {
  const out = new Float32Array(dry.length);
  let low = 0;
  for (let i = delay; i < out.length; i++) {
    const x = dry[i - delay]!;
    low += step * (x - low);
    out[i] = x - low;
  }
  return out;
}

function allPass(signal: Float32Array, delay: number): void {
  const line = new Float32Array(delay);
  let at = 0;
  for (let i = 0; i < signal.length; i++) {
    const echo = line[at]!;
    const input = signal[i]! + THICKNESS * echo;
    line[at] = input;
    signal[i] = echo - THICKNESS * input;
    at = at + 1 === delay ? 0 : at + 1;
  }
}

function ring(wet: Stage, [inLeft, inRight]: readonly [Float32Array, Float32Array], room: Room): void {
  const lines = DELAYS.map((d) => new Float32Array(Math.round(d * room.size * wet.rate)));
  const gains = Float64Array.from(DELAYS, (d) => 10 ** ((-3 * d * room.size) / room.ring));
  const step = pole(room.dark, wet.rate);
  const at = new Int32Array(LINES);
  const low = new Float64Array(LINES);
  for (let i = 0; i < inLeft.length; i++) {
    let sum = 0;
    let l = 0;
    let r = 0;
    for (let k = 0; k < LINES; k++) {
      const echo = lines[k]![at[k]!]!;
      low[k]! += step * (echo - low[k]!);
      l += LEFT[k]! * echo;
      r += RIGHT[k]! * echo;
      sum += low[k]!;
    }
    // Householder's reflection mixes all lines and keeps their energy.
    const common = (2 / LINES) * sum;
    for (let k = 0; k < LINES; k++) {
      const line = lines[k]!;
      const input = k % 2 === 0 ? inLeft[i]! : inRight[i]!;
      line[at[k]!] = input + gains[k]! * (low[k]! - common);
      at[k] = at[k]! + 1 === line.length ? 0 : at[k]! + 1;
    }
    wet.left[i] = 0.35 * l;
    wet.right[i] = 0.35 * r;
  }
}
