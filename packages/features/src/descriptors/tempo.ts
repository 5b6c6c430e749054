/*
 * Tempo: the lag at which the mean tempogram is strong and which people find likely. As `librosa.feature.tempo` 0.11,
 * whose prior is log-normal. See Ellis (2007), Beat tracking by dynamic programming.
 */
import { check, type Pcm, type Seconds } from "@swar/units";
import { checkEnvelope, type EnvelopeOptions, envelopeSettings, type EnvelopeSettings } from "./envelope.ts";
import { eachAutocorrelation } from "./envelope-frames.ts";
import { type OnsetOptions, onsetStrength } from "./onset-strength.ts";

/** A rate in beats a minute. */
export type Bpm = number;

/** Which tempi are likely; defaults are librosa's. */
export interface TempoOptions {
  /** The likeliest tempo, in (0, ∞); 120 unless given. */
  readonly startBpm?: Bpm | undefined;
  /** Deviation of the prior in octaves, in (0, ∞); 1 unless given. */
  readonly stdBpm?: number | undefined;
  /**
   * How long a stretch of the envelope is, in (0, ∞), with room for a beat of less than `maxTempo`; 8 s unless given.
   */
  readonly acSize?: Seconds | undefined;
  /** What the tempo is below, in (0, ∞], where no bound is Infinity; 320 unless given. */
  readonly maxTempo?: Bpm | undefined;
}

/** How much a tempogram counts against the prior. */
const EVIDENCE = 1e6;

/**
 * The tempo of `pcm` in beats a minute, one of 60 × sampleRate / (hopLength × lag); in silence, which has none, the
 * likeliest. Does not stream, as `onsetStrength`.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Ellis (2007), Beat tracking by dynamic programming.
 * @example Math.round(tempo({ samples: new Float32Array(22050), sampleRate: 22050 })) // 117
 */
export function tempo(pcm: Pcm, options: TempoOptions & OnsetOptions = {}): Bpm {
  return tempoOfEnvelope(onsetStrength(pcm, options), { ...options, sampleRate: pcm.sampleRate });
}

/**
 * The tempo of an onset envelope, shape (frames,), with at least one frame. The envelope may have come in pieces; it is
 * short enough to be kept, 43 numbers a second.
 * @throws SwarError `invalid-argument` where the envelope is empty or not finite, or an option breaks its rule.
 * @see Ellis (2007), Beat tracking by dynamic programming.
 * @example tempoOfEnvelope(Float64Array.from({ length: 500 }, (_, t) => Number(t % 20 === 0))) // 129.19921875
 */
export function tempoOfEnvelope(envelope: Float64Array, options: TempoOptions & EnvelopeOptions = {}): Bpm {
  const { acSize = 8, ...likely } = options;
  const settings = envelopeSettings("tempo", options);
  checkEnvelope("tempo", envelope);
  check(Number.isFinite(acSize) && acSize > 0, "tempo", "acSize must be positive", acSize);
  const winLength = Math.floor(Math.trunc(acSize * settings.sampleRate) / settings.hopLength);
  const scores = prior(winLength, settings, likely);
  const room = winLength > 1 && scores.at(-1)! > -Infinity;
  check(room, "tempo", "acSize must have room for a beat of less than maxTempo", acSize);
  const strength = new Float64Array(winLength);
  eachAutocorrelation(envelope, winLength, (lags) => {
    for (let lag = 0; lag < winLength; lag++) strength[lag]! += lags[lag]! / envelope.length;
  });
  for (let lag = 0; lag < winLength; lag++) scores[lag]! += Math.log1p(EVIDENCE * Math.max(strength[lag]!, 0));
  return bpmOf(scores.indexOf(scores.reduce((a, b) => Math.max(a, b))), settings);
}

function bpmOf(lag: number, { sampleRate, hopLength }: EnvelopeSettings): Bpm {
  return (60 * sampleRate) / (hopLength * lag);
}

/** The logarithm of how likely each lag is, shape (winLength,), up to a constant. */
function prior(winLength: number, settings: EnvelopeSettings, options: TempoOptions): Float64Array {
  const { startBpm = 120, stdBpm = 1, maxTempo = 320 } = options;
  check(Number.isFinite(startBpm) && startBpm > 0, "tempo", "startBpm must be positive", startBpm);
  check(stdBpm > 0, "tempo", "stdBpm must be positive", stdBpm);
  check(maxTempo > 0, "tempo", "maxTempo must be positive", maxTempo);
  return Float64Array.from({ length: winLength }, (_, lag) => {
    const bpm = bpmOf(lag, settings);
    return bpm < maxTempo ? -0.5 * ((Math.log2(bpm) - Math.log2(startBpm)) / stdBpm) ** 2 : -Infinity;
  });
}
