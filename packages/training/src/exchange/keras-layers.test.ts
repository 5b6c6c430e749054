import { describe, expect, it } from "vitest";
import { fixture, membersOf, refusal } from "./keras-file.testing.ts";
import { kerasLayers } from "./keras-layers.ts";

async function config(name: string): Promise<any> {
  return JSON.parse((await membersOf(fixture(name))).config);
}

describe("kerasLayers", () => {
  it("lists layers with the groups of their weights", async () => {
    const { layers, steps, channels } = kerasLayers(await config("functional.keras"));
    expect({ steps, channels }).toEqual({ steps: 10, channels: 11 });
    expect(layers.map(({ group }) => group).join(" ")).toMatchInlineSnapshot(
      `"normalization gaussian_noise lstm dense bidirectional dense_1 batch_normalization re_lu dense_2 activation"`,
    );
    expect(layers[3]?.where).toMatchInlineSnapshot(`"keras layer 5 of 11, "dense_2" (Dense)"`);
  });

  it("reads a model of any number of steps, and one that was built without an input layer", async () => {
    expect(kerasLayers(await config("av-regressor-mel.keras"))).toMatchObject({ steps: undefined, channels: 128 });
    const built = await config("emotion-classifier.keras");
    built.config.layers.shift();
    expect(kerasLayers(built)).toMatchObject({ steps: 10, channels: 9 });
  });

  it("reads connections as Keras 2 wrote them", async () => {
    const old = await config("functional.keras");
    for (const layer of old.config.layers) {
      const source = layer.inbound_nodes[0]?.args[0].config.keras_history[0];
      if (source) layer.inbound_nodes = [[[source, 0, 0, {}]]];
    }
    old.config.output_layers = [old.config.output_layers];
    expect(kerasLayers(old).layers.length).toBe(10);
  });

  it.each([null, 3, [], {}, { class_name: "Sequential" }, { class_name: "AVRegressor", config: { layers: [] } }])(
    "refuses %j",
    async (value) => {
      expect(await refusal(() => kerasLayers(value))).toMatch(
        /^incompatible-checkpoint keras model: it must be Sequential or Functional, got .*; import a model whose layers/,
      );
    },
  );

  it("refuses branches, several outputs and inputs that are no sequences", async () => {
    const branched = await config("functional.keras");
    branched.config.layers[4].inbound_nodes[0].args[0].config.keras_history[0] = "normalization";
    expect(await refusal(() => kerasLayers(branched))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras model: "dense_2" must take "lstm_2" alone, got "normalization"; import a model whose layers follow one another"`,
    );
    const several = await config("functional.keras");
    several.config.output_layers = [
      ["dense_9", 0, 0],
      ["activation", 0, 0],
    ];
    expect(await refusal(() => kerasLayers(several))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras model: its last layer must be its one output, got "dense_9" and "activation"; import a model whose layers follow one another"`,
    );
    const flat = await config("emotion-classifier.keras");
    flat.config.layers[0].config.batch_shape = [null, 9];
    expect(await refusal(() => kerasLayers(flat))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras model: its input must be (batch, steps, features), got [null,9]; import a model of sequences"`,
    );
  });
});
