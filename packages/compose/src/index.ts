/**
 * compose: a seeded composer and synthesiser. A point of the arousal–valence plane becomes a style, a style becomes a score
 * (plain data), and a score becomes sound. Nothing is recorded and nothing is downloaded, so the music is free of
 * anybody's rights, and what it was made from says all there is to know of it.
 *
 * `songs/` is the album: twenty songs, five a quadrant, and the way from a line of its table to stereo sound.
 * `writing/` holds the rules of songs: chords, progressions, metres, tunes, their variation, form, tempo.
 * `parts/` is what the players make of them: broken chords, basses, drones, counter lines, drums.
 * `instruments/` are their sounds, `sound/` the room, the mix and the level.
 * `score/` writes pieces that go along a path of points, for tests and demonstrations.
 */
export { composePiece, type PieceOptions } from "./compose-piece.ts";
export { encodeWav, type WavOptions, type WavTags } from "./encode-wav.ts";
export { type InstrumentName, INSTRUMENTS } from "./instruments/catalogue.ts";
export { composeScore, type ScoreOptions } from "./score/compose-score.ts";
export type { Mode } from "./score/modes.ts";
export type { Drum, Hit, MidiPitch, Note, Score, Section, Voice } from "./score/score.ts";
export { type Style, styleAt } from "./score/style.ts";
export { type AskedOfSong, askedOf, composeSong, type SongOptions } from "./songs/compose-song.ts";
export type { Song } from "./songs/song.ts";
export { SONGS } from "./songs/songs.ts";
export { type SongScore, writeSong } from "./songs/write-song.ts";
export { renderScore, type RenderOptions } from "./sound/render-score.ts";
export type { StereoPcm } from "./stereo.ts";
