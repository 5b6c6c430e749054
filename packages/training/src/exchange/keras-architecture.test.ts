import { describe, expect, it } from "vitest";
import { convertModel } from "./keras-architecture.ts";
import { fixture, membersOf, refusal } from "./keras-file.testing.ts";
import { kerasLayers } from "./keras-layers.ts";

/** Layers of the table model, by where they stand in its file. */
const [FIRST_LSTM, NORM, SECOND_LSTM, DENSE, OUTPUT] = [1, 3, 4, 7, 10];

async function refused(change: (layers: any[]) => void, name = "av-regressor.keras"): Promise<string> {
  const config = JSON.parse((await membersOf(fixture(name))).config);
  change(config.config.layers);
  return await refusal(() => convertModel(kerasLayers(config)));
}

const set = (index: number, options: object) => (layers: any[]) => void Object.assign(layers[index].config, options);
const setInner = (options: object) => (layers: any[]) =>
  void Object.assign(layers[FIRST_LSTM].config.layer.config, options);

describe("convertModel", () => {
  it("names a layer that it does not know, where it stands and what it knows", async () => {
    const gru = (layers: any[]) => void Object.assign(layers[SECOND_LSTM], { class_name: "GRU" });
    expect(await refused(gru)).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras layer 5 of 11, "bidirectional_2" (GRU): it must be one of Bidirectional(LSTM), LSTM, Dense, Dropout, GaussianNoise, BatchNormalization, Normalization, ReLU, Activation, got GRU; train the model with layers and options that are supported"`,
    );
    const conv = (layers: any[]) => void (layers[FIRST_LSTM].class_name = "Conv1D");
    expect(await refused(conv)).toContain('keras layer 2 of 11, "bidirectional');
    const inherited = (layers: any[]) => void (layers[FIRST_LSTM].class_name = "toString");
    expect(await refused(inherited)).toContain("got toString");
  });

  it("names an option of an LSTM that would give other numbers", async () => {
    expect(await refused(set(FIRST_LSTM, { merge_mode: "sum" }))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras layer 2 of 11, "bidirectional_1" (Bidirectional): merge_mode must be concat, got sum; train the model with layers and options that are supported"`,
    );
    expect(await refused(setInner({ activation: "relu" }))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras layer 2 of 11, "bidirectional_1" (Bidirectional): activation must be tanh, got relu; train the model with layers and options that are supported"`,
    );
    expect(await refused(setInner({ recurrent_activation: "hard_sigmoid" }))).toContain("recurrent_activation must be");
    expect(await refused(setInner({ use_bias: false }))).toContain("use_bias must be true, got false");
    expect(await refused(setInner({ go_backwards: true }))).toContain("go_backwards must be false");
    expect(await refused(setInner({ stateful: true }))).toContain("stateful must be false");
    expect(await refused(setInner({ units: 4 }))).toContain("units must be 4, got 5");
    expect(await refused(setInner({ units: "many" }))).toContain("units must be");
    const gru = (layers: any[]) => void (layers[FIRST_LSTM].config.layer.class_name = "GRU");
    expect(await refused(gru)).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras layer 2 of 11, "bidirectional_1" (Bidirectional): it must wrap an LSTM, got GRU; train the model with layers and options that are supported"`,
    );
    const forward = (layers: any[]) => void (layers[FIRST_LSTM].config.backward_layer.config.go_backwards = false);
    expect(await refused(forward)).toContain("go_backwards must be");
  });

  it("names options of other layers", async () => {
    expect(await refused(set(NORM, { axis: 1 }))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras layer 4 of 11, "batch_normalization_1" (BatchNormalization): axis must be -1, the features, got 1; train the model with layers and options that are supported"`,
    );
    expect(await refused(set(NORM, { scale: false }))).toContain("scale must be true, got false");
    expect(await refused(set(NORM, { epsilon: null }))).toContain("epsilon must be a number in [0, 1), got null");
    expect(await refused(set(DENSE, { activation: "gelu" }))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras layer 8 of 11, "dense_5" (Dense): activation must be one of linear, relu, tanh, sigmoid, softmax, got gelu; train the model with layers and options that are supported"`,
    );
    const custom = { activation: { class_name: "function", config: "mine" } };
    expect(await refused(set(DENSE, custom))).toContain('"config":"mine"');
    expect(await refused(set(2, { rate: 1 }))).toContain("rate must be a number in [0, 1), got 1");
  });

  it("names what stands in the wrong place", async () => {
    expect(await refused(set(DENSE, { activation: "softmax" }))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras layer 9 of 11, "dropout_4" (Dropout): softmax must be the end of the model, got a layer after it; train the model with layers and options that are supported"`,
    );
    const vector = (layers: any[]) => {
      layers[FIRST_LSTM].config.layer.config.return_sequences = false;
      layers[FIRST_LSTM].config.backward_layer.config.return_sequences = false;
    };
    expect(await refused(vector)).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras layer 5 of 11, "bidirectional_2" (Bidirectional): it must take a sequence, got one vector; train the model with layers and options that are supported"`,
    );
    const sequence = (layers: any[]) => {
      layers[SECOND_LSTM].config.layer.config.return_sequences = true;
      layers[SECOND_LSTM].config.backward_layer.config.return_sequences = true;
    };
    expect(await refused(sequence)).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras model: its last LSTM must return one vector, got sequences only; import a model with return_sequences=False in its last LSTM"`,
    );
    expect(await refused((layers) => void layers.splice(OUTPUT - 3, 4))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras model: its last layer with weights must be Dense, got batchNorm; add one"`,
    );
    const late = (layers: any[]) => {
      const [before, after] = [layers[1].config, layers[2].config];
      Object.assign(layers[1], { class_name: "GaussianNoise", config: { ...after, name: before.name } });
      Object.assign(layers[2], { class_name: "Normalization", config: { ...before, name: after.name } });
    };
    expect(await refused(late, "functional.keras")).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras layer 3 of 11, "gaussian_noise" (Normalization): it must be the first layer, got one after GaussianNoise; train the model with layers and options that are supported"`,
    );
  });
});
