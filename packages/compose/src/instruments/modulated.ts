/**
 * An electric piano by frequency modulation: a body whose modulation fades after the blow, and a tine far above it.
 * @see Chowning (1973), The synthesis of complex audio spectra by means of frequency modulation, J. Audio Eng. Soc. 21(7).
 */
import type { Hertz, Unit } from "@swar/units";
import { between, CEILING, type ModulatedVoice } from "./instrument.ts";

/** The modulation fades this much faster than the tone. */
const FADES = 3.2;
const TINE_DECAY = 0.09;
const RISE = 0.003;

/** One note, ringing to its end, shape (n,). */
export function modulatedNote(
  voice: ModulatedVoice,
  { frequency, hardness, rate }: { frequency: Hertz; hardness: Unit; rate: Hertz },
): Float32Array {
  const decay = voice.decay * (220 / frequency) ** 0.4;
  const out = new Float32Array(Math.ceil(Math.min(5, 6 * decay) * rate));
  const step = (2 * Math.PI * frequency) / rate;
  // A sum of sidebands: the highest that is heard lies about `depth` + 1 modulators above, and must not fold back.
  const tine = Math.min(voice.tine, Math.floor((CEILING * rate) / frequency) - 2);
  const tineLevel = tine > 1 ? voice.tineLevel * hardness : 0;
  const depth = between(voice.depth, hardness);
  for (let i = 0; i < out.length; i++) {
    const t = i / rate;
    const fade = Math.exp(-t / decay);
    const body = Math.sin(step * i + depth * fade ** FADES * Math.sin(step * i));
    const bell = tineLevel * Math.exp(-t / TINE_DECAY) * Math.sin(step * tine * i);
    out[i] = Math.min(1, t / RISE) * (fade * body + bell);
  }
  return out;
}
