import { type Hertz, type Random, random, type Seconds, type Unit } from "@swar/units";
import { DRUM_SOUNDS, type DrumName, type DrumNoise, type DrumSound, type DrumTone } from "./drum-sounds.ts";
import { CEILING } from "./instrument.ts";
import { bandNoise, pole } from "./noise.ts";
import type { Stage } from "./stage.ts";

/** A drum stroke as it is played. */
export interface PlayedStroke {
  readonly drum: DrumName;
  readonly start: Seconds;
  readonly velocity: Unit;
}

/** Shades of strength, and takes of each, so that no two strokes in a row are the same. */
const SHADES = 4;
const TAKES = 2;
const EDGE: Seconds = 0.0015;

/** A player of the drums; each sound is made once for each shade and take. */
export function drumPlayer({ rate, rng }: { rate: Hertz; rng: Random }): (stage: Stage, stroke: PlayedStroke) => void {
  const made = new Map<string, Float32Array>();
  const seed = rng.uint32();
  let strokes = 0;
  return (stage, { drum, start, velocity }) => {
    const shade = Math.max(1, Math.round(velocity * SHADES));
    const take = strokes++ % TAKES;
    const key = `${drum} ${shade} ${take}`;
    const spec: DrumSound = DRUM_SOUNDS[drum];
    const sound = made.get(key) ?? drumStroke(spec, { hardness: shade / SHADES, rate, rng: random(seed + 7 * take) });
    made.set(key, sound);
    addStroke(stage, sound, { at: Math.round(start * rate), gain: velocity * spec.level, pan: spec.pan });
  };
}

/**
 * One stroke of `drum`, of peak 1, shape (n,): a hard one has brighter noise than a soft one.
 * @see DRUM_SOUNDS for the drums that there are.
 */
export function drumStroke(
  drum: DrumSound,
  { hardness, rate, rng }: { hardness: Unit; rate: Hertz; rng: Random },
): Float32Array {
  const lengths = [...drum.tones.map((t) => 6 * t.decay), ...drum.noises.map((x) => x.attack + 6 * x.decay)];
  const out = new Float32Array(Math.ceil(Math.max(...lengths) * rate));
  for (const tone of drum.tones) addTone(out, tone, rate);
  for (const noise of drum.noises) addNoise(out, noise, { hardness, rate, rng });
  soften(out, pole(2500 + 14_000 * hardness, rate));
  const edge = EDGE * rate;
  let peak = 0;
  for (let i = 0; i < out.length; i++) {
    out[i]! *= Math.min(1, i / edge, (out.length - 1 - i) / edge);
    peak = Math.max(peak, Math.abs(out[i]!));
  }
  for (let i = 0; i < out.length; i++) out[i]! /= peak;
  return out;
}

function addTone(out: Float32Array, { from, to, fall, decay, level }: DrumTone, rate: Hertz): void {
  if (Math.max(from, to) >= CEILING * rate) return;
  let phase = 0;
  let glide = 1;
  let strength = level;
  const keep = Math.exp(-1 / (decay * rate));
  const slide = Math.exp(-1 / (fall * rate));
  for (let i = 0; i < out.length && strength > 1e-5; i++) {
    out[i]! += strength * Math.sin(phase);
    phase += (2 * Math.PI * (to + (from - to) * glide)) / rate;
    glide *= slide;
    strength *= keep;
  }
}

function addNoise(
  out: Float32Array,
  { attack, decay, level, ...band }: DrumNoise,
  { hardness, rate, rng }: { hardness: Unit; rate: Hertz; rng: Random },
): void {
  const noise = bandNoise(out.length, band, rate, rng);
  const rise = attack * rate;
  const keep = Math.exp(-1 / (decay * rate));
  let strength = level * (0.55 + 0.45 * hardness);
  for (let i = 0; i < out.length; i++) {
    const up = i < rise ? (i / rise) ** 2 : 1;
    out[i]! += up * strength * noise[i]!;
    if (i >= rise) strength *= keep;
  }
}

function soften(out: Float32Array, step: number): void {
  let low = 0;
  for (let i = 0; i < out.length; i++) {
    low += step * (out[i]! - low);
    out[i] = low;
  }
}

function addStroke(
  { left, right }: Stage,
  sound: Float32Array,
  { at, gain, pan }: { at: number; gain: number; pan: number },
): void {
  const angle = (Math.PI / 4) * (1 + pan);
  const [l, r] = [gain * Math.SQRT2 * Math.cos(angle), gain * Math.SQRT2 * Math.sin(angle)];
  const n = Math.min(sound.length, left.length - at);
  for (let i = 0; i < n; i++) {
    left[at + i]! += l * sound[i]!;
    right[at + i]! += r * sound[i]!;
  }
}
