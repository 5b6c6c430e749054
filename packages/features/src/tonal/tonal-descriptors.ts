/*
 * The tonality of a piece or of a stretch of it, from tonal frames: what valence is heard from more than from anything else
 * in sound. All descriptors but the key's own count degrees from the estimated tonic or do not depend on the key, so that a
 * piece and its transposition are alike. See Gabrielsson & Lindström (2010), The role of structure in the musical expression
 * of emotions, for mode, dissonance, register and harmonic motion.
 */
import { check, SwarError } from "@swar/units";
import { type ChordDescriptors, chordDescriptors } from "./chord-descriptors.ts";
import { chordFits } from "./chord-fits.ts";
import { type ChordMotion, chordMotion } from "./chord-motion.ts";
import { type ChromaFourier, chromaFourier } from "./chroma-fourier.ts";
import { chromaShares, meanChroma } from "./chroma-means.ts";
import { type ChromaPatches, chromaPatches } from "./chroma-patches.ts";
import type { ByDegree } from "./degrees.ts";
import { degreesAboveBass, type IntervalContent, intervalContent } from "./interval-content.ts";
import { ensembleCorrelations, type KeyDescriptors, keyDescriptors } from "./key-descriptors.ts";
import { peakTrack, type FrameRange, registerChroma, type TonalFrames } from "./tonal-frames.ts";
import { type PitchTexture, pitchTexture } from "./pitch-texture.ts";
import type { Register } from "./registers.ts";
import { smoothed } from "./smoothed.ts";
import { tonicOf, type TurnedChroma, turnedChroma } from "./turned-chroma.ts";

/** All of them, as plain data whose leaves are numbers; `tonalVector` makes a vector of it. */
export interface TonalDescriptors {
  /** Fits to major and minor keys. */
  readonly keys: KeyDescriptors;
  /** Chroma from the tonic on. */
  readonly degrees: TurnedChroma;
  /** Gathering around divisions of the octave, by register; `slow` is the whole band, two seconds taken together. */
  readonly fourier: Readonly<Record<Register | "slow", ChromaFourier>>;
  /** Intervals that sound together; `slow` is the whole band, one second taken together. */
  readonly intervals: Readonly<Record<"whole" | "middle" | "slow", IntervalContent>>;
  /** What the middle register plays above the bass. */
  readonly aboveBass: ByDegree;
  /** Chords, with half a second, 1.4 s and 3.8 s taken together. */
  readonly chords: Readonly<Record<"fast" | "middle" | "slow", ChordDescriptors>>;
  /** Steps from chord to chord, 1.4 s taken together. */
  readonly motion: ChordMotion;
  /** Number, height and change of pitches. */
  readonly texture: PitchTexture;
  /** Patterns of chroma over 6 s. */
  readonly patches: ChromaPatches;
  /** Semitones above 440 Hz, of the opening of the piece. */
  readonly tuning: number;
}

/** Frames that are taken together for chords: 0.5, 1.4 and 3.8 s. */
const CHORD_WIDTHS = { fast: 5, middle: 15, slow: 41 } as const;
const ONE_SECOND = 11;
const TWO_SECONDS = 21;

/**
 * The tonal descriptors of `frames`, or of those from `from` up to and without `to`: whole numbers with
 * 0 ≤ from < to ≤ frames.count.
 * @throws SwarError `empty-audio` where there are no frames, `invalid-argument` where the range breaks its rule.
 * @example
 * const silence = tonalFrames({ samples: new Float32Array(22050), sampleRate: 22050 });
 * tonalDescriptors(silence, { from: 0, to: 5 }).chords.fast.minorShare // 0
 */
export function tonalDescriptors(
  frames: TonalFrames,
  { from = 0, to = frames.count }: Partial<FrameRange> = {},
): TonalDescriptors {
  if (frames.count === 0) throw new SwarError("empty-audio", "tonalDescriptors: frames must not be empty, got 0");
  const ordered = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= frames.count;
  check(ordered, "tonalDescriptors", `range must lie within 0 to ${frames.count} and not be empty`, `${from} to ${to}`);
  const range = { from, to };
  const whole = registerChroma(frames, "whole", range);
  const bass = registerChroma(frames, "bass", range);
  const middle = registerChroma(frames, "middle", range);
  const high = registerChroma(frames, "high", range);
  const shares = chromaShares(whole);
  const profile = meanChroma(shares);
  const keys = ensembleCorrelations(profile);
  const tonic = tonicOf(keys);
  const chords = (width: number): ChordDescriptors => chordDescriptors(chordFits(smoothed(whole, width)), tonic);
  const middleChords = chordFits(smoothed(whole, CHORD_WIDTHS.middle));
  const slow = smoothed(whole, TWO_SECONDS);
  return {
    keys: keyDescriptors(whole, profile, tonic),
    degrees: turnedChroma({ whole, bass, middle, high }, keys),
    fourier: {
      whole: chromaFourier(whole),
      bass: chromaFourier(bass),
      middle: chromaFourier(middle),
      high: chromaFourier(high),
      slow: chromaFourier(slow),
    },
    intervals: {
      whole: intervalContent(whole),
      middle: intervalContent(middle),
      slow: intervalContent(smoothed(whole, ONE_SECOND)),
    },
    aboveBass: degreesAboveBass(bass, middle),
    chords: {
      fast: chords(CHORD_WIDTHS.fast),
      middle: chordDescriptors(middleChords, tonic),
      slow: chords(CHORD_WIDTHS.slow),
    },
    motion: chordMotion(middleChords.triads),
    texture: pitchTexture({
      whole,
      bass,
      prominence: peakTrack(frames, "prominence", range),
      peaks: peakTrack(frames, "peaks", range),
      height: peakTrack(frames, "height", range),
      spread: peakTrack(frames, "spread", range),
    }),
    patches: chromaPatches(shares),
    tuning: frames.tuning,
  };
}
