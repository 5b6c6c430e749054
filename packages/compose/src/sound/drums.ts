import type { Hertz, Random, Seconds } from "@swar/units";
import type { Drum, Hit } from "../score/score.ts";

/** One stroke of each drum, of peak 1, ready to be added to a mix. */
export type DrumKit = Record<Drum, Float32Array>;

/** Length of the rise at a stroke's start and of the fall at its end, against clicks. */
const EDGE: Seconds = 0.002;
/** Peak of a stroke of amplitude 1 in the mix. */
const LEVELS: Record<Drum, number> = { kick: 0.42, snare: 0.3, hat: 0.13 };

/** The sounds of a kit at `sampleRate`; their noise is drawn from `rng`. */
export function drumKit(sampleRate: Hertz, rng: Random): DrumKit {
  return { kick: kick(sampleRate), snare: snare(sampleRate, rng), hat: hat(sampleRate, rng) };
}

/** Adds `hit` to `mix`, shape (n,); what goes beyond its end is cut. */
export function addHit(mix: Float32Array, hit: Hit, kit: DrumKit, sampleRate: Hertz): void {
  const sound = kit[hit.drum];
  const first = Math.round(hit.start * sampleRate);
  const amplitude = hit.amplitude * LEVELS[hit.drum];
  const end = Math.min(sound.length, mix.length - first);
  for (let i = 0; i < end; i++) mix[first + i]! += amplitude * sound[i]!;
}

/** A sine that falls from 150 to 48 Hz. */
function kick(sampleRate: Hertz): Float32Array {
  let phase = 0;
  return stroke(0.28, sampleRate, (t) => {
    phase += (2 * Math.PI * (48 + 102 * Math.exp(-t / 0.03))) / sampleRate;
    return Math.sin(phase) * Math.exp(-t / 0.09);
  });
}

/** Noise above a short tone of the drum's skin. */
function snare(sampleRate: Hertz, rng: Random): Float32Array {
  const rattle = highPass(1200, sampleRate);
  return stroke(0.24, sampleRate, (t) => {
    const skin = Math.sin(2 * Math.PI * 185 * t) * Math.exp(-t / 0.05);
    return 0.7 * skin + 0.9 * rattle(2 * rng.uniform() - 1) * Math.exp(-t / 0.06);
  });
}

/** The top of noise, short; filtered twice. */
function hat(sampleRate: Hertz, rng: Random): Float32Array {
  const once = highPass(6000, sampleRate);
  const twice = highPass(6000, sampleRate);
  return stroke(0.09, sampleRate, (t) => twice(once(2 * rng.uniform() - 1)) * Math.exp(-t / 0.022));
}

/** A sound of peak 1 with soft edges. */
function stroke(seconds: Seconds, sampleRate: Hertz, at: (t: Seconds) => number): Float32Array {
  const n = Math.round(seconds * sampleRate);
  const edge = EDGE * sampleRate;
  const raw = Float32Array.from(
    { length: n },
    (_, i) => at(i / sampleRate) * Math.min(1, i / edge, (n - 1 - i) / edge),
  );
  const peak = raw.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return raw.map((x) => x / peak);
}

/** A one-pole high-pass filter of corner frequency `corner`, in (0, sampleRate / 2). */
function highPass(corner: Hertz, sampleRate: Hertz): (x: number) => number {
  const keep = Math.exp((-2 * Math.PI * Math.min(corner, 0.45 * sampleRate)) / sampleRate);
  let low = 0;
  return (x) => {
    low += (1 - keep) * (x - low);
    return x - low;
  };
}
