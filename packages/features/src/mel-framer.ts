import { type Hertz, type Matrix, matrix } from "@swar/units";
import { type MelFramerOptions, melStream } from "./mel-stream.ts";

/** Makes mel frames of audio that arrives in pieces. However it is cut, the frames are the same to the bit. */
export interface MelFramer {
  /** Takes the next samples, shape (n,); gives the frames they complete, shape (frames, nMels), often none. */
  readonly push: (samples: Float32Array) => Matrix;
  /** Ends the audio; gives its last frames, shape (frames, nMels), and makes the framer ready for another one. */
  readonly flush: () => Matrix;
}

/**
 * A framer for mono audio of `sampleRate`, in (0, ∞) Hz. Frame t is centred on sample t × hopLength, with zeros before
 * the first and after the last sample, so n samples give 1 + floor(n / hopLength) frames, and no samples none.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or, from `push` and `flush`,
 * where a sample is not finite; the framer is then of no more use.
 * @example melFramer(22050).push(new Float32Array(2048)).rows // 3
 */
export function melFramer(sampleRate: Hertz, options: MelFramerOptions = {}): MelFramer {
  const stream = melStream("melFramer", sampleRate, options);
  let begun = false;
  const take = (samples: Float32Array): Matrix => {
    const frames = matrix(stream.framesIn(samples.length), stream.nMels);
    stream.take(samples, frames.data, 0);
    return frames;
  };
  const push = (samples: Float32Array): Matrix => {
    begun ||= samples.length > 0;
    return take(samples);
  };
  const flush = (): Matrix => {
    const frames = begun ? take(stream.silence) : matrix(0, stream.nMels);
    begun = false;
    stream.restart();
    return frames;
  };
  return { push, flush };
}
