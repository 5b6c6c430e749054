/*
 * The test signals of EBU Tech 3341 (2023), table 1, and Tech 3342 (2023), table 1, which are defined as sequences of
 * tones: 1000 Hz at 48 kHz, in phase in all channels.
 */
import type { Decibels, Seconds } from "@swar/units";

export const RATE = 48_000;

/** How long, and how high the peak of each channel is; silence where no level is given. */
export type Tone = readonly [seconds: Seconds, level?: Decibels];

const PERIOD = RATE / 1000;
const CYCLE = Float64Array.from({ length: PERIOD }, (_, i) => Math.sin((2 * Math.PI * i) / PERIOD));

/** The tones one after the other, as one channel. */
export function tones(...sequence: readonly Tone[]): Float32Array {
  const lengths = sequence.map(([seconds]) => Math.round(seconds * RATE));
  const samples = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const [t, [, level = -Infinity]] of sequence.entries()) {
    const amplitude = 10 ** (level / 20);
    for (const end = at + lengths[t]!; at < end; at++) samples[at] = amplitude * CYCLE[at % PERIOD]!;
  }
  return samples;
}

/** `channel` on the left and on the right. */
export function stereo(channel: Float32Array): readonly Float32Array[] {
  return [channel, channel];
}

/**
 * A second of a sine of `turns` of a cycle a sample, shifted by `degrees`. It fades in and out: one that breaks off has
 * peaks of its own there.
 */
export function sine(turns: number, degrees: number, amplitude: number): Float32Array {
  const phase = (Math.PI * degrees) / 180;
  return Float32Array.from({ length: RATE }, (_, i) => {
    const fade = Math.min(1, i / 2400, (RATE - 1 - i) / 2400);
    return fade * amplitude * Math.sin(2 * Math.PI * turns * i + phase);
  });
}
