/*
 * How clearly a beat is felt. Lartillot, Eerola, Toiviainen & Fornari (2008), Multi-feature modeling of pulse clarity,
 * take the maximum of the autocorrelation of the onset curve. Exactly, here: with e the onset envelope less its mean
 * and r(l) = Σ e(t) e(t + l), the largest r(l) / r(0) over the whole lags of the tempi from `minBpm` to `maxBpm`.
 */
import { check, type Pcm, type Unit } from "@swar/units";
import { mean } from "../summary/statistics.ts";
import { checkEnvelope, type EnvelopeOptions, envelopeSettings } from "./envelope.ts";
import { type OnsetOptions, onsetStrength } from "./onset-strength.ts";
import type { Bpm } from "./tempo.ts";

/** Among which tempi a beat is looked for. */
export interface PulseClarityOptions {
  /** The slowest, in (0, maxBpm]; 40 unless given. */
  readonly minBpm?: Bpm | undefined;
  /** The fastest, in [minBpm, ∞); 200 unless given. */
  readonly maxBpm?: Bpm | undefined;
}

/**
 * The pulse clarity of `pcm`, in [0, 1]: 1 for a beat that repeats exactly, near 0 for none, 0 in silence. librosa has
 * no counterpart. Does not stream, as `onsetStrength`.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Lartillot et al. (2008), Multi-feature modeling of pulse clarity.
 * @example pulseClarity({ samples: new Float32Array(22050), sampleRate: 22050 }) // 0
 */
export function pulseClarity(pcm: Pcm, options: PulseClarityOptions & OnsetOptions = {}): Unit {
  return pulseClarityOfEnvelope(onsetStrength(pcm, options), { ...options, sampleRate: pcm.sampleRate });
}

/**
 * The pulse clarity of an onset envelope, shape (frames,), with at least one frame, in [0, 1]; 0 where the envelope
 * does not change or is shorter than the fastest beat. The envelope may have come in pieces.
 * @throws SwarError `invalid-argument` where the envelope is empty or not finite, or an option breaks its rule.
 * @see Lartillot et al. (2008), Multi-feature modeling of pulse clarity.
 * @example pulseClarityOfEnvelope(Float64Array.from({ length: 80 }, (_, t) => Number(t % 20 === 0))) // 0.75
 */
export function pulseClarityOfEnvelope(
  envelope: Float64Array,
  options: PulseClarityOptions & EnvelopeOptions = {},
): Unit {
  const { minBpm = 40, maxBpm = 200 } = options;
  const { sampleRate, hopLength } = envelopeSettings("pulseClarity", options);
  checkEnvelope("pulseClarity", envelope);
  check(minBpm > 0 && minBpm <= maxBpm, "pulseClarity", "minBpm must be in (0, maxBpm]", minBpm);
  check(Number.isFinite(maxBpm), "pulseClarity", "maxBpm must be finite", maxBpm);
  // From the first value on, so that one which never changes has a mean of exactly 0.
  const risen = envelope.map((value) => value - envelope[0]!);
  const middle = mean(risen);
  const moved = risen.map((value) => value - middle);
  const minute = (60 * sampleRate) / hopLength;
  const longest = Math.min(Math.floor(minute / minBpm), envelope.length - 1);
  let most = 0;
  for (let lag = Math.ceil(minute / maxBpm); lag <= longest; lag++) most = Math.max(most, lagged(moved, lag));
  return most === 0 ? 0 : most / lagged(moved, 0);
}

/** Σ x(t) x(t + lag). */
function lagged(x: Float64Array, lag: number): number {
  let sum = 0;
  for (let t = lag; t < x.length; t++) sum += x[t]! * x[t - lag]!;
  return sum;
}
