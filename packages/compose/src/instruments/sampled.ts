import { type Hertz, type Random, random, type Unit } from "@swar/units";
import { frequencyOf, type Instrument } from "./instrument.ts";
import { modulatedNote } from "./modulated.ts";
import { pluckedNote } from "./plucked.ts";
import type { PlayedNote, Stage } from "./stage.ts";
import { struckNote } from "./struck.ts";

/** Shades of hardness that notes are made for. */
const SHADES = 6;
/** All notes have this RMS over their first part, so that high ones are no softer than low ones. */
const LEVEL = 0.2;
const FIRST_PART = 0.3;
/** How far low notes sit left and high notes right, as on a keyboard. */
const SPREAD = 0.35;

/**
 * A player of an instrument whose notes die away by themselves: each pitch and hardness is made once, and then added
 * wherever it is played.
 */
export function sampledPlayer(
  instrument: Instrument,
  { rate, rng }: { rate: Hertz; rng: Random },
): (stage: Stage, note: PlayedNote) => void {
  const notes = new Map<number, Float32Array>();
  const seed = rng.uint32();
  return (stage, { pitch, velocity, start, duration }) => {
    const shade = Math.max(1, Math.round(velocity * SHADES));
    const key = Math.round(pitch) * (SHADES + 1) + shade;
    const sound =
      notes.get(key) ?? made(instrument, pitch, shade / SHADES, { rate, rng: random(seed + Math.round(pitch)) });
    notes.set(key, sound);
    const [low, high] = instrument.range;
    const angle = (Math.PI / 4) * (1 + SPREAD * Math.max(-1, Math.min(1, (2 * pitch - low - high) / (high - low))));
    addSound(stage, sound, {
      at: Math.round(start * rate),
      held: Math.round(duration * rate),
      release: Math.round(instrument.release * rate),
      left: velocity * Math.SQRT2 * Math.cos(angle),
      right: velocity * Math.SQRT2 * Math.sin(angle),
    });
  };
}

function made(
  { voice }: Instrument,
  pitch: number,
  hardness: Unit,
  { rate, rng }: { rate: Hertz; rng: Random },
): Float32Array {
  const note = { frequency: frequencyOf(pitch), hardness, rate, rng };
  const sound =
    voice.kind === "struck"
      ? struckNote(voice, note)
      : voice.kind === "plucked"
        ? pluckedNote(voice, note)
        : voice.kind === "modulated"
          ? modulatedNote(voice, note)
          : new Float32Array();
  level(sound, FIRST_PART * rate);
  return sound;
}

/** Brings `sound` to its level, and its last tenth to silence. */
function level(sound: Float32Array, first: number): void {
  const n = Math.min(sound.length, Math.round(first));
  let power = 0;
  for (let i = 0; i < n; i++) power += sound[i]! * sound[i]!;
  const gain = LEVEL / Math.sqrt(power / Math.round(first));
  const tail = Math.floor(sound.length / 10);
  for (let i = 0; i < sound.length; i++) {
    const left = sound.length - 1 - i;
    sound[i]! *= left < tail ? (gain * left) / tail : gain;
  }
}

interface Placing {
  /** First sample, samples held, samples in which it dies after that. */
  readonly at: number;
  readonly held: number;
  readonly release: number;
  readonly left: number;
  readonly right: number;
}

function addSound({ left, right }: Stage, sound: Float32Array, placing: Placing): void {
  const { at, held, release } = placing;
  const n = Math.min(sound.length, held + release, left.length - at);
  let [l, r] = [placing.left, placing.right];
  // A damper takes the sound away exponentially; the last bit is taken linearly, down to 0.
  const damp = Math.exp(-4 / release);
  const edge = n < sound.length ? Math.min(n, release / 4) : 0;
  for (let i = 0; i < n; i++) {
    if (i > held) {
      l *= damp;
      r *= damp;
    }
    const rest = n - 1 - i;
    const x = rest < edge ? (sound[i]! * rest) / edge : sound[i]!;
    left[at + i]! += l * x;
    right[at + i]! += r * x;
  }
}
