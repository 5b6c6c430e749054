/*
 * What stands out in music, in words, with the side of the plane that listeners hear in it. See Gabrielsson & Lindström (2010), The
 * role of structure in the musical expression of emotions, for tempo, loudness, brightness and mode.
 */
import type { Measured } from "./findings.ts";
import { isBeatClear } from "./is-beat-clear.ts";
import { isKeyClear } from "./is-key-clear.ts";

/** Something that stands out. */
export interface Trait {
  /** As it stands after "it is": "fast (128 BPM)". */
  readonly words: string;
  /** The bare word: "fast". */
  readonly word: string;
  /** Which side listeners hear in it. */
  readonly side: "lively" | "quiet" | "pleasant" | "unpleasant";
}

/**
 * Below the first and above the second of these lies a fifth each of 120 songs, by 120 clips of 30 s of the set that taught the
 * model (popular music, mostly Western): what is usual lies between, and is not spoken of.
 */
export const USUAL = {
  /** BPM. */
  tempo: [100, 140],
  /** LUFS; measured on one channel, with the 3 dB that a second one adds. */
  loudness: [-15, -7.5],
  /** The mean spectral centroid, Hz, up to 11 kHz. */
  brightness: [1300, 2700],
  /** Onsets a second. */
  events: [3.2, 5.2],
} as const;

/** What stands out in what was measured, the most telling first. */
export function traitsOf(measured: Measured): readonly Trait[] {
  const { tempo, loudness, key, eventDensity, tracks } = measured;
  const bpm = `${Math.round(tempo)} BPM`;
  const beat = isBeatClear(measured) ? tempo : NaN;
  const found = [
    outside(beat, USUAL.tempo, ["slow", "fast"], bpm),
    // What is silent has no loudness; a library keeps that as null.
    outside(loudness.integrated ?? NaN, USUAL.loudness, ["soft", "loud"]),
    outside(tracks.spectralCentroid.mean, USUAL.brightness, ["dark in sound", "bright in sound"]),
    outside(eventDensity, USUAL.events, ["sparse", "full of notes"]),
  ];
  return [...found, isKeyClear(key) ? modeTrait(key.mode) : undefined].filter((trait) => trait !== undefined);
}

function outside(
  value: number,
  [low, high]: readonly [number, number],
  [below, above]: readonly [string, string],
  aside?: string,
): Trait | undefined {
  const word = value < low ? below : value > high ? above : undefined;
  if (word === undefined) return undefined;
  return { word, words: aside === undefined ? word : `${word} (${aside})`, side: value < low ? "quiet" : "lively" };
}

function modeTrait(mode: "major" | "minor"): Trait {
  const words = `in a ${mode} key`;
  return { word: words, words, side: mode === "major" ? "pleasant" : "unpleasant" };
}
