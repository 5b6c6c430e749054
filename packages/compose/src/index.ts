/**
 * compose: a seeded composer and synthesiser of example music. A path of points on the arousal–valence plane becomes a
 * score (plain data: notes and drum hits), and a score becomes sound. Nothing is recorded and nothing is downloaded, so
 * a piece is free of anybody's rights, and its seed and path say all there is to know of it.
 *
 * `score/` writes: the rules that tie a point to a musical style, metre, harmony, theme, melody, accompaniment, drums.
 * `sound/` plays: wavetable voices, drum samples, reverb, limiter.
 */
export { composePiece, type PieceOptions } from "./compose-piece.ts";
export { encodeWav } from "./encode-wav.ts";
export { composeScore, type ScoreOptions } from "./score/compose-score.ts";
export type { Mode } from "./score/modes.ts";
export type { Drum, Hit, MidiPitch, Note, Score, Section, Voice } from "./score/score.ts";
export { type Style, styleAt } from "./score/style.ts";
export { renderScore, type RenderOptions } from "./sound/render-score.ts";
