import type { Hertz, Random, Unit } from "@swar/units";
import { addDampedSine } from "./damped-sine.ts";
import { between, type StruckVoice } from "./instrument.ts";
import { bandNoise } from "./noise.ts";

/** One note of a struck instrument, ringing to its end, shape (n,). */
export function struckNote(
  voice: StruckVoice,
  { frequency, hardness, rate, rng }: { frequency: Hertz; hardness: Unit; rate: Hertz; rng: Random },
): Float32Array {
  const partials = voice.partials(frequency, hardness);
  const longest = partials.reduce((most, p) => Math.max(most, p.decay), 0);
  const out = new Float32Array(Math.ceil(Math.min(voice.ring, 7 * longest) * rate));
  for (const partial of partials) addDampedSine(out, partial, rate);
  softenStart(out, between(voice.attack, hardness) * rate);
  addKnock(out, voice.knock, { gain: hardness, rate, rng });
  return out;
}

/** A rise over the first `rise` samples, so that many partials do not start as a click. */
function softenStart(out: Float32Array, rise: number): void {
  const end = Math.min(out.length, rise);
  for (let i = 0; i < end; i++) out[i]! *= 0.5 - 0.5 * Math.cos((Math.PI * i) / rise);
}

function addKnock(
  out: Float32Array,
  knock: StruckVoice["knock"],
  { gain, rate, rng }: { gain: Unit; rate: Hertz; rng: Random },
): void {
  const n = Math.min(out.length, Math.ceil(7 * knock.decay * rate));
  const noise = bandNoise(n, knock, rate, rng);
  const keep = Math.exp(-1 / (knock.decay * rate));
  const rise = 0.002 * rate;
  let level = knock.level * (0.3 + gain);
  for (let i = 0; i < n; i++) {
    out[i]! += level * Math.min(1, i / rise) * noise[i]!;
    level *= keep;
  }
}
