/* Our distance from librosa, scipy and ffmpeg: level, spectrum, cepstrum, loudness. */
import {
  delta,
  loudnessMeter,
  mfcc,
  rms,
  spectralBandwidth,
  spectralCentroid,
  spectralContrast,
  spectralFlatness,
  spectralRolloff,
  zeroCrossingRate,
} from "@swar/features";
import {
  congruential,
  type Distances,
  floats,
  gaps,
  golden,
  type Json,
  most,
  type Numbers,
} from "./measure.testing.ts";

/** What librosa calls descriptors in time and of the spectrum, by their names in golden/features/descriptors-spectral.json. */
const DESCRIPTORS: Readonly<Record<string, (pcm: Json, options: Json) => Numbers>> = {
  rms: (pcm, { nFft, hopLength }) => rms(pcm, { frameLength: nFft, hopLength }),
  zeroCrossingRate: (pcm, { nFft, hopLength }) => zeroCrossingRate(pcm, { frameLength: nFft, hopLength }),
  spectralCentroid: (pcm, { nFft, hopLength }) => spectralCentroid(pcm, { nFft, hopLength }),
  spectralBandwidth: (pcm, { nFft, hopLength }) => spectralBandwidth(pcm, { nFft, hopLength }),
  spectralRolloff: (pcm, { nFft, hopLength, rollPercent }) => spectralRolloff(pcm, { nFft, hopLength, rollPercent }),
  spectralFlatness: (pcm, { nFft, hopLength, amin }) => spectralFlatness(pcm, { nFft, hopLength, amin }),
  spectralContrast: (pcm, { nFft, hopLength, fMin, nBands, quantile }) =>
    spectralContrast(pcm, { nFft, hopLength, fMin, nBands, quantile }).data,
  mfcc: (pcm, { nFft, hopLength, nMels, nMfcc }) => mfcc(pcm, { nFft, hopLength, nMels, nMfcc }).data,
  delta: (pcm, { nFft, hopLength, nMels, nMfcc }) => delta(mfcc(pcm, { nFft, hopLength, nMels, nMfcc })).data,
  delta2: (pcm, { nFft, hopLength, nMels, nMfcc }) =>
    delta(mfcc(pcm, { nFft, hopLength, nMels, nMfcc }), { order: 2 }).data,
};

/** The largest distance from librosa's `name`, relative to the larger of the golden's floor and the number. */
function descriptorDistance(name: string, precision: "double" | "single"): number {
  const { cases, tolerances } = golden("features/descriptors-spectral");
  const { floor } = tolerances[name];
  return most(
    cases.flatMap(({ signal, sampleRate, options, [precision]: { [name]: packed } }: Json) => {
      if (packed === undefined) return [];
      const want = floats(packed);
      const got = DESCRIPTORS[name]!({ samples: floats(golden(`features/${signal}`).samples), sampleRate }, options);
      return gaps(got, want).map((gap, i) => gap / Math.max(floor, Math.abs(want[i]!)));
    }),
  );
}

/** The signal of a case of golden/features/loudness.py, shape (channels, n). */
function programme({ rate, channels, seconds, passage }: Json): Float32Array[] {
  const { levels } = golden("features/loudness");
  return Array.from({ length: channels }, (_, c) => {
    const noise = congruential(c + 1)(Math.round(rate * seconds), -1, 1);
    const partials = [60, 220 * (c + 1), 997, 7000 + 300 * c];
    return noise.map((value, i) => {
      const t = i / rate;
      const y = partials.reduce((sum, f, p) => sum + [0.2, 0.3, 0.2, 0.1][p]! * Math.sin(2 * Math.PI * f * t + c), 0);
      return 10 ** (levels[Math.floor(t / passage) % levels.length] / 20) * (y + 0.2 * value);
    });
  });
}

/** The largest distance from `library` in LU or dB; of ffmpeg's numbers loudness above the gate and range. */
function loudnessDistance(library: "scipy" | "ffmpeg", names: readonly string[]): number {
  return most(
    golden("features/loudness").cases.flatMap((example: Json) => {
      const meter = loudnessMeter(example.rate, example.channels);
      meter.push(programme(example));
      const ours = meter.result() as unknown as Record<string, number | Float64Array>;
      return names.flatMap((name) => {
        const [got, want] = [ours[name]!, example[library][name]].map((x) =>
          typeof x === "object" && x ? [...x] : [x],
        );
        return want!.map((w: number | null, i: number) => (w === null || w < -70 ? 0 : Math.abs(got![i] - w)));
      });
    }),
  );
}

export const SPECTRAL: Distances = {
  ...Object.fromEntries(Object.keys(DESCRIPTORS).map((name) => [name, () => descriptorDistance(name, "double")])),
  "descriptors in single precision": () =>
    most(Object.keys(DESCRIPTORS).map((name) => descriptorDistance(name, "single"))),
  loudnessMeter: () =>
    loudnessDistance("scipy", "integrated loudnessRange momentary shortTerm samplePeak truePeak rms".split(" ")),
  "loudness by ffmpeg": () => loudnessDistance("ffmpeg", ["integrated", "loudnessRange", "momentary", "shortTerm"]),
  "true peak by ffmpeg": () => loudnessDistance("ffmpeg", ["truePeak"]),
};
