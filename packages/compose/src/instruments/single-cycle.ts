import type { Hertz, Unit } from "@swar/units";
import { between, CEILING, type SustainedVoice } from "./instrument.ts";

/** Samples of one cycle; a table holds one more, equal to the first, for interpolation. */
export const CYCLE = 1024;
const MOST_OVERTONES = 64;

/**
 * A single cycle, shape (1025,) and RMS 1, of `voice` at `frequency`, played with `hardness` in [0, 1], without overtones that
 * would fold back.
 */
export function singleCycle(
  voice: SustainedVoice,
  { frequency, hardness, rate }: { frequency: Hertz; hardness: Unit; rate: Hertz },
): Float32Array {
  const count = Math.max(1, Math.min(MOST_OVERTONES, Math.floor((CEILING * rate) / frequency)));
  const fall = between(voice.fall, hardness);
  const strengths = Float64Array.from({ length: count }, (_, i) => {
    const k = i + 1;
    return voice.overtone(k) * k ** -fall * resonance(voice, k * frequency);
  });
  // Sines of strength a, together, have the RMS √(Σ a² / 2).
  const unit = Math.sqrt(2 / strengths.reduce((sum, a) => sum + a * a, 0));
  const cycle = new Float32Array(CYCLE + 1);
  for (let k = 1; k <= count; k++) {
    const a = unit * strengths[k - 1]!;
    if (Math.abs(a) < 1e-5) continue;
    // Overtones start apart, so that their peaks do not meet.
    const shift = (k * k * 61) % CYCLE;
    for (let n = 0; n <= CYCLE; n++) cycle[n]! += a * SINE[(k * n + shift) % CYCLE]!;
  }
  return cycle;
}

function resonance({ formants = [] }: SustainedVoice, frequency: Hertz): number {
  const peaks = formants.map(([centre, width, gain]) => gain / (1 + ((frequency - centre) / width) ** 2));
  return 1 + peaks.reduce((a, b) => a + b, 0);
}

const SINE = Float64Array.from({ length: CYCLE }, (_, n) => Math.sin((2 * Math.PI * n) / CYCLE));
