import type { Hertz, Seconds, Unit } from "@swar/units";

/** The times of an envelope. */
export interface EnvelopeTimes {
  readonly attack: Seconds;
  readonly decay: Seconds;
  readonly sustain: Unit;
  /** How long the note is held. */
  readonly held: Seconds;
  readonly release: Seconds;
}

/** Samples from the note's first to the one where its release has ended. */
export function envelopeLength({ held, release }: EnvelopeTimes, sampleRate: Hertz): number {
  return Math.ceil((held + release) * sampleRate);
}

/**
 * Fills `out`, shape (n,), with the loudness of a note over time: a rise from 0 to 1, an exponential approach to
 * `sustain`, and a fall to exactly 0 at the end, all without a jump, so that the note does not click.
 */
export function fillEnvelope(out: Float32Array, n: number, times: EnvelopeTimes, sampleRate: Hertz): void {
  const rise = Math.max(1, Math.min(times.attack, times.held) * sampleRate);
  const fallFrom = Math.max(0, n - Math.floor(times.release * sampleRate));
  const keep = Math.exp(-1 / (times.decay * sampleRate));
  let above = 1 - times.sustain;
  for (let i = 0; i < n; i++) {
    let level = times.sustain + above;
    if (i < rise) level = smooth(i / rise);
    else above *= keep;
    if (i >= fallFrom) level *= smooth((n - 1 - i) / (n - fallFrom));
    out[i] = level;
  }
}

/** A rise from 0 to 1 with level ends. */
function smooth(x: number): number {
  return x * x * (3 - 2 * x);
}
