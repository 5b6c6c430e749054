import type { Hertz, Unit } from "@swar/units";
import type { Timbre } from "./timbres.ts";

/** Samples of one cycle; a table holds one more, equal to the first, for interpolation. */
export const TABLE_SIZE = 1024;
/** Shades of brightness that tables are made for. */
const SHADES = 8;
const MOST_OVERTONES = 48;
/** Overtones stay below this part of the sample rate. */
const CEILING = 0.45;

/** Gives the single cycle, shape (1025,) and RMS 1, of a timbre at a pitch and brightness. */
export type Wavetables = (timbre: Timbre, frequency: Hertz, brightness: Unit) => Float32Array;

/** A maker of single cycles for `sampleRate`, without overtones that would fold back; it keeps what it has made. */
export function wavetables(sampleRate: Hertz): Wavetables {
  const made = new Map<Timbre, Map<number, Float32Array>>();
  return (timbre, frequency, brightness) => {
    const overtones = Math.max(1, Math.min(MOST_OVERTONES, Math.floor((CEILING * sampleRate) / frequency)));
    const shade = Math.round(brightness * SHADES);
    const tables = made.get(timbre) ?? new Map<number, Float32Array>();
    made.set(timbre, tables);
    const key = overtones * (SHADES + 1) + shade;
    const table = tables.get(key) ?? cycle(timbre, overtones, shade / SHADES);
    tables.set(key, table);
    return table;
  };
}

function cycle(timbre: Timbre, overtones: number, brightness: Unit): Float32Array {
  const fall = timbre.fall[0] + (timbre.fall[1] - timbre.fall[0]) * brightness;
  const strengths = Array.from({ length: overtones }, (_, i) => timbre.overtone(i + 1) * (i + 1) ** -fall);
  // Sines of strength a, together, have the RMS √(Σ a² / 2).
  const unit = Math.sqrt(2 / strengths.reduce((sum, a) => sum + a * a, 0));
  const table = new Float32Array(TABLE_SIZE + 1);
  strengths.forEach((a, i) => {
    for (let n = 0; n <= TABLE_SIZE; n++) table[n]! += unit * a * (SINE[((i + 1) * n) % TABLE_SIZE] as number);
  });
  return table;
}

const SINE = Float64Array.from({ length: TABLE_SIZE }, (_, n) => Math.sin((2 * Math.PI * n) / TABLE_SIZE));
