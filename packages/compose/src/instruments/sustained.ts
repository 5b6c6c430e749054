import type { Hertz, Random, Seconds, Unit } from "@swar/units";
import { between, frequencyOf, type Instrument, type SustainedVoice } from "./instrument.ts";
import { bandNoise } from "./noise.ts";
import { CYCLE, singleCycle } from "./single-cycle.ts";
import type { PlayedNote, Stage } from "./stage.ts";

/** Level of a held note of full strength (RMS). */
const LEVEL = 0.2;
const VIBRATO_RATE: Hertz = 5.1;
/** How wide an ensemble sits. */
const SPREAD = 0.55;
const BREATH: Seconds = 1.7;
/** Shades of hardness that single cycles are made for. */
const SHADES = 8;
/** A note that is played softly is duller: its glow fades to this part of the hardness. */
const DULLED: Unit = 0.4;

/** A player of the held notes of `instrument`; it keeps the single cycles it has made. */
export function sustainedPlayer(
  instrument: Instrument,
  voice: SustainedVoice,
  { rate, rng }: { rate: Hertz; rng: Random },
): (stage: Stage, note: PlayedNote) => void {
  const cycles = new Map<number, Float32Array>();
  const cycle = (pitch: number, hardness: Unit): Float32Array => {
    const shade = Math.round(hardness * SHADES);
    const key = Math.round(pitch) * (SHADES + 1) + shade;
    const known =
      cycles.get(key) ?? singleCycle(voice, { frequency: frequencyOf(pitch), hardness: shade / SHADES, rate });
    cycles.set(key, known);
    return known;
  };
  const breath = voice.breath && bandNoise(Math.round(BREATH * rate), voice.breath, rate, rng);
  return (stage, note) => {
    const held = { ...note, duration: Math.max(note.duration, 0.03) };
    const envelope = envelopeOf(instrument, voice, held, rate);
    const bright = cycle(note.pitch, note.velocity);
    const dull = voice.glow === undefined ? bright : cycle(note.pitch, note.velocity * DULLED);
    const at = Math.round(note.start * rate);
    for (let player = 0; player < voice.players; player++)
      addPlayer(stage, { at, envelope, bright, dull }, playerOf(voice, note, { player, rate, rng }));
    if (breath && voice.breath) {
      const from = Math.floor(rng.uniform() * breath.length);
      addBreath(stage, { at, envelope, breath, from, level: LEVEL * note.velocity * voice.breath.level });
    }
  };
}

/**
 * The loudness of a note over time, shape (n,): a rise from 0, an approach to the sustained level, and a fall to
 * exactly 0, without a jump; a slow tremolo of the bow on top where the voice has one.
 */
function envelopeOf({ release }: Instrument, voice: SustainedVoice, note: PlayedNote, rate: Hertz): Float32Array {
  const out = new Float32Array(Math.ceil((note.duration + release) * rate));
  const rise = Math.max(1, Math.min(between(voice.attack, note.velocity), 0.8 * note.duration) * rate);
  const fall = Math.min(out.length - 1, Math.floor(release * rate));
  const keep = Math.exp(-1 / (voice.decay * rate));
  const [depth, wobble] = voice.tremolo ?? [0, 0];
  let above = 1 - voice.sustain;
  for (let i = 0; i < out.length; i++) {
    let level = voice.sustain + above;
    if (i < rise) level = smooth(i / rise);
    else above *= keep;
    const left = out.length - 1 - i;
    if (left < fall) level *= smooth(left / fall);
    out[i] = level;
  }
  if (depth > 0)
    for (let i = 0; i < out.length; i++)
      out[i]! *= 1 - depth * (0.5 - 0.5 * Math.cos((2 * Math.PI * wobble * i) / rate));
  return out;
}

/** A rise from 0 to 1 with level ends. */
function smooth(x: number): number {
  return x * x * (3 - 2 * x);
}

interface Player {
  /** Table positions a sample. */
  readonly increment: number;
  readonly phase: number;
  readonly left: number;
  readonly right: number;
  readonly vibrato: number;
  /** Radians a sample. */
  readonly wave: number;
  /** Factor a sample by which the vibrato comes nearer to its depth. */
  readonly onset: number;
  /** Factor a sample by which the bright cycle gives way to the dull one. */
  readonly fade: number;
}

function playerOf(
  voice: SustainedVoice,
  note: PlayedNote,
  { player, rate, rng }: { player: number; rate: Hertz; rng: Random },
): Player {
  const place = voice.players === 1 ? 0 : (2 * player) / (voice.players - 1) - 1;
  const detune = place * voice.detune + 0.0004 * (rng.uniform() - 0.5);
  const angle = (Math.PI / 4) * (1 + SPREAD * place);
  const gain = (LEVEL * note.velocity) / Math.sqrt(voice.players);
  return {
    increment: (frequencyOf(note.pitch) * (1 + detune) * CYCLE) / rate,
    phase: CYCLE * rng.uniform(),
    left: gain * Math.SQRT2 * Math.cos(angle),
    right: gain * Math.SQRT2 * Math.sin(angle),
    vibrato: voice.vibrato * (0.85 + 0.3 * rng.uniform()),
    wave: (2 * Math.PI * VIBRATO_RATE * (0.92 + 0.16 * rng.uniform())) / rate,
    onset: Math.exp(-1 / (voice.vibratoDelay * rate)),
    fade: voice.glow === undefined ? 1 : Math.exp(-1 / (voice.glow * rate)),
  };
}

interface Sound {
  /** First sample. */
  readonly at: number;
  readonly envelope: Float32Array;
  readonly bright: Float32Array;
  readonly dull: Float32Array;
}

function addPlayer(stage: Stage, { at, envelope, bright, dull }: Sound, player: Player): void {
  const { left, right } = stage;
  const { increment, vibrato, wave, onset, fade } = player;
  const n = Math.min(envelope.length, left.length - at);
  let { phase } = player;
  let shine = 1;
  let missing = 1;
  // A sine by rotation: two products a sample instead of Math.sin.
  let sine = 0;
  let cosine = 1;
  for (let i = 0; i < n; i++) {
    const cell = phase | 0;
    const part = phase - cell;
    const soft = dull[cell]! + part * (dull[cell + 1]! - dull[cell]!);
    const hard = bright[cell]! + part * (bright[cell + 1]! - bright[cell]!);
    const x = envelope[i]! * (soft + shine * (hard - soft));
    left[at + i]! += player.left * x;
    right[at + i]! += player.right * x;
    shine *= fade;
    missing *= onset;
    sine += wave * cosine;
    cosine -= wave * sine;
    phase += increment * (1 + vibrato * (1 - missing) * sine);
    if (phase >= CYCLE) phase -= CYCLE;
  }
}

interface Breath {
  readonly at: number;
  readonly envelope: Float32Array;
  /** Noise that goes round, and where it is taken up. */
  readonly breath: Float32Array;
  readonly from: number;
  readonly level: number;
}

function addBreath({ left, right }: Stage, { at, envelope, breath, from, level }: Breath): void {
  const n = Math.min(envelope.length, left.length - at);
  let read = from;
  for (let i = 0; i < n; i++) {
    const x = level * envelope[i]! * breath[read]!;
    left[at + i]! += x;
    right[at + i]! += x;
    read = read + 1 === breath.length ? 0 : read + 1;
  }
}
