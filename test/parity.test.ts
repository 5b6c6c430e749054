/** Measures again what docs/PARITY.md says of our distance from each oracle: every figure there is of the right size. */
import { readFileSync } from "node:fs";
import { decodeAudio, resample } from "@swar/decode";
import { hann, hzToMel, melFilterbank, melFrequencies, melSpectrogram, powerToDb, windowSummary } from "@swar/features";
import { type Architecture, inferenceModel, type Layer, layouts, placed, seedArchitecture } from "@swar/model";
import { axisMetrics, createStepper, freshState } from "@swar/training";
import { matrix, random } from "@swar/units";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";

type Numbers = ArrayLike<number>;

/** Golden files, each with a shape of its own. */
type Json = any; // oxlint-disable-line typescript/no-explicit-any
const golden = (name: string): Json => JSON.parse(readFileSync(`golden/${name}.json`, "utf8"));
const floats = (base64: string): Float32Array =>
  new Float32Array(Uint8Array.from(Buffer.from(base64, "base64")).buffer);
const most = (values: Iterable<number>): number => [...values].reduce((a, b) => Math.max(a, b), 0);
const gaps = (a: Numbers, b: Numbers): number[] => Array.from(a, (x, i) => Math.abs(x - b[i]!));
const norm = (a: Numbers): number => Math.hypot(...Array.from(a));
const relative = (a: Numbers, b: Numbers): number => norm(gaps(a, b)) / norm(b);
const share = (a: Numbers, b: Numbers): number => most(gaps(a, b).map((gap, i) => gap / Math.max(1, Math.abs(b[i]!))));

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

/** The generator of golden/training/make.py. */
function congruential(seed: number): (n: number, low: number, high: number) => Float32Array {
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return (n, low, high) => Float32Array.from({ length: n }, () => low + (high - low) * next());
}

/** The user's regressor at full size, without dropout, trained for 50 steps from the weights that Keras began with. */
async function trained() {
  const { steps, batch, time, features, learningRate, cases } = golden("training/keras-50-steps");
  const example = cases.find(({ units }: { units: number[] }) => units[0] === 96);
  const architecture: Architecture = seedArchitecture(features, 0);
  const layers: readonly Layer[] = architecture.branches[0]!.layers;
  expect(layers.flatMap((layer) => ("units" in layer ? layer.units : []))).toEqual([96, 48, 128, 64, 2]);
  const { parameters, statistics } = layouts(architecture);
  const weights = { parameters: new Float32Array(parameters.size), statistics: new Float32Array(statistics.size) };
  const uniform = congruential(1);
  for (const place of parameters.places) {
    const limit = Math.sqrt(6 / (place.shape.at(-1)! + (place.shape.at(-2) ?? 1)));
    const [low, high] = /bias|offset/.test(place.name)
      ? [-0.1, 0.1]
      : place.name.endsWith("scale")
        ? [0.8, 1.2]
        : [-limit, limit];
    placed(weights.parameters, place).set(uniform(place.size, low, high));
  }
  for (const place of statistics.places) if (place.name.endsWith("variance")) placed(weights.statistics, place).fill(1);
  const x = uniform(steps * batch * time * features, -1, 1);
  const y = uniform(steps * batch * 2, 0, 1);
  const part = (of: Float32Array, i: number): Float32Array =>
    of.slice((i * of.length) / steps, ((i + 1) * of.length) / steps);
  const stepper = createStepper(ort, architecture, { steps: time, loss: "mse" }, freshState(weights));
  const losses: number[] = [];
  for (let i = 0; i < steps; i++) {
    losses.push(await stepper.step({ size: batch, frames: part(x, i), target: part(y, i) }, learningRate, random(1)));
  }
  const after = stepper.state().weights;
  await stepper.release();
  const session = await ort.InferenceSession.create(inferenceModel(architecture, after));
  const results = await session.run({ frames: new ort.Tensor("float32", part(x, 0), [batch, time, features]) });
  const tensors = parameters.places.map(({ offset, size }) => {
    const [from, to] = [offset, offset + size].map((at) => Math.ceil(at / example.every));
    const sampled = after.parameters.filter((_, i) => i % example.every === 0).slice(from, to);
    return sampled.length === 0 ? 0 : relative(sampled, floats(example.parametersAfter).slice(from, to));
  });
  return {
    loss: most(losses.map((loss, i) => Math.abs(loss / example.loss[i] - 1))),
    weights: most(tensors),
    statistics: relative(after.statistics, floats(example.statisticsAfter)),
    prediction: most(gaps(results["affect"]!.data as Float32Array, floats(example.predicted))),
  };
}

const scales = golden("features/scales");
const { powers, filterbank } = scales;
let running: ReturnType<typeof trained> | undefined;
const run = (): ReturnType<typeof trained> => (running ??= trained());

/** Each distance by the name of its line in the document. */
const DISTANCES: Readonly<Record<string, () => number | Promise<number>>> = {
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
  axisMetrics: () =>
    most(
      golden("metrics/metrics").axes.flatMap((example: Json) =>
        Object.entries(axisMetrics(example.truth, example.predicted)).map(([key, got]) =>
          share([got as number], [example[key]]),
        ),
      ),
    ),
  "training loss": async () => (await run()).loss,
  "training weights": async () => (await run()).weights,
  "moving statistics": async () => (await run()).statistics,
  inferenceModel: async () => (await run()).prediction,
};

describe("docs/PARITY.md", () => {
  const rows = readFileSync("docs/PARITY.md", "utf8").matchAll(
    /^\| `?([^`|]+?)`? \|.*\| (equal|[\d.]+e-\d+)[^|]*\|[^|]*\|$/gm,
  );
  const stated = new Map(
    [...rows].map(([, name, figure]) => [name as string, figure === "equal" ? 0 : Number(figure)]),
  );

  it("has a figure for each distance that is measured here, and no other", () => {
    expect([...stated.keys()].toSorted()).toEqual(Object.keys(DISTANCES).toSorted());
  });

  it.each(Object.keys(DISTANCES))(
    "gives the size of our distance: %s",
    async (name) => {
      const measured = await DISTANCES[name]!();
      console.info(`${name}: ${measured.toExponential(1)}`);
      const figure = stated.get(name) ?? Number.NaN;
      // Processors and thread counts round differently: the figure may be off by a factor of ten, not by more.
      expect(measured).toBeLessThanOrEqual(10 * figure);
      expect(measured).toBeGreaterThanOrEqual(figure / 10);
    },
    60_000,
  );
});
