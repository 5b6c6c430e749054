import { melFrame } from "./mel-frame.ts";
import type { MelSettings } from "./mel-settings.ts";

/** What turns samples into mel frames; the framer moves samples through its buffer. */
export interface MelEngine {
  /** Shape (capacity,): the samples that frames are made of. */
  readonly buffer: Float32Array;
  /** Writes `count` frames, the first from buffer index `from`, to `out` from `at` on. */
  readonly run: (from: number, count: number, out: Float32Array, at: number) => void;
}

/**
 * The engine in JavaScript, with room for `capacity` samples.
 * @throws SwarError `invalid-argument`, from `run`, where a sample is not finite.
 * @example melEngine(melSettings("test", 22050, {}), 4096).run(0, 1, row, 0)
 */
export function melEngine(settings: MelSettings, capacity: number): MelEngine {
  const { hopLength, nMels } = settings;
  const buffer = new Float32Array(capacity);
  const frame = melFrame(settings);
  const run: MelEngine["run"] = (from, count, out, at) => {
    for (let t = 0; t < count; t++) frame(buffer, from + t * hopLength, out, at + t * nMels);
  };
  return { buffer, run };
}
