import type { Hertz, Unit } from "@swar/units";
import type { Note } from "../score/score.ts";
import { type EnvelopeTimes, envelopeLength, fillEnvelope } from "./envelope.ts";
import { type Timbre, TIMBRES } from "./timbres.ts";
import { TABLE_SIZE, type Wavetables } from "./wavetable.ts";

/** Where tones are made: a mono mix, shape (n,), and what is shared from note to note. */
export interface ToneStage {
  readonly mix: Float32Array;
  readonly sampleRate: Hertz;
  readonly tables: Wavetables;
  /** Room for one envelope, as long as the longest note. */
  readonly envelope: Float32Array;
}

const VIBRATO_RATE: Hertz = 5.2;
/** A dull version of the tone remains when the glow of the attack is gone. */
const DULLED: Unit = 0.35;

/** Samples of the longest of `notes` with its release, at `sampleRate`. */
export function longestTone(notes: readonly Note[], sampleRate: Hertz): number {
  return notes.reduce((most, note) => Math.max(most, envelopeLength(times(note), sampleRate)), 0);
}

/** Adds `note` to the stage's mix; what goes beyond the mix's end is cut. */
export function addTone(stage: ToneStage, note: Note): void {
  const { mix, sampleRate, tables, envelope } = stage;
  const timbre = TIMBRES[note.voice];
  const first = Math.round(note.start * sampleRate);
  const length = Math.min(envelopeLength(times(note), sampleRate), mix.length - first);
  fillEnvelope(envelope, length, times(note), sampleRate);
  const frequency = 440 * 2 ** ((note.pitch - 69) / 12);
  const bright = tables(timbre, frequency, note.brightness);
  const dull = tables(timbre, frequency, note.brightness * DULLED);
  const amplitude = (note.amplitude * timbre.level) / Math.sqrt(timbre.detune.length);
  for (const detune of timbre.detune) {
    const increment = (frequency * (1 + detune) * TABLE_SIZE) / sampleRate;
    const glow = Math.exp(-1 / (timbre.glow * sampleRate));
    // Oscillators of one chord start apart, so that their peaks do not meet.
    const phase = TABLE_SIZE * ((note.pitch * 0.618 + detune * 150 + 1) % 1);
    addOscillator(
      mix.subarray(first, first + length),
      envelope,
      { bright, dull, increment, phase, glow, amplitude },
      vibratoOf(timbre, sampleRate),
    );
  }
}

interface Oscillator {
  readonly bright: Float32Array;
  readonly dull: Float32Array;
  /** Table positions a sample. */
  readonly increment: number;
  readonly phase: number;
  /** Factor a sample by which the bright table gives way to the dull one. */
  readonly glow: number;
  readonly amplitude: number;
}

interface Vibrato {
  readonly depth: number;
  /** Radians a sample. */
  readonly step: number;
}

function addOscillator(out: Float32Array, envelope: Float32Array, osc: Oscillator, vibrato: Vibrato): void {
  const { bright, dull, increment, glow, amplitude } = osc;
  let { phase } = osc;
  let shine = 1;
  // A sine by rotation: two products a sample instead of Math.sin.
  let sine = 0;
  let cosine = 1;
  for (let i = 0; i < out.length; i++) {
    const at = phase | 0;
    const between = phase - at;
    const soft = dull[at]! + between * (dull[at + 1]! - dull[at]!);
    const hard = bright[at]! + between * (bright[at + 1]! - bright[at]!);
    out[i]! += amplitude * envelope[i]! * (soft + shine * (hard - soft));
    shine *= glow;
    sine += vibrato.step * cosine;
    cosine -= vibrato.step * sine;
    phase += increment * (1 + vibrato.depth * sine);
    if (phase >= TABLE_SIZE) phase -= TABLE_SIZE;
  }
}

function vibratoOf(timbre: Timbre, sampleRate: Hertz): Vibrato {
  return { depth: timbre.vibrato, step: (2 * Math.PI * VIBRATO_RATE) / sampleRate };
}

function times(note: Note): EnvelopeTimes {
  const timbre = TIMBRES[note.voice];
  const [soft, hard] = timbre.attack;
  const attack = soft + (hard - soft) * note.brightness;
  return { attack, decay: timbre.decay, sustain: timbre.sustain, held: note.duration, release: timbre.release };
}
