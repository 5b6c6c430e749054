import type { Hertz } from "@swar/units";
import { CEILING, type Partial } from "./instrument.ts";

/** Below this part of its first amplitude a partial is not heard any more. */
const SILENCE = 1e-4;

/**
 * Adds a sine that starts at 0 and dies away exponentially to `out`, shape (n,), by the recursion
 * y[i] = 2 r cos ω · y[i − 1] − r² · y[i − 2]: three operations a sample. Partials that would fold back are left out.
 */
export function addDampedSine(out: Float32Array, { frequency, amplitude, decay }: Partial, rate: Hertz): void {
  if (frequency >= CEILING * rate) return;
  const omega = (2 * Math.PI * frequency) / rate;
  const r = Math.exp(-1 / (decay * rate));
  const end = Math.min(out.length, Math.ceil(-Math.log(SILENCE) * decay * rate));
  const turn = 2 * r * Math.cos(omega);
  const loss = r * r;
  let before = 0;
  let now = amplitude * r * Math.sin(omega);
  for (let i = 1; i < end; i++) {
    out[i]! += now;
    const next = turn * now - loss * before;
    before = now;
    now = next;
  }
}
