/* Signals that descriptors are tried on, and two ways of giving audio to them: at once and in pieces. */
import { type Pcm, random } from "@swar/units";
import { expect, it } from "vitest";
import { spectrumFramer } from "../spectrum-framer.ts";

export const SAMPLE_RATE = 22_050;

/** White noise of `length` samples in [-0.5, 0.5). */
export function noise(length: number, seed = 1): Pcm {
  const rng = random(seed);
  return { samples: Float32Array.from({ length }, () => rng.uniform() - 0.5), sampleRate: SAMPLE_RATE };
}

/** `length` samples of `value`. */
export function constant(length: number, value: number): Pcm {
  return { samples: new Float32Array(length).fill(value), sampleRate: SAMPLE_RATE };
}

/** `pcm` times `factor`. */
export function louder({ samples, sampleRate }: Pcm, factor: number): Pcm {
  return { samples: samples.map((sample) => sample * factor), sampleRate };
}

/** Lengths of the pieces that audio comes in, in turn. */
const PIECES = [1, 700, 2, 3000, 511];

/** `samples` in pieces of odd lengths. */
export function pieces(samples: Float32Array): Float32Array[] {
  const result: Float32Array[] = [];
  for (let from = 0, i = 0; from < samples.length; i++) {
    const length = PIECES[i % PIECES.length]!;
    result.push(samples.subarray(from, from + length));
    from += length;
  }
  return result;
}

/** What `measure` says of each frame of `pcm`, which goes through `spectrumFramer` in pieces. */
export function streamed(
  { samples }: Pcm,
  measure: (power: Float64Array, heard: Float32Array, offset: number) => number,
): Float64Array {
  const track: number[] = [];
  const framer = spectrumFramer({ nFft: 2048, hopLength: 512 }, (...frame) => void track.push(measure(...frame)));
  for (const piece of pieces(samples)) framer.push(piece);
  framer.flush();
  return Float64Array.from(track);
}

/** The error that `call` ends with, as `code: message`. */
export function saidBy(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code}: ${message}`;
  }
  return "nothing";
}

/** Says, in tests, what `measure` does with audio and options that no descriptor of frames takes. */
export function refusesBadAudio(name: string, measure: (pcm: Pcm) => unknown): void {
  it("refuses audio without samples or rate, and samples that are not finite", () => {
    const empty = `empty-audio: ${name}: audio must hold samples, got 0`;
    expect(saidBy(() => measure(constant(0, 0)))).toBe(empty);
    const rateless = { samples: new Float32Array(9), sampleRate: 0 };
    expect(saidBy(() => measure(rateless))).toBe(`invalid-argument: ${name}: sampleRate must be positive, got 0`);
    for (const wrong of [Number.NaN, Infinity, -Infinity]) {
      const { samples, sampleRate } = noise(3000);
      samples[2900] = wrong;
      expect(saidBy(() => measure({ samples, sampleRate }))).toMatch(
        /^invalid-argument: \w+: samples must be finite, got/,
      );
    }
  });
}
