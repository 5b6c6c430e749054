/*
 * The peak of one channel between its samples: four times as many points, by the filter of ITU-R BS.1770-4 (2015),
 * annex 2. That filter is meant for 48 kHz; at lower rates it finds as much of a peak at the same share of the rate.
 */

/** Of the interpolation filter, the taps of phases 0 and 1; those of 3 and 2 are the same in reverse. */
const PHASE_0 = new Float64Array([
  0.001708984375, 0.010986328125, -0.0196533203125, 0.033203125, -0.0594482421875, 0.1373291015625, 0.97216796875,
  -0.102294921875, 0.047607421875, -0.026611328125, 0.014892578125, -0.00830078125,
]);
const PHASE_1 = new Float64Array([
  -0.0291748046875, 0.029296875, -0.0517578125, 0.089111328125, -0.16650390625, 0.465087890625, 0.77978515625,
  -0.2003173828125, 0.1015625, -0.0582275390625, 0.0330810546875, -0.0189208984375,
]);
const TAPS = PHASE_0.length;
const MIDDLE = TAPS / 2;

/**
 * Shape (MIDDLE, 4): half of each tap with the one that mirrors it, their sum and their difference, for both phases.
 */
const MIRRORED = Float64Array.from({ length: 2 * TAPS }, (_, i) => {
  const phase = i % 4 < 2 ? PHASE_0 : PHASE_1;
  const [late, early] = [phase[i >> 2]!, phase[TAPS - 1 - (i >> 2)]!];
  return (i % 2 === 0 ? late + early : late - early) / 2;
});

/**
 * A point lies between two samples, of which it holds at most NEAR times the greater, and of all others at most FAR.
 */
const NEAR = 1.2449;
const FAR = 0.7784;
/** Samples that are looked at together, so that quiet passages are passed over. */
const STRETCH = 256;

/** Measures one channel that arrives in pieces. However it is cut, the result is the same to the bit. */
export interface PeakMeter {
  /** Takes the next samples, shape (n,). */
  readonly push: (samples: Float32Array) => void;
  /** The largest magnitude of a sample so far. */
  readonly samplePeak: () => number;
  /** The largest magnitude so far, in and between samples; never below the sample peak. */
  readonly truePeak: () => number;
  /** The sum of the squares of the samples so far. */
  readonly energy: () => number;
}

/**
 * A meter of the peaks of one channel.
 * @see ITU-R BS.1770-4 (2015), annex 2.
 * @example
 * const meter = peakMeter();
 * meter.push(Float32Array.of(0.5, -1));
 * meter.samplePeak() // 1
 */
export function peakMeter(): PeakMeter {
  const heard = new Float32Array(TAPS + STRETCH);
  let samplePeak = 0;
  let truePeak = 0;
  let energy = 0;
  const push = (samples: Float32Array): void => {
    for (let from = 0; from < samples.length; from += STRETCH) {
      const end = TAPS + Math.min(STRETCH, samples.length - from);
      heard.set(samples.subarray(from, from + end - TAPS), TAPS);
      for (let i = TAPS; i < end; i++) {
        const x = heard[i]!;
        const magnitude = Math.abs(x);
        if (magnitude > samplePeak) samplePeak = magnitude;
        energy += x * x;
      }
      truePeak = highest(heard, end, Math.max(truePeak, samplePeak));
      heard.copyWithin(0, end - TAPS, end);
    }
  };
  /** What silence after the samples still brings out is not kept, as more of them may come. */
  const measured = (): number => {
    const ending = new Float32Array(2 * TAPS);
    ending.set(heard.subarray(0, TAPS));
    return highest(ending, ending.length, truePeak);
  };
  return { push, samplePeak: () => samplePeak, truePeak: measured, energy: () => energy };
}

/** The highest of `peak` and the points that the samples of `heard` from TAPS up to `end` complete. */
function highest(heard: Float32Array, end: number, peak: number): number {
  let loudest = 0;
  for (let i = 0; i < end; i++) {
    const magnitude = Math.abs(heard[i]!);
    if (magnitude > loudest) loudest = magnitude;
  }
  let found = peak;
  let least = (found - FAR * loudest) / NEAR;
  if (least >= loudest) return found;
  for (let i = TAPS; i < end; i++) {
    if (Math.abs(heard[i - MIDDLE]!) < least && Math.abs(heard[i - MIDDLE + 1]!) < least) continue;
    const point = interpolated(heard, i);
    if (point <= found) continue;
    found = point;
    least = (found - FAR * loudest) / NEAR;
  }
  return found;
}

/**
 * The largest magnitude of the four points that end with sample `i`. Of two points whose taps mirror each other, half
 * their sum needs sums of mirrored samples only, and half their difference differences; the greater of the two is as
 * large as both of these together.
 */
function interpolated(heard: Float32Array, i: number): number {
  let sum0 = 0;
  let gap0 = 0;
  let sum1 = 0;
  let gap1 = 0;
  for (let k = 0, at = 0; k < MIDDLE; k++, at += 4) {
    const late = heard[i - k]!;
    const early = heard[i - TAPS + 1 + k]!;
    const sum = late + early;
    const gap = late - early;
    sum0 += MIRRORED[at]! * sum;
    gap0 += MIRRORED[at + 1]! * gap;
    sum1 += MIRRORED[at + 2]! * sum;
    gap1 += MIRRORED[at + 3]! * gap;
  }
  const outer = Math.abs(sum0) + Math.abs(gap0);
  const inner = Math.abs(sum1) + Math.abs(gap1);
  return outer > inner ? outer : inner;
}
