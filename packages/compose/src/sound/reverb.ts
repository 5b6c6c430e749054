/**
 * The sound of a room: four comb filters side by side, whose echoes lose their treble, then two all-pass filters that
 * thicken them.
 * @see Schroeder (1962), Natural sounding artificial reverberation, J. Audio Eng. Soc. 10(3), for the structure.
 * @see Moorer (1979), About this reverberation business, Computer Music J. 3(2), for the low-pass in the combs.
 */
import type { Hertz, Seconds } from "@swar/units";

/** Delays without common factors, within Schroeder's range of 30 to 45 ms. */
const COMBS: readonly Seconds[] = [0.0297, 0.0371, 0.0411, 0.0437];
const ALL_PASSES: readonly Seconds[] = [0.005, 0.0017];
const ALL_PASS_GAIN = 0.7;
/** Time in which the room falls silent (by 60 dB). */
const REVERBERATION: Seconds = 1.6;
/** Part of each echo that is the low-passed echo before it. */
const DAMPING = 0.3;

/** The echoes of `dry`, shape (n,), in a room, without `dry` itself; same shape. */
export function reverb(dry: Float32Array, sampleRate: Hertz): Float32Array {
  const wet = new Float32Array(dry.length);
  for (const delay of COMBS) addComb(wet, dry, Math.round(delay * sampleRate), 10 ** ((-3 * delay) / REVERBERATION));
  for (const delay of ALL_PASSES) allPass(wet, Math.round(delay * sampleRate));
  return wet;
}

function addComb(out: Float32Array, dry: Float32Array, delay: number, feedback: number): void {
  const line = new Float32Array(delay);
  const share = 1 / COMBS.length;
  let at = 0;
  let low = 0;
  for (let i = 0; i < dry.length; i++) {
    const echo = line[at]!;
    low = echo + DAMPING * (low - echo);
    line[at] = dry[i]! + feedback * low;
    out[i]! += share * echo;
    at = at + 1 === delay ? 0 : at + 1;
  }
}

function allPass(signal: Float32Array, delay: number): void {
  const line = new Float32Array(delay);
  let at = 0;
  for (let i = 0; i < signal.length; i++) {
    const delayed = line[at]!;
    const input = signal[i]! + ALL_PASS_GAIN * delayed;
    line[at] = input;
    signal[i] = delayed - ALL_PASS_GAIN * input;
    at = at + 1 === delay ? 0 : at + 1;
  }
}
