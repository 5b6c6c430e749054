import { check, type Hertz, type Matrix } from "@swar/units";
import { melFrequencies } from "../mel-frequencies.ts";

/** Number of mel bands that a summary reads. */
export const BANDS = 128;

/** The rate whose tables are kept ready. */
const USUAL_RATE: Hertz = 22050;
/** The edges of the bands at that rate, shape (BANDS + 2,), in Hz. */
export const USUAL_EDGES = edgesOf(USUAL_RATE);

/** How the mel frames of a window were made; defaults are librosa's. */
export interface SummaryOptions {
  /** Samples a second of the audio, in (0, ∞); the bands reach up to half of it; 22050 unless given. */
  readonly sampleRate?: Hertz | undefined;
  /** Samples from the start of a frame to the start of the next, a positive integer; 512 unless given. */
  readonly hopLength?: number | undefined;
}

/** A piece of audio as log-mel frames. */
export interface MelWindow {
  /** Shape (frames, BANDS), in dB. */
  readonly decibels: Float32Array;
  /** Number of frames, at least 2. */
  readonly frames: number;
  /** Frames a second. */
  readonly frameRate: Hertz;
  /** Shape (BANDS + 2,), in Hz: band b rises from `edges[b]` to its centre `edges[b + 1]` and falls to `edges[b + 2]`. */
  readonly edges: Float64Array;
}

/**
 * The window that `decibels`, shape (frames, 128) in dB, stands for; frames are at least 2.
 * @throws SwarError `invalid-argument` where the shape or an option breaks its rule.
 * @example melWindow(matrix(215, 128)).frameRate // 43.06640625
 */
export function melWindow(
  decibels: Matrix,
  { sampleRate = USUAL_RATE, hopLength = 512 }: SummaryOptions = {},
): MelWindow {
  const { rows, cols, data } = decibels;
  check(cols === BANDS, "windowSummary", `decibels must have ${BANDS} mel bands`, cols);
  check(rows >= 2, "windowSummary", "decibels must hold at least 2 frames", rows);
  check(Number.isFinite(sampleRate) && sampleRate > 0, "windowSummary", "sampleRate must be positive", sampleRate);
  const whole = Number.isInteger(hopLength) && hopLength > 0;
  check(whole, "windowSummary", "hopLength must be a positive integer", hopLength);
  const edges = sampleRate === USUAL_RATE ? USUAL_EDGES : edgesOf(sampleRate);
  return { decibels: data, frames: rows, frameRate: sampleRate / hopLength, edges };
}

function edgesOf(sampleRate: Hertz): Float64Array {
  return melFrequencies(BANDS + 2, { fMax: sampleRate / 2 });
}
