/* Our distance from librosa and numpy: audio, mel frames, decibels, window summaries. */
import { readFileSync } from "node:fs";
import { decodeAudio, resample } from "@swar/decode";
import { hann, hzToMel, melFilterbank, melFrequencies, melSpectrogram, powerToDb, windowSummary } from "@swar/features";
import { matrix } from "@swar/units";
import { type Distances, floats, gaps, golden, type Json, most, relative, share } from "./measure.testing.ts";

const SPECTROGRAMS =
  "noise noise-loud-then-quiet chirp tones music music-44100 music-magnitude music-odd-power shorter-than-a-frame one-sample quiet-16-bit".split(
    " ",
  );

/** The largest distance in dB from the spectrograms called `key`, over their cells above −60 dB. */
function melDistance(key: "librosa" | "float64"): number {
  return most(
    SPECTROGRAMS.flatMap((name) => {
      const { samples, sampleRate, options, [key]: packed } = golden(`features/${name}`);
      const want = floats(packed);
      const got = melSpectrogram({ samples: floats(samples), sampleRate }, options).data;
      const floor = most(want) * 1e-6;
      return Array.from(want, (w, i) => (w > floor ? Math.abs(10 * Math.log10(got[i]! / w)) : 0));
    }),
  );
}

function summaryDistance(): number {
  return most(
    golden("features/summary").cases.map((example: Json) => {
      const { steps, frames, options, summary } = example;
      const levels = new Uint16Array(Uint8Array.from(Buffer.from(steps, "base64")).buffer);
      const decibels = matrix(
        frames,
        128,
        Float32Array.from(levels, (x) => x / 256 - 100),
      );
      return share(windowSummary(decibels, options), floats(summary));
    }),
  );
}

async function loadDistance(): Promise<number> {
  const found = Object.entries(golden("decode/pcm").files).map(async ([name, file]) => {
    const { samples } = file as { samples: number[] };
    const got = await decodeAudio(new Uint8Array(readFileSync(`packages/decode/fixtures/${name}`)));
    const sparse = samples.map((_, i) => got.samples[16 * i]!);
    return relative(sparse.slice(16), samples.slice(16));
  });
  return most(await Promise.all(found));
}

/** From 44.1 kHz; the probe is that of golden/decode/make.py. */
function resampleDistance(): number {
  const parts = [0.01, 0.1, 0.37, 0.62, 0.85, 0.9];
  const amplitudes = [0.3, 0.2, 0.15, 0.1, 0.1, 0.1];
  const angle = (part: number, i: number): number => (Math.PI * part * 22_050 * i) / 44_100 + part;
  const value = (i: number): number =>
    parts.reduce((sum, part, k) => sum + amplitudes[k]! * Math.sin(angle(part, i)), 0);
  const probe = Float32Array.from({ length: 44_100 }, (_, i) => value(i));
  const y = resample({ samples: probe, sampleRate: 44_100 }, 22_050).samples;
  const want: number[] = golden("decode/resample").cases["44100"].samples;
  const middle = want.length >> 3;
  return most(
    gaps(
      want,
      want.map((_, i) => y[29 * i]!),
    ).slice(middle, -middle),
  );
}

const scales = golden("features/scales");
const { powers, filterbank } = scales;

export const AUDIO: Distances = {
  hann: () => most(gaps(hann(8), scales.hann8)),
  hzToMel: () => most(gaps(scales.hertz.map(hzToMel), scales.mel)),
  melFrequencies: () => share(melFrequencies(12, { fMin: 30, fMax: 9000 }), scales.melFrequencies),
  melFilterbank: () => {
    const want = floats(filterbank.data);
    return most(gaps(melFilterbank(filterbank.sampleRate, filterbank.options).data, want)) / most(want);
  },
  melSpectrogram: () => melDistance("librosa"),
  "melSpectrogram in float64": () => melDistance("float64"),
  powerToDb: () =>
    most(
      powers.cases.flatMap(({ options, librosa }: Json) =>
        gaps(
          powerToDb(matrix(powers.rows, powers.cols, Float32Array.from(powers.data as number[])), options).data,
          librosa,
        ),
      ),
    ),
  windowSummary: summaryDistance,
  decodeAudio: loadDistance,
  resample: resampleDistance,
};
