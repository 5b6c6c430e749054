import type { Stage } from "../instruments/stage.ts";
import { pole } from "../instruments/noise.ts";

/** What goes into the amplifier, and what its loudspeaker gives, ends about here. */
const BEFORE = 3200;
const AFTER = 4200;
/** The sound keeps its strength: what was soft and what was loud come out about here. */
const LEVEL = 0.3;

/**
 * An amplifier that is driven too hard, in place: treble is taken away before and after, so that what the bending adds does not
 * fold back audibly. Notes that sound together give sums and differences: roughness.
 * @see Huron (2006) and Juslin & Laukka (2004): harsh, rough timbre is heard as anger.
 */
export function overdrive({ left, right, rate }: Stage, drive: number): void {
  const before = pole(Math.min(BEFORE, 0.12 * rate), rate);
  const after = pole(Math.min(AFTER, 0.2 * rate), rate);
  for (const channel of [left, right]) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < channel.length; i++) {
      a += before * (channel[i]! - a);
      b += before * (a - b);
      const bent = Math.tanh(drive * b);
      c += after * (bent - c);
      d += after * (c - d);
      channel[i] = LEVEL * d;
    }
  }
}
