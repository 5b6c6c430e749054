import { check, type Decibels, type Hertz, type Quadrant, quadrant } from "@swar/units";
import type { Mode } from "../score/modes.ts";
import { loudness } from "../sound/loudness.ts";
import { evenOut } from "../sound/even-out.ts";
import { amplify, brighten, fadeEnds, limitPeaks } from "../sound/master.ts";
import { mix, type Seat } from "../sound/mix.ts";
import type { StereoPcm } from "../stereo.ts";
import { ROOMS } from "./rooms.ts";
import type { Song } from "./song.ts";
import { writeSong } from "./write-song.ts";

/** How a song is played. */
export interface SongOptions {
  /** Samples a second, an integer in [8000, 96000]; 44,100 where absent. */
  readonly sampleRate?: Hertz | undefined;
}

const DRUMS: Seat = { pan: 0, gain: -4, room: 0.22 };
/** From here up a song is brightened, the more the livelier it is: bright sound is a cue of arousal. */
const PRESENCE: Hertz = 2200;
/** Length of the fade at the end, over what still rings. */
const FADE_OUT = 1.6;

/**
 * The loudness that a point asks for, in LUFS: from -26 at rest to -12 in agitation, because loudness is the surest cue of
 * arousal.
 * @see Gabrielsson & Lindström (2010): loud is heard as joyful, angry or intense, soft as sad, tender or peaceful.
 * @example loudnessOf({ arousal: 0.5, valence: 0.9 }) // -19
 */
export function loudnessOf({ arousal }: Song["point"]): Decibels {
  return -26 + 14 * arousal;
}

/**
 * `song` as stereo sound: 30 to 60 seconds, peak at most -2 dB of full scale, silent at both ends, as loud as its point asks;
 * the same song gives the same samples.
 * @throws SwarError `invalid-argument` where `sampleRate` is out of its range.
 * @example SONGS.slice(0, 1).map((song) => composeSong(song, { sampleRate: 8000 }).sampleRate) // [8000]
 */
export function composeSong(song: Song, { sampleRate = 44_100 }: SongOptions = {}): StereoPcm {
  const known = Number.isInteger(sampleRate) && sampleRate >= 8000 && sampleRate <= 96_000;
  check(known, "composeSong", "sampleRate must be an integer in [8000, 96000]", sampleRate);
  const { duration, parts, strokes } = writeSong(song);
  const sound = mix({ seed: song.seed, duration, parts, strokes, drums: DRUMS, room: ROOMS[song.room] }, sampleRate);
  brighten(sound, { corner: PRESENCE, gain: presenceOf(song) });
  const wished = loudnessOf(song.point);
  amplify(sound, wished - loudness(sound));
  evenOut(sound, { above: wished - 2, ratio: 1 + 2 * song.point.arousal });
  amplify(sound, wished - loudness(sound));
  limitPeaks(sound);
  fadeEnds(sound, FADE_OUT);
  return { channels: [sound.left, sound.right], sampleRate };
}

function presenceOf({ point }: Song): Decibels {
  return 1 + 8 * point.arousal;
}

/** What was asked of a song, in the words of a listener's questions. */
export interface AskedOfSong {
  readonly title: string;
  readonly quadrant: Quadrant;
  readonly arousal: number;
  readonly valence: number;
  readonly key: string;
  readonly mode: Mode;
  readonly tempo: number;
  readonly metre: string;
  readonly loudness: Decibels;
  readonly instruments: readonly string[];
}

const KEY_NAMES = ["C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"];

/**
 * What was asked of `song`: what a listener, or a model, can be held against.
 * @example SONGS.map((song) => askedOf(song).quadrant).at(-1) // "Q4"
 */
export function askedOf(song: Song): AskedOfSong {
  const { title, point, tonic, mode, tempo, metre, lead, second, players } = song;
  return {
    title,
    quadrant: quadrant(point),
    ...point,
    key: KEY_NAMES[tonic] as string,
    mode,
    tempo,
    metre,
    loudness: loudnessOf(point),
    instruments: [...new Set([lead, second, ...players].map((chair) => chair.instrument))],
  };
}
