import type { Hertz, Pcm } from "@swar/units";
import { composeScore, type ScoreOptions } from "./score/compose-score.ts";
import { renderScore } from "./sound/render-score.ts";

/** What a piece is made from. */
export interface PieceOptions extends ScoreOptions {
  /** Samples a second, an integer in [8000, 96000]; 22,050 where absent. */
  readonly sampleRate?: Hertz | undefined;
}

/**
 * A piece of music that goes along `path`, one section a point; the same options give the same samples.
 * Mono, `path.length × sectionSeconds × sampleRate` samples, peak at most 0.9, silent at both ends.
 * @throws SwarError `invalid-argument` where an option is out of its range.
 * @see styleAt for what makes a section sound like its point.
 * @example composePiece({ seed: 1, path: [{ arousal: 0.2, valence: 0.3 }] }).samples.length // 330750
 */
export function composePiece({ sampleRate, ...score }: PieceOptions): Pcm {
  return renderScore(composeScore(score), { sampleRate });
}
