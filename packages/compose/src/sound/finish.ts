import type { Hertz, Seconds, Unit } from "@swar/units";

/** No sample is larger than this. */
export const PEAK: Unit = 0.9;
/** Up to here samples pass unchanged. */
const KNEE: Unit = 0.6;
const FADE_IN: Seconds = 0.01;
const FADE_OUT: Seconds = 1.2;

/**
 * Bounds `samples`, shape (n,), in place: unchanged up to 0.6, bent smoothly above, never beyond 0.9. The level is not
 * normalised: a calm piece stays soft, because loudness is a cue of arousal.
 */
export function limit(samples: Float32Array): void {
  const room = PEAK - KNEE;
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i]!;
    const over = Math.abs(x) - KNEE;
    // Room × over / (room + over) has slope 1 at the knee and tends to `room`.
    if (over > 0) samples[i] = Math.sign(x) * (KNEE + (room * over) / (room + over));
  }
}

/** Fades `samples`, shape (n,), in and out in place, so that they begin and end with exactly 0. */
export function fadeEnds(samples: Float32Array, sampleRate: Hertz): void {
  const last = samples.length - 1;
  const rise = FADE_IN * sampleRate;
  const fall = FADE_OUT * sampleRate;
  for (let i = 0; i < rise; i++) samples[i]! *= i / rise;
  for (let i = 0; i < fall; i++) samples[last - i]! *= Math.sin((Math.PI / 2) * (i / fall)) ** 2;
}
