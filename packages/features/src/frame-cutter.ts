/*
 * Cuts audio that arrives in pieces into overlapping frames, as `librosa.stft` with `center=True` does: frame t is centred
 * on sample t × hopLength, with zeros before the first and after the last sample.
 */

/** How audio is cut into frames. */
export interface FrameSettings {
  /** Samples in a frame, a positive even integer. */
  readonly nFft: number;
  /** Samples from the start of a frame to the start of the next, a positive integer. */
  readonly hopLength: number;
}

/** Audio going in; whole frames come to the listener that the cutter was made with. */
export interface FrameCutter {
  /** How many frames the next `length` samples complete. */
  readonly framesIn: (length: number) => number;
  /** Takes samples, shape (n,), and hands on the frames that they complete. */
  readonly take: (samples: Float32Array) => void;
  /** Begins a new audio: silence of half a frame, then what `take` gets. */
  readonly restart: () => void;
  /** Shape (nFft / 2,): the silence that `take` must get at the end of an audio. */
  readonly silence: Float32Array;
}

/** How many hops the buffer holds beyond one frame: enough to make the moving of samples cheap. */
const SLACK = 32;

/**
 * Samples that a cutter's buffer holds.
 * @example frameCapacity({ nFft: 2048, hopLength: 512 }) // 18432
 */
export function frameCapacity({ nFft, hopLength }: FrameSettings): number {
  return nFft + SLACK * hopLength;
}

/**
 * A cutter that moves samples through `buffer`, shape (frameCapacity(settings),), and calls `onFrames(from, count)` for
 * `count` frames, hopLength apart, the first of which begins at buffer index `from`. Nothing is allocated on the way.
 * @example frameCutter({ nFft: 2048, hopLength: 512 }, buffer, () => {}).framesIn(1024) // 1
 */
export function frameCutter(
  { nFft, hopLength }: FrameSettings,
  buffer: Float32Array,
  onFrames: (from: number, count: number) => void,
): FrameCutter {
  const silence = new Float32Array(nFft / 2);
  // Of the audio with its silence: where the buffer begins, where it ends, where the next frame begins.
  let begin = 0;
  let end = 0;
  let next = 0;

  const framesIn = (length: number): number => Math.max(0, Math.floor((end + length - nFft - next) / hopLength) + 1);
  const take = (samples: Float32Array): void => {
    for (let used = 0; used < samples.length;) {
      const room = Math.min(samples.length - used, begin + buffer.length - end);
      buffer.set(samples.subarray(used, used + room), end - begin);
      used += room;
      end += room;
      const ready = framesIn(0);
      if (ready > 0) onFrames(next - begin, ready);
      next += ready * hopLength;
      const keep = Math.min(next, end);
      buffer.copyWithin(0, keep - begin, end - begin);
      begin = keep;
    }
  };
  const restart = (): void => {
    begin = 0;
    next = 0;
    end = silence.length;
    buffer.fill(0, 0, end);
  };
  restart();
  return { framesIn, take, restart, silence };
}
