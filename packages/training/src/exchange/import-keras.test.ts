import { decodeCheckpoint, encodeCheckpoint } from "@swar/model";
import { random } from "@swar/units";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { createStepper, freshState } from "../fit/stepper.ts";
import { importKeras, type KerasImport } from "./import-keras.ts";
import { changed, fixture, GOLDEN, type GoldenCase, refusal, STATS } from "./keras-file.testing.ts";

/** Sets the rates of a description's dropout layers to 0. */
function withoutDropout({ config: { layers } }: any): void {
  for (const { class_name: kind, config } of layers) if (kind === "Dropout") config.rate = 0;
}

const ABOUT = { name: "mine", licence: "CC0" };

function imported({ name, stats }: Pick<GoldenCase, "name" | "stats">): Promise<KerasImport> {
  return importKeras(fixture(`${name}.keras`), { ...ABOUT, stats: stats ? STATS : undefined });
}

async function distance(example: GoldenCase): Promise<number> {
  const { checkpoint } = await imported(example);
  const session = await ort.InferenceSession.create(encodeCheckpoint(checkpoint));
  const frames = new ort.Tensor("float32", example.inputs, example.shape);
  const got = (await session.run({ frames }))["affect"]?.data as Float32Array;
  expect(got.length).toBe(example.predicted.length);
  return Math.max(...got.map((p, i) => Math.abs(p - (example.predicted[i] as number))));
}

