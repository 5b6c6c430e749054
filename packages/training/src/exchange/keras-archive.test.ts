import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { openKeras } from "./keras-archive.ts";
import { fixture, membersOf, refusal, zipOf } from "./keras-file.testing.ts";

const CLASSIFIER = fixture("emotion-classifier.keras");

describe("openKeras", () => {
  it("gives the parts of a file, compressed or not", async () => {
    for (const name of ["emotion-classifier.keras", "av-regressor.keras"]) {
      const { config, weights, version } = await openKeras(fixture(name));
      expect(config).toMatchObject({ class_name: "Sequential" });
      expect([...weights.subarray(1, 4)]).toEqual([0x48, 0x44, 0x46]);
      expect(version).toBe("3.15.1");
    }
  });

  it("refuses what is no archive", async () => {
    expect(await refusal(() => openKeras(new Uint8Array()))).toMatchInlineSnapshot(
      `"corrupt-checkpoint keras file: it must be a zip archive, got 0 other bytes; save it again in Keras 3 with model.save("model.keras")"`,
    );
    expect(await refusal(() => openKeras(new TextEncoder().encode("I am no model")))).toMatchInlineSnapshot(
      `"corrupt-checkpoint keras file: it must be a zip archive, got 13 other bytes; save it again in Keras 3 with model.save("model.keras")"`,
    );
  });

  it("refuses an HDF5 file of Keras 2", async () => {
    const { weights } = await membersOf(CLASSIFIER);
    expect(await refusal(() => openKeras(weights))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras file: it must be a .keras archive, got an HDF5 file, as Keras 2 wrote (.h5); load it with keras.saving.load_model, and save it in Keras 3 with model.save("model.keras")"`,
    );
  });

  it("refuses an archive that is cut off", async () => {
    expect(await refusal(() => openKeras(CLASSIFIER.subarray(0, 20_000)))).toMatchInlineSnapshot(
      `"corrupt-checkpoint keras file: it must be a whole zip archive, got a damaged one (end of central directory not found); save it again in Keras 3 with model.save("model.keras")"`,
    );
  });

  it("refuses an archive in which a byte of the weights is another", async () => {
    const bytes = CLASSIFIER.slice();
    bytes[20_000] = (bytes[20_000] as number) ^ 1;
    expect(await refusal(() => openKeras(bytes))).toMatchInlineSnapshot(
      `"corrupt-checkpoint keras file: it must be a whole zip archive, got a damaged one (invalid crc32); save it again in Keras 3 with model.save("model.keras")"`,
    );
  });

  it("refuses archives of something else", async () => {
    expect(await refusal(async () => openKeras(await zipOf({ "saved_model.pb": "x" })))).toMatchInlineSnapshot(
      `"incompatible-checkpoint keras file: it must hold config.json and model.weights.h5, got saved_model.pb; save it again in Keras 3 with model.save("model.keras")"`,
    );
    const parts = { "config.json": "{", "model.weights.h5": "" };
    expect(await refusal(async () => openKeras(await zipOf(parts)))).toMatchInlineSnapshot(
      `"corrupt-checkpoint keras file: config.json must be JSON, got other text; save it again in Keras 3 with model.save("model.keras")"`,
    );
  });

  it("refuses any damage with an error of its own, and never hangs", async () => {
    const rng = random(3);
    for (let i = 0; i < 100; i++) {
      const bytes = CLASSIFIER.slice(0, i % 2 ? undefined : Math.floor(rng.uniform() * CLASSIFIER.length));
      for (let k = 0; k < 20; k++) bytes[Math.floor(rng.uniform() * bytes.length)] = Math.floor(rng.uniform() * 256);
      expect(await refusal(() => openKeras(bytes))).toMatch(/^(corrupt|incompatible)-checkpoint|^nothing/);
    }
  });
});
