import { random } from "@swar/units";
import { beforeAll, describe, expect, it } from "vitest";
import { importKeras } from "./import-keras.ts";
import { changed, fixture, membersOf, refusal } from "./keras-file.testing.ts";
import { openWeights, type Source } from "./keras-weights.ts";

const INPUT: Source = { paths: ["cell/vars/0"], turn: "gateMatrix" };
let weights: Uint8Array;
beforeAll(async () => {
  ({ weights } = await membersOf(fixture("emotion-classifier.keras")));
});

describe("openWeights", () => {
  it("turns matrices and puts gates in our order", () => {
    const read = openWeights(weights);
    const [units, channels] = [5, 9];
    const ours = read("lstm", INPUT, [1, 4 * units, channels]);
    const keras = read("lstm", { paths: ["cell/vars/0"], turn: "matrix" }, [4 * units, channels]);
    const gate = (x: Float32Array, i: number) => [...x.subarray(i * units * channels, (i + 1) * units * channels)];
    expect([0, 1, 2, 3].map((i) => gate(ours, i))).toEqual([0, 3, 1, 2].map((i) => gate(keras, i)));
  });

  it("refuses what is no HDF5 file, or cut off", async () => {
    expect(await refusal(() => openWeights(new Uint8Array(100)))).toMatchInlineSnapshot(
      `"corrupt-checkpoint keras file: the weights must be a whole HDF5 file, got something that cannot be read; save it again in Keras 3 with model.save("model.keras")"`,
    );
    expect(await refusal(() => openWeights(weights.slice(0, 500)))).toMatchInlineSnapshot(
      `"corrupt-checkpoint keras file: the weights must be a whole HDF5 file, got something that cannot be read; save it again in Keras 3 with model.save("model.keras")"`,
    );
  });

  it("names a tensor that is missing, has another shape, or is no number", async () => {
    const read = openWeights(weights);
    expect(await refusal(() => read("lstm_7", INPUT, [1, 20, 9]))).toMatchInlineSnapshot(
      `"corrupt-checkpoint keras file: layers/lstm_7/cell/vars/0 must be an array of numbers, got something that cannot be read; save it again in Keras 3 with model.save("model.keras")"`,
    );
    expect(await refusal(() => read("lstm", INPUT, [1, 20, 11]))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras weights: layers/lstm/cell/vars/0 must have the shape [11, 20], got [9, 20]; save it again in Keras 3 with model.save("model.keras")"`,
    );
    const first = openWeights(weights)("dense", { paths: ["vars/1"], turn: "vector" }, [6]);
    const at = Buffer.from(weights).indexOf(Buffer.from(first.buffer));
    const spoilt = weights.slice();
    new DataView(spoilt.buffer).setFloat32(at, Number.NaN, true);
    const bias: Source = { paths: ["vars/1"], turn: "vector" };
    expect(await refusal(() => openWeights(spoilt)("dense", bias, [6]))).toMatchInlineSnapshot(
      `"corrupt-checkpoint keras file: layers/dense/vars/1 must hold finite numbers, got NaN; save it again in Keras 3 with model.save("model.keras")"`,
    );
  });

  it("refuses any damage with an error of its own, and never hangs", async () => {
    const rng = random(5);
    for (let i = 0; i < 100; i++) {
      const spoil = (bytes: Uint8Array): Uint8Array => {
        const out = bytes.slice(0, i % 2 ? undefined : Math.floor(rng.uniform() * bytes.length));
        for (let k = 0; k < 30; k++) out[Math.floor(rng.uniform() * out.length)] = Math.floor(rng.uniform() * 256);
        return out;
      };
      const bytes = await changed("emotion-classifier.keras", () => {}, spoil);
      const said = await refusal(() => importKeras(bytes, { name: "x", licence: "y" }));
      expect(said).toMatch(/^(corrupt|incompatible)-checkpoint|^nothing/);
    }
  });
});
