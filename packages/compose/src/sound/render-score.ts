import { check, type Hertz, type Pcm, random } from "@swar/units";
import type { Score } from "../score/score.ts";
import { addHit, drumKit } from "./drums.ts";
import { fadeEnds, limit } from "./finish.ts";
import { reverb } from "./reverb.ts";
import { addTone, longestTone } from "./tone.ts";
import { wavetables } from "./wavetable.ts";

/** How a score is played. */
export interface RenderOptions {
  /** Samples a second, an integer in [8000, 96000]; 22,050 where absent. */
  readonly sampleRate?: Hertz | undefined;
}

/** Level of the room against the direct sound. */
const WET = 0.3;
/** Part of the drums that the room hears. */
const DRUMS_IN_ROOM = 0.3;

/**
 * `score` as sound: mono, `score.duration × sampleRate` samples (rounded), peak at most 0.9, silent at both ends; the
 * same score gives the same samples.
 * @throws SwarError `invalid-argument` where `sampleRate` is out of its range.
 * @example renderScore(score, { sampleRate: 8000 }).sampleRate // 8000
 */
export function renderScore(score: Score, { sampleRate = 22_050 }: RenderOptions = {}): Pcm {
  const known = Number.isInteger(sampleRate) && sampleRate >= 8000 && sampleRate <= 96_000;
  check(known, "renderScore", "sampleRate must be an integer in [8000, 96000]", sampleRate);
  const n = Math.round(score.duration * sampleRate);
  const tones = renderTones(score, n, sampleRate);
  const drums = renderDrums(score, n, sampleRate);
  const samples = mixed(tones, drums, 1);
  addTo(samples, reverb(mixed(tones, drums, DRUMS_IN_ROOM), sampleRate), WET);
  limit(samples);
  fadeEnds(samples, sampleRate);
  return { samples, sampleRate };
}

function renderTones({ notes }: Score, n: number, sampleRate: Hertz): Float32Array {
  const mix = new Float32Array(n);
  const envelope = new Float32Array(longestTone(notes, sampleRate));
  const tables = wavetables(sampleRate);
  for (const note of notes) addTone({ mix, sampleRate, tables, envelope }, note);
  return mix;
}

function renderDrums({ hits, seed }: Score, n: number, sampleRate: Hertz): Float32Array {
  const mix = new Float32Array(n);
  const kit = drumKit(sampleRate, random(seed));
  for (const hit of hits) addHit(mix, hit, kit, sampleRate);
  return mix;
}

function mixed(a: Float32Array, b: Float32Array, gain: number): Float32Array {
  const sum = a.slice();
  addTo(sum, b, gain);
  return sum;
}

function addTo(sum: Float32Array, b: Float32Array, gain: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += gain * b[i]!;
}
