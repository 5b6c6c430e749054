/*
 * Where sounds begin: peaks of the onset envelope. As `librosa.onset.onset_detect` 0.11, with the settings that its
 * authors found best on the data of Böck et al. (2012).
 */
import type { Hertz, Pcm } from "@swar/units";
import { checkEnvelope, type EnvelopeOptions, envelopeSettings, type EnvelopeSettings } from "./envelope.ts";
import { type OnsetOptions, onsetStrength } from "./onset-strength.ts";
import { peakPick, type PeakPickOptions } from "./peak-pick.ts";

/** How far beyond the mean around it a peak must reach, as a share of the envelope's range. */
const DELTA = 0.07;

/**
 * The frames in which sounds of `pcm` begin, in rising order, as `librosa.onset.onset_detect`. Does not stream, as
 * `onsetStrength`.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Böck et al. (2012), Evaluating the online capabilities of onset detection methods.
 * @example onsetDetect({ samples: new Float32Array(22050), sampleRate: 22050 }).length // 0
 */
export function onsetDetect(pcm: Pcm, options: OnsetOptions = {}): number[] {
  const { hopLength } = options;
  return onsetsOfEnvelope(onsetStrength(pcm, options), { sampleRate: pcm.sampleRate, hopLength });
}

/**
 * The frames at which an onset envelope, shape (frames,), with at least one frame, peaks, in rising order. The envelope
 * may have come in pieces, but its peaks are told at the end: they are measured by its least and its greatest value.
 * @throws SwarError `invalid-argument` where the envelope is empty or not finite, or an option breaks its rule.
 * @see Böck et al. (2012), Evaluating the online capabilities of onset detection methods.
 * @example onsetsOfEnvelope(Float64Array.of(0, 0, 0, 1, 0, 0, 0, 2, 0)) // [3, 7]
 */
export function onsetsOfEnvelope(envelope: Float64Array, options: EnvelopeOptions = {}): number[] {
  const settings = envelopeSettings("onsetDetect", options);
  checkEnvelope("onsetDetect", envelope);
  const least = envelope.reduce((a, b) => Math.min(a, b));
  const range = envelope.reduce((a, b) => Math.max(a, b)) - least;
  if (range === 0) return [];
  return peakPick(
    envelope.map((value) => (value - least) / range),
    peakOptions(settings),
  );
}

/** 30 ms for the maximum and the pause, 100 ms on each side for the mean, in whole frames. */
function peakOptions({ sampleRate, hopLength }: EnvelopeSettings): PeakPickOptions {
  const near = framesIn(0.03, sampleRate, hopLength);
  const far = framesIn(0.1, sampleRate, hopLength);
  return { preMax: near, postMax: 1, preAvg: far, postAvg: far + 1, delta: DELTA, wait: near };
}

function framesIn(seconds: number, sampleRate: Hertz, hopLength: number): number {
  return Math.floor((seconds * sampleRate) / hopLength);
}
