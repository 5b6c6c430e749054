import { decodeCheckpoint, type Weights } from "@swar/model";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { chooseOptions } from "../learners/choose-options.ts";
import { learner } from "../learners/registry.ts";
import { fitRun } from "./fit-run.ts";
import type { LabelledSongs } from "./labelled-songs.ts";
import type { FittedModel, LearnerPredictions, ModelMethod, Run } from "./run.ts";
import { planSongs } from "./song-plan.ts";
import { ratedSongs } from "./songs.testing.ts";
import type { TableTask } from "./table-architectures.ts";
import { TABLE_MODELS, tableMethod } from "./table-presets.ts";
import { columnMedians, filled, rowsOf, taughtRows } from "./taught-rows.ts";
import { trainRuns } from "./train-runs.ts";
import { ABOUT, workKeeping } from "./training.testing.ts";

const WIDTH = 9;

/** Songs of which every seventh number is missing. */
function withGaps(songs: LabelledSongs): LabelledSongs {
  return { ...songs, x: songs.x.map((value, i) => (i % 7 === 3 ? Number.NaN : value)) };
}

const songs = withGaps(ratedSongs({}, { rows: 150, artists: 30 }));

function planOf(of: LabelledSongs, { task = "regress", length = 1 }: { task?: TableTask; length?: number } = {}) {
  return planSongs(of, { rows: "songs", length, stride: 1, task, seeds: [5] });
}

async function weightsOf(method: ModelMethod, run: Run): Promise<Weights> {
  return ((await fitRun(ort, { method, run, threads: 1 })) as FittedModel).state.best;
}

/** `songs` with the numbers of one song changed beyond all measure. */
function withOneWild(song: number): LabelledSongs {
  const x = songs.x.slice();
  for (let c = 0; c < WIDTH; c++) x[song * WIDTH + c] = c % 2 === 0 ? 1e5 : Number.NaN;
  return { ...songs, x };
}

describe("fitRun", () => {
  it.each(TABLE_MODELS)("takes nothing from the test part, to the last bit: %s", async (name) => {
    const method = tableMethod(name, WIDTH, "regress", { epochs: 2 });
    const { main } = planOf(songs);
    const [tested] = main.split.test;
    const weights = await weightsOf(method, main);
    expect(await weightsOf(method, planOf(withOneWild(tested!)).main)).toEqual(weights);
    expect(await weightsOf(method, planOf(withOneWild(main.split.train[0]!)).main)).not.toEqual(weights);
  });

  it.each([
    ["ridge", "regress"],
    ["kernel-ridge", "regress"],
    ["ridge", "classify"],
    ["kernel-ridge", "classify"],
  ] as const)("makes a checkpoint that says what the learner says, gaps and all: %s, %s", async (name, task) => {
    const plan = planOf(songs, { task });
    const run = plan.main;
    const method = tableMethod(name, WIDTH, task);
    let bytes = new Uint8Array();
    await trainRuns(
      ort,
      plan,
      { method, about: ABOUT },
      workKeeping((last) => void (bytes = new Uint8Array(last))),
    );

    const { x, y, groups } = taughtRows(run);
    const medians = columnMedians(x);
    const settings = { seed: run.seed, task: task === "classify" ? "classes" : "values" } as const;
    const { options } = chooseOptions(name, filled(x, medians), y, groups, settings);
    const fitted = learner(name, options, settings).fit(filled(x, medians), y);
    const tested = rowsOf(run, run.split.test).x;
    const said = learner(name, options, settings).predict(fitted, filled(tested, medians));

    const session = await ort.InferenceSession.create(bytes);
    const summary = new ort.Tensor("float32", tested.data.slice(), [tested.rows, WIDTH]);
    const { affect } = await session.run({ summary });
    const outputs = said.length / tested.rows;
    const expected = task === "regress" ? said.map((p) => Math.min(1, Math.max(0, p))) : sharesOf(said, outputs);
    expect(affect?.dims).toEqual([tested.rows, outputs]);
    const worst = expected.reduce((most, p, i) => Math.max(most, Math.abs(p - (affect!.data as Float32Array)[i]!)), 0);
    expect(worst).toBeLessThan(1e-5);
    expect(decodeCheckpoint(bytes).info.training).toMatchObject({
      chosen: expect.stringContaining("alpha") as unknown,
    });
  });

  it("lets a network's own checkpoint fill the gaps, as its training did", async () => {
    const plan = planOf(songs, { length: 3 });
    const method = tableMethod("bilstm", WIDTH, "regress", { epochs: 2 });
    let bytes = new Uint8Array();
    const { heldOut } = await trainRuns(
      ort,
      plan,
      { method, about: ABOUT },
      workKeeping((last) => void (bytes = new Uint8Array(last))),
    );
    const { test } = plan.main.split;
    const { frames } = plan.main.set.examples;
    const session = await ort.InferenceSession.create(bytes);
    const first = frames!.slice(test[0]! * 3 * WIDTH, (test[0]! + 1) * 3 * WIDTH);
    expect(first.some(Number.isNaN)).toBe(true);
    const { affect } = await session.run({ frames: new ort.Tensor("float32", first, [1, 3, WIDTH]) });
    const [arousal, valence] = affect!.data as Float32Array;
    expect(arousal).toBeCloseTo(heldOut[0]!.predicted.data[0]!, 5);
    expect(valence).toBeCloseTo(heldOut[0]!.predicted.data[1]!, 5);
  });

  it("gives the formula's predictions without learning anything", async () => {
    const run = planOf(songs).main;
    const method = { kind: "learner", name: "formula", task: "values" } as const;
    const { predicted } = (await fitRun(ort, { method, run })) as LearnerPredictions;
    expect([predicted.rows, predicted.cols]).toEqual([run.split.test.length, 2]);
    expect(predicted.data.every((p) => p >= 0 && p <= 1)).toBe(true);
  });
});

/** Each row's numbers above 0 as shares of their sum. */
function sharesOf(numbers: Float64Array, columns: number): Float64Array {
  const positive = numbers.map((x) => Math.max(x, 0));
  return positive.map((x, i) => {
    const from = i - (i % columns);
    return x / positive.subarray(from, from + columns).reduce((a, b) => a + b, 0);
  });
}
