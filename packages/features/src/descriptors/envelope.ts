/* What the descriptors of rhythm share: an onset envelope, and how often it was measured. */
import { check, type Hertz } from "@swar/units";
import { checkRate, spectralSettings } from "./frame-options.ts";

/** How an onset envelope was made; defaults are librosa's. */
export interface EnvelopeOptions {
  /** Samples a second of the audio, in (0, ∞); 22050 unless given. */
  readonly sampleRate?: Hertz | undefined;
  /** Samples from the start of a frame to the start of the next, a positive integer; 512 unless given. */
  readonly hopLength?: number | undefined;
}

/**
 * Fills in the options that were left out; `where` is the caller that errors name.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @example envelopeSettings("tempo", {}).hopLength // 512
 */
export function envelopeSettings(where: string, options: EnvelopeOptions): EnvelopeSettings {
  const { sampleRate = 22050 } = options;
  checkRate(where, sampleRate);
  const { hopLength } = spectralSettings(where, { hopLength: options.hopLength });
  return { sampleRate, hopLength };
}

/** Every option of an envelope, filled in. */
export interface EnvelopeSettings {
  readonly sampleRate: Hertz;
  readonly hopLength: number;
}

/**
 * Asserts that `envelope` holds numbers, all of them finite.
 * @throws SwarError `invalid-argument` where it does not.
 */
export function checkEnvelope(where: string, envelope: Float64Array): void {
  check(envelope.length > 0, where, "the envelope must hold frames", envelope.length);
  const fault = envelope.find((value) => !Number.isFinite(value));
  check(fault === undefined, where, "the envelope must be finite", fault);
}
