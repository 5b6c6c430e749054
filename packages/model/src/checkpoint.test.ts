import { random } from "@swar/units";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { defaultArchitecture, seedArchitecture } from "./architecture.ts";
import { type CheckpointInfo, checkpointInfo, decodeCheckpoint, encodeCheckpoint } from "./checkpoint.ts";
import { initialWeights } from "./initial-weights.ts";

function example(architecture = defaultArchitecture(8, 5)): { info: CheckpointInfo; bytes: Uint8Array } {
  const info: CheckpointInfo = {
    name: "test",
    version: "1",
    architecture,
    features: { length: 10 },
    labels: { targets: ["arousal", "valence"], range: [0, 1] },
    training: {},
    metrics: {},
    licence: "MIT",
  };
  return { info, bytes: encodeCheckpoint({ info, weights: initialWeights(architecture, 1) }) };
}

describe("decodeCheckpoint", () => {
  it.each([
    ["default", defaultArchitecture(8, 5)],
    ["seed", seedArchitecture(11)],
  ])("gives back what encodeCheckpoint was given, from bytes or from a buffer (%s)", (_name, architecture) => {
    const { info, bytes } = example(architecture);
    const weights = initialWeights(architecture, 1);
    expect(decodeCheckpoint(bytes)).toEqual({ info, weights });
    expect(decodeCheckpoint(Buffer.concat([Buffer.alloc(3), bytes]).subarray(3))).toEqual({ info, weights });
  });

  it("refuses what is not ONNX, and ONNX of others", async () => {
    const { bytes } = example();
    expect(() => checkpointInfo(new TextEncoder().encode("hello, I am no model"))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodeModel: the bytes must be an ONNX model; choose a .onnx file]`,
    );
    expect(() => checkpointInfo(new Uint8Array())).toThrow(/must be an ONNX model/);
    expect(() => checkpointInfo(bytes.subarray(0, bytes.length / 2))).toThrow(/must be an ONNX model/);
  });
});

describe("encodeCheckpoint", () => {
  it("makes a model that ONNX Runtime runs for any number of windows and steps", async () => {
    const session = await ort.InferenceSession.create(example().bytes);
    const rng = random(1);
    for (const [batch, time] of [
      [1, 3],
      [4, 14],
    ] as const) {
      const frames = Float32Array.from({ length: batch * time * 8 }, () => rng.normal());
      const summary = Float32Array.from({ length: batch * 5 }, () => rng.normal());
      const results = await session.run({
        frames: new ort.Tensor("float32", frames, [batch, time, 8]),
        summary: new ort.Tensor("float32", summary, [batch, 5]),
      });
      expect(results["affect"]?.dims).toEqual([batch, 2]);
      const attention = results["attention"]?.data as Float32Array;
      for (let i = 0; i < batch; i++) {
        expect(attention.subarray(i * time, (i + 1) * time).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
      }
    }
  });
});
