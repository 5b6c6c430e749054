/*
 * How loud audio is: ITU-R BS.1770-4 (2015) and EBU R 128, over the channels and at the rate of the file itself. Power
 * is summed in slots of 10 ms, by which the loudest windows are found, and in blocks of 100 ms, of which the meter
 * keeps one number each: 288 kB an hour.
 */
import { check, type Decibels, type Hertz } from "@swar/units";
import { channelWeights } from "./channel-weights.ts";
import {
  integratedLoudness,
  loudnessRange,
  MOMENTARY_BLOCKS,
  powerToLoudness,
  SHORT_TERM_BLOCKS,
  windowLoudness,
} from "./gated-loudness.ts";
import { peakMeter } from "./peak-meter.ts";
import { checkSamples } from "./sample-framer.ts";
import { slotPowers } from "./slot-powers.ts";
import { windowMaximum } from "./window-maximum.ts";

/**
 * How loud some audio is. Loudness is in LUFS, levels are in dB to full scale; all of them are -Infinity in silence.
 */
export interface Loudness {
  /** Of the whole, without pauses and quiet passages (programme loudness). */
  readonly integrated: Decibels;
  /** How far loudness ranges, in LU, in [0, ∞) (LRA). */
  readonly loudnessRange: Decibels;
  /** Of the loudest 400 ms, found every 10 ms. */
  readonly maxMomentary: Decibels;
  /** Of the loudest 3 s, found every 10 ms. */
  readonly maxShortTerm: Decibels;
  /** Shape (n,): value i is that of the 400 ms that begin at i / 10 s; n is 0 in less than 400 ms. */
  readonly momentary: Float64Array;
  /** Shape (n,): value i is that of the 3 s that begin at i / 10 s; n is 0 in less than 3 s. */
  readonly shortTerm: Float64Array;
  /** The largest magnitude of a sample of any channel, in dBFS. */
  readonly samplePeak: Decibels;
  /** The largest magnitude in or between samples of any channel, in dBTP. */
  readonly truePeak: Decibels;
  /** The root mean square over all channels and samples, not weighted; 0 dB is that of a square wave at full scale. */
  readonly rms: Decibels;
}

/** Measures audio that arrives in pieces. However it is cut, the result is the same to the bit. */
export interface LoudnessMeter {
  /** Takes the next samples of each channel, all of the same length; shape (channels, n). */
  readonly push: (channels: readonly Float32Array[]) => void;
  /** How loud the audio has been so far; more may be pushed afterwards. */
  readonly result: () => Loudness;
}

/** Options of `loudnessMeter`. */
export interface LoudnessOptions {
  /** What the power of each channel counts for, shape (channels,), in [0, ∞); by their number unless given. */
  readonly weights?: readonly number[] | undefined;
}

const SLOTS_PER_BLOCK = 10;

/**
 * A meter of audio of `sampleRate`, in [4000, ∞) Hz, with as many `channels`, in [1, 6] unless weights are given. They
 * come in the order of WAVE files: L, R, C, LFE, Ls, Rs. Windows that the audio does not fill do not count; nothing in
 * less than 400 ms is loud.
 * @throws SwarError `invalid-argument` where an argument breaks its rule, or, from `push`, where channels are missing,
 * not of the same length, or hold a sample that is not finite; the meter is then of no more use.
 * @see ITU-R BS.1770-4 (2015); EBU Tech 3341 (2023); EBU Tech 3342 (2023).
 * @example
 * const meter = loudnessMeter(48000, 1);
 * meter.push([Float32Array.from({ length: 96000 }, (_, i) => Math.sin((2 * Math.PI * 997 * i) / 48000))]);
 * Number(meter.result().maxMomentary.toFixed(2)) // -3.01
 */
export function loudnessMeter(sampleRate: Hertz, channels: number, options: LoudnessOptions = {}): LoudnessMeter {
  const weights = channelWeights(channels, options.weights);
  const peaks = weights.map(peakMeter);
  const momentary = windowMaximum(MOMENTARY_BLOCKS * SLOTS_PER_BLOCK);
  const shortTerm = windowMaximum(SHORT_TERM_BLOCKS * SLOTS_PER_BLOCK);
  const blocks: number[] = [];
  let [samples, slots, block] = [0, 0, 0];
  const takeSlots = slotPowers(sampleRate, weights, (power) => {
    momentary.push(power);
    shortTerm.push(power);
    block += power / SLOTS_PER_BLOCK;
    slots++;
    if (slots % SLOTS_PER_BLOCK > 0) return;
    blocks.push(block);
    block = 0;
  });
  const push = (pieces: readonly Float32Array[]): void => {
    checkPieces(pieces, channels);
    for (const [c, piece] of pieces.entries()) peaks[c]!.push(piece);
    samples += pieces[0]!.length;
    takeSlots(pieces);
  };
  const result = (): Loudness => {
    const powers = Float64Array.from(blocks);
    const energy = peaks.reduce((sum, peak) => sum + peak.energy(), 0);
    return {
      integrated: integratedLoudness(powers),
      loudnessRange: loudnessRange(powers),
      maxMomentary: powerToLoudness(momentary.maximum()),
      maxShortTerm: powerToLoudness(shortTerm.maximum()),
      momentary: windowLoudness(powers, MOMENTARY_BLOCKS),
      shortTerm: windowLoudness(powers, SHORT_TERM_BLOCKS),
      samplePeak: 20 * Math.log10(Math.max(...peaks.map((peak) => peak.samplePeak()))),
      truePeak: 20 * Math.log10(Math.max(...peaks.map((peak) => peak.truePeak()))),
      rms: 10 * Math.log10(energy / Math.max(samples * channels, 1)),
    };
  };
  return { push, result };
}

function checkPieces(pieces: readonly Float32Array[], channels: number): void {
  check(pieces.length === channels, "loudnessMeter", `there must be ${channels} channels`, pieces.length);
  const lengths = pieces.map((piece) => piece.length);
  const same = lengths.every((length) => length === lengths[0]);
  check(same, "loudnessMeter", "channels must be of the same length", lengths);
  for (const piece of pieces) checkSamples("loudnessMeter", piece);
}
