import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeCheckpoint, initialWeights } from "@swar/model";
import { type ModelMethod, tableMethod } from "@swar/training";
import { describe, expect, it } from "vitest";
import { DEFAULT_CHECKPOINT } from "../default-checkpoint.ts";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { modelService } from "./model-service.ts";

/** A model that tells the four classes apart, as yet by chance. */
function classifier(): Uint8Array {
  const { architecture } = tableMethod("mlp", 9, "classify") as Extract<ModelMethod, { readonly kind: "gradient" }>;
  const info = {
    name: "mine",
    version: "1",
    architecture,
    features: { kind: "table" },
    labels: { targets: ["emotion_label"], range: [0, 1] as const },
    training: {},
    metrics: {},
    licence: "MIT",
  };
  return encodeCheckpoint({ info, weights: initialWeights(architecture, 1) });
}

describe("modelService", () => {
  it("reads the cards of the models that come with swar", async () => {
    const { list, file } = modelService();
    const cards = await list();
    expect(cards.map(({ id, kind, isDefault, licence }) => ({ id, kind, isDefault, licence }))).toEqual([
      { id: "audio-default", kind: "audio", isDefault: true, licence: "MIT" },
      { id: "songs-default", kind: "tables", isDefault: true, licence: "MIT" },
    ]);
    const [audio] = cards;
    expect(audio).toMatchObject({ saysUncertainty: true, bytes: statSync(DEFAULT_CHECKPOINT).size });
    expect(audio?.targets).toEqual(["arousal_tag", "valence_tag"]);
    expect(Object.keys(audio?.metrics ?? {})).not.toEqual([]);
    expect(await file("audio-default")).toBe(DEFAULT_CHECKPOINT);
    expect(await file("none")).toBeUndefined();
    expect(JSON.stringify(cards)).not.toMatch(/\/(home|Users)\//);
  });

  it("lists models that were trained here beside them, classifiers too, and removes those only", async () => {
    const own = temporaryFolder();
    writeFileSync(join(own, "mine-1.onnx"), classifier());
    writeFileSync(join(own, "audio-default.onnx"), classifier());
    writeFileSync(join(own, "damaged.onnx"), "no model");
    writeFileSync(join(own, "no model.onnx"), classifier());
    const { list, file, remove } = modelService({ own });
    expect((await list()).map((card) => [card.id, card.own, card.task, card.isDefault])).toEqual([
      ["audio-default", false, "regress", true],
      ["songs-default", false, "regress", true],
      ["mine-1", true, "classify", false],
    ]);
    expect(await file("mine-1")).toBe(join(own, "mine-1.onnx"));
    expect([await remove("audio-default"), await remove("none"), await remove("mine-1")]).toEqual([false, false, true]);
    expect([await file("mine-1"), await file("audio-default")]).toEqual([undefined, DEFAULT_CHECKPOINT]);
  });

  it("has none where there is no folder of them", async () => {
    expect(await modelService({ shipped: "/none/at/all", own: "/none" }).list()).toEqual([]);
  });
});
