/*
 * Frames of samples, without a spectrum, of audio that arrives in pieces: for descriptors in time. `spectrumFramer`
 * shows the same frames with zeros around the audio; here its first and last sample may be held instead.
 */
import { check } from "@swar/units";
import { frameCapacity, frameCutter } from "../frame-cutter.ts";
import { frameSettings } from "./frame-options.ts";

/** How audio is cut into frames, and what lies before its first and after its last sample. */
export interface SampleFramerOptions {
  /** Samples in a frame, a positive even integer. */
  readonly frameLength: number;
  /** Samples from the start of a frame to the start of the next, a positive integer. */
  readonly hopLength: number;
  /** Zeros, or the first and the last sample held. */
  readonly padding: "zeros" | "edge";
}

/** What hears each frame: `samples` from index `offset` to `offset + frameLength`, used again for the next frame. */
export type OnFrame = (samples: Float32Array, offset: number) => void;

/** Makes frames of audio that arrives in pieces. However it is cut, the frames are the same. */
export interface SampleFramer {
  /** Takes the next samples, shape (n,), and hands on the frames that they complete. */
  readonly push: (samples: Float32Array) => void;
  /** Ends the audio, hands on its last frames, and makes the framer ready for another one. */
  readonly flush: () => void;
}

/**
 * A framer whose frame t is centred on sample t × hopLength, as librosa's with `center=True`: n samples give
 * 1 + floor(n / hopLength) frames, and no samples none.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or, from `push`, where a sample
 * is not finite; the framer is then of no more use.
 * @example
 * let frames = 0;
 * const framer = sampleFramer({ frameLength: 2048, hopLength: 512, padding: "edge" }, () => void frames++);
 * framer.push(new Float32Array(1024));
 * framer.flush();
 * frames // 3
 */
export function sampleFramer({ padding, ...options }: SampleFramerOptions, onFrame: OnFrame): SampleFramer {
  const { frameLength, hopLength } = frameSettings("sampleFramer", options);
  const settings = { nFft: frameLength, hopLength };
  const buffer = new Float32Array(frameCapacity(settings));
  const { take, restart, silence } = frameCutter(settings, buffer, (from, count) => {
    for (let t = 0; t < count; t++) onFrame(buffer, from + t * hopLength);
  });
  const edge = padding === "edge";
  let begun = false;
  let last = 0;
  const push = (samples: Float32Array): void => {
    if (samples.length === 0) return;
    checkSamples("sampleFramer", samples);
    // The cutter has put zeros before the audio; nothing has been read of them yet.
    if (edge && !begun) buffer.fill(samples[0]!, 0, silence.length);
    begun = true;
    last = samples[samples.length - 1]!;
    take(samples);
  };
  const flush = (): void => {
    if (begun) take(edge ? new Float32Array(silence.length).fill(last) : silence);
    begun = false;
    restart();
  };
  return { push, flush };
}

/**
 * Asserts that every sample is finite.
 * @throws SwarError `invalid-argument` where one is not.
 */
export function checkSamples(where: string, samples: Float32Array): void {
  let zero = 0;
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i]!;
    // Of a number that is not finite this is NaN, and stays so.
    zero += sample - sample;
  }
  if (zero === 0) return;
  const wrong = samples.find((sample) => !Number.isFinite(sample));
  check(false, where, "samples must be finite", wrong);
}