describe("importKeras", () => {
  it.each(GOLDEN)("predicts what Keras predicts: $name", async (example) => {
    expect(new Set(example.predicted).size).toBeGreaterThan(example.predicted.length / 4);
    expect(await distance(example)).toBeLessThan(1e-5);
  });

  it("makes checkpoints that are read again as they were written", async () => {
    const { checkpoint } = await imported({ name: "functional", stats: false });
    expect(decodeCheckpoint(encodeCheckpoint(checkpoint))).toEqual(checkpoint);
  });

  it("says what it read, and what a checkpoint expects", async () => {
    const { version, layers, parameters, input, notes } = await imported({ name: "av-regressor", stats: true });
    expect({ version, layers, parameters, input, notes }).toMatchInlineSnapshot(`
      {
        "input": "windows of 10 rows of acousticness, danceability, energy, instrumentalness, liveness, loudness, speechiness, tempo, valence, arousal, enhanced_valence",
        "layers": [
          "medians for what is missing",
          "z-scores",
          "BiLSTM 5, every step",
          "dropout 0.3",
          "batch normalisation",
          "BiLSTM 3, last step",
          "dropout 0.3",
          "batch normalisation",
          "dense 6, relu",
          "dropout 0.3",
          "dense 4, relu",
          "dense 2, linear",
          "sigmoid",
        ],
        "notes": [],
        "parameters": 1128,
        "version": "3.15.1",
      }
    `);
    const { info } = (await imported({ name: "av-regressor", stats: true })).checkpoint;
    expect({ ...info, architecture: "…" }).toMatchInlineSnapshot(`
      {
        "architecture": "…",
        "features": {
          "columns": [
            "acousticness",
            "danceability",
            "energy",
            "instrumentalness",
            "liveness",
            "loudness",
            "speechiness",
            "tempo",
            "valence",
            "arousal",
            "enhanced_valence",
          ],
          "kind": "table",
          "rows": "mixed",
          "sequenceLength": 10,
          "stride": 1,
        },
        "labels": {
          "range": [
            0,
            1,
          ],
          "targets": [
            "arousal",
            "enhanced_valence",
          ],
        },
        "licence": "CC0",
        "metrics": {},
        "name": "mine",
        "training": {
          "importedFrom": "Keras 3.15.1",
          "inputs": "raw",
        },
        "version": "1",
      }
    `);
  });

  it("says of a table model without z-scores that it expects them", async () => {
    const { notes, checkpoint } = await imported({ name: "av-regressor", stats: false });
    expect(notes).toMatchInlineSnapshot(`
      [
        "the model expects standardised columns, (x − mean) / std; with --stats feature_stats_av.json it takes the columns as they are",
      ]
    `);
    expect(checkpoint.info.training["inputs"]).toBe("standardised");
  });

  it("takes 128 numbers a step for the mel frames of preset seed", async () => {
    const { notes, checkpoint, input } = await imported({ name: "av-regressor-mel", stats: false });
    expect({ notes, input, features: checkpoint.info.features }).toMatchInlineSnapshot(`
      {
        "features": {
          "bands": 128,
          "deviation": false,
          "hopLength": 512,
          "length": 10,
          "nFft": 2048,
          "nMels": 128,
          "pool": 1,
          "sampleRate": 22050,
          "scaling": "file",
          "stride": 10,
          "summary": false,
        },
        "input": "windows of 10 mel frames of 128 bands",
        "notes": [
          "the model takes any number of steps; windows have 10",
          "the model hears what preset seed hears: 128 mel bands, each file scaled to [0, 1] by its own levels",
        ],
      }
    `);
  });

  it("takes four classes for the prototype's labels", async () => {
    const { checkpoint, layers } = await imported({ name: "emotion-classifier", stats: false });
    expect(checkpoint.info.labels).toEqual({ targets: ["emotion_label"], range: [0, 1] });
    expect(layers).toMatchInlineSnapshot(`
      [
        "LSTM 5, every step",
        "dropout 0.3",
        "LSTM 3, last step",
        "dense 6, relu",
        "dropout 0.3",
        "dense 4, linear",
        "softmax",
      ]
    `);
  });

  it("gives a model that trains on from what Keras predicts", async () => {
    const { inputs, predicted, shape, name } = GOLDEN.find((c) => c.name === "emotion-classifier") as GoldenCase;
    const { checkpoint } = await importKeras(await changed(`${name}.keras`, withoutDropout), ABOUT);
    const { architecture } = checkpoint.info;
    const [size, steps] = shape;
    const target = Float32Array.from(predicted, (_, i) => Number(i % 4 === Math.floor(i / 4) % 4));
    const options = { steps, loss: "crossEntropy" } as const;
    const stepper = createStepper(ort, architecture, options, freshState(checkpoint.weights));
    const losses: number[] = [];
    for (let i = 0; i < 30; i++) losses.push(await stepper.step({ size, frames: inputs, target }, 0.01, random(1)));
    await stepper.release();
    const expected = predicted.reduce((sum, p, i) => sum - (target[i] as number) * Math.log(p), 0) / size;
    expect(Math.abs((losses[0] as number) - expected)).toBeLessThan(1e-5);
    expect(losses.at(-1)).toBeLessThan(0.9 * expected);
  });

  it("names what acts in training alone", async () => {
    const bytes = await changed("emotion-classifier.keras", (c) => (c.config.layers[1].config.dropout = 0.2));
    expect((await importKeras(bytes, ABOUT)).notes).toMatchInlineSnapshot(`
      [
        "the model expects standardised columns, (x − mean) / std; with --stats feature_stats_av.json it takes the columns as they are",
        "keras layer 2 of 7, "lstm" (LSTM): its dropout acts in training alone and is left out",
      ]
    `);
  });

  it("refuses inputs and outputs that nobody can name", async () => {
    const five = await changed("av-regressor.keras", (c) => (c.config.layers[0].config.batch_shape = [null, 10, 5]));
    expect(await refusal(() => importKeras(five, ABOUT))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras model: a step must have 9 or 11 columns of a table, or 128 mel bands, got 5; name the columns with --stats"`,
    );
    const mel = fixture("av-regressor-mel.keras");
    expect(await refusal(() => importKeras(mel, { ...ABOUT, stats: STATS }))).toMatchInlineSnapshot(
      `"invalid-argument --stats: it serves models of a table, got a model of 128 mel bands; leave it out"`,
    );
    const three = await changed("emotion-classifier.keras", (c) => (c.config.layers[6].config.units = 3));
    expect(await refusal(() => importKeras(three, ABOUT))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras model: softmax must give the 4 classes emotion_label, from a table, got 3 from a table; choose another"`,
    );
    const aims = { ...ABOUT, targets: ["a", "v"] } as const;
    const classes = fixture("emotion-classifier.keras");
    expect(await refusal(() => importKeras(classes, aims))).toMatchInlineSnapshot(
      `"invalid-argument --target: it serves models of two outputs, got a softmax of classes; leave it out"`,
    );
    const one = await changed("av-regressor.keras", (c) => (c.config.layers[10].config.units = 1));
    expect(await refusal(() => importKeras(one, ABOUT))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras model: it must have 2 outputs, arousal first, got 1; choose another"`,
    );
  });

  it("refuses a description that asks for more weights than the file can hold", async () => {
    const huge = await changed("emotion-classifier.keras", (c) => (c.config.layers[3].config.units = 1e9));
    expect(await refusal(() => importKeras(huge, ABOUT))).toMatchInlineSnapshot(
      `"corrupt-checkpoint keras file: its weights must hold 4000000030000000500 numbers, got 27584 bytes; save it again in Keras 3 with model.save("model.keras")"`,
    );
  });
});
