/**
 * A plucked string: a burst of noise runs round a delay line as long as one period, through a filter that takes treble
 * away. A first-order all-pass filter tunes it between samples.
 * @see Karplus & Strong (1983), Digital synthesis of plucked-string and drum timbres, Computer Music J. 7(2).
 * @see Jaffe & Smith (1983), Extensions of the Karplus–Strong plucked-string algorithm, Computer Music J. 7(2).
 */
import type { Hertz, Random, Unit } from "@swar/units";
import { between, type PluckedVoice } from "./instrument.ts";
import { bandNoise } from "./noise.ts";

/** Higher strings ring shorter: by this power of the frequency. */
const SHORTER = 0.6;
const LONGEST = 5;

interface Pluck {
  readonly frequency: Hertz;
  readonly hardness: Unit;
  readonly rate: Hertz;
  readonly rng: Random;
}

/** One note of a plucked string, ringing to its end, shape (n,). */
export function pluckedNote(voice: PluckedVoice, pluck: Pluck): Float32Array {
  const { frequency, rate } = pluck;
  const ring = voice.ring * (220 / frequency) ** SHORTER;
  const out = new Float32Array(Math.ceil(Math.min(LONGEST, ring) * rate));
  const period = rate / frequency;
  excite(out, voice, pluck);
  runRound(out, { period, damping: voice.damping, gain: 10 ** (-3 / (ring * frequency)) });
  for (const [centre, strength] of voice.body) addResonance(out, centre, strength, rate);
  fadeIn(out, 0.0015 * rate);
  return out;
}

/** Writes one period of noise, without a mean, less itself a moment later: the string is held at one place. */
function excite(out: Float32Array, voice: PluckedVoice, { frequency, hardness, rate, rng }: Pluck): void {
  const n = Math.min(out.length, Math.round(rate / frequency));
  const noise = bandNoise(n, { low: 20, high: between(voice.edge, hardness) }, rate, rng);
  const later = Math.max(1, Math.round(voice.position * n));
  for (let i = 0; i < n; i++) out[i] = noise[i]! - noise[(i + n - later) % n]!;
}

/** The loop: what was heard a period ago, a little duller, comes again. Reads and writes `out` itself. */
function runRound(out: Float32Array, loop: { period: number; damping: Unit; gain: number }): void {
  const { period, damping, gain } = loop;
  const whole = Math.max(1, Math.floor(period - damping - 0.1));
  const rest = period - damping - whole;
  const all = (1 - rest) / (1 + rest);
  let [lastIn, lastOut, lastEcho] = [0, 0, 0];
  for (let i = whole; i < out.length; i++) {
    const echo = out[i - whole]!;
    const dull = gain * ((1 - damping) * echo + damping * lastEcho);
    lastEcho = echo;
    lastOut = all * (dull - lastOut) + lastIn;
    lastIn = dull;
    out[i]! += lastOut;
  }
}

/** Adds a band-pass of `out` around `centre` to itself: the wood answers. */
function addResonance(out: Float32Array, centre: Hertz, strength: number, rate: Hertz): void {
  if (centre > 0.4 * rate) return;
  const omega = (2 * Math.PI * centre) / rate;
  const r = Math.exp(-omega / 8);
  const [turn, loss, gain] = [2 * r * Math.cos(omega), r * r, strength * (1 - r)];
  let [y1, y2, x1, x2] = [0, 0, 0, 0];
  for (let i = 0; i < out.length; i++) {
    const x = out[i]!;
    const y = gain * (x - x2) + turn * y1 - loss * y2;
    [y2, y1, x2, x1] = [y1, y, x1, x];
    out[i] = x + y;
  }
}

function fadeIn(out: Float32Array, rise: number): void {
  for (let i = 0; i < rise; i++) out[i]! *= i / rise;
}
