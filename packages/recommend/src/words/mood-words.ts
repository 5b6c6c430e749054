import type { AffectPoint } from "@swar/units";

/** A word for a mood, and where it lies. */
export interface MoodWord extends AffectPoint {
  readonly word: string;
}

/**
 * How far from the middle a mood lies: 0.18 mild, 0.3 plain, 0.42 strong. The angle, in degrees from pleasant (0°) over
 * aroused (90°), unpleasant (180°) and sleepy (270°), places it on the circle.
 */
type Placed = readonly [word: string, angle: number, radius: number];

/*
 * Our own choice of words, placed by hand about the eight of Russell's circle; no list of anybody's norms was used.
 * See Russell (1980), A circumplex model of affect: pleasure 0°, excitement 45°, arousal 90°, distress 135°, displeasure 180°,
 * depression 225°, sleepiness 270°, relaxation 315°.
 */
const PLACED: readonly Placed[] = [
  ["pleased", 0, 0.3],
  ["content", 350, 0.3],
  ["happy", 12, 0.38],
  ["hopeful", 15, 0.2],
  ["grateful", 352, 0.38],
  ["uplifted", 25, 0.34],
  ["cheerful", 30, 0.36],
  ["joyful", 33, 0.42],
  ["playful", 42, 0.33],
  ["excited", 45, 0.42],
  ["enthusiastic", 50, 0.38],
  ["energetic", 62, 0.4],
  ["triumphant", 58, 0.44],
  ["alert", 82, 0.25],
  ["focused", 20, 0.1],
  ["wide-awake", 90, 0.4],
  ["restless", 112, 0.3],
  ["tense", 120, 0.36],
  ["afraid", 128, 0.42],
  ["anxious", 133, 0.35],
  ["angry", 130, 0.45],
  ["distressed", 138, 0.4],
  ["stressed", 124, 0.3],
  ["frustrated", 147, 0.34],
  ["annoyed", 155, 0.28],
  ["displeased", 180, 0.3],
  ["unhappy", 188, 0.33],
  ["lonely", 208, 0.36],
  ["sad", 212, 0.4],
  ["melancholic", 226, 0.3],
  ["downcast", 224, 0.44],
  ["gloomy", 218, 0.34],
  ["bored", 245, 0.26],
  ["tired", 262, 0.34],
  ["sleepy", 272, 0.42],
  ["dreamy", 292, 0.25],
  ["peaceful", 312, 0.36],
  ["relaxed", 318, 0.38],
  ["calm", 310, 0.3],
  ["serene", 322, 0.4],
  ["tender", 335, 0.26],
  ["soothed", 305, 0.36],
];

const digits = (x: number): number => Math.round(x * 1000) / 1000;

/** The table of moods: about forty words on the plane, to three digits. */
export const MOOD_WORDS: readonly MoodWord[] = [
  { word: "neutral", arousal: 0.5, valence: 0.5 },
  ...PLACED.map(([word, angle, radius]) => ({
    word,
    arousal: digits(0.5 + radius * Math.sin((angle * Math.PI) / 180)),
    valence: digits(0.5 + radius * Math.cos((angle * Math.PI) / 180)),
  })),
];
