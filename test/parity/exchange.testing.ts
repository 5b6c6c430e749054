/* Our distance from Keras after a model of Keras's was imported. */
import { readFileSync } from "node:fs";
import { encodeCheckpoint } from "@swar/model";
import { importKeras } from "@swar/training";
import * as ort from "onnxruntime-node";
import { type Distances, floats, gaps, golden, type Json, most } from "./measure.testing.ts";

const FIXTURES = "packages/training/fixtures/";

/** The largest difference of a prediction, over one file's inputs. */
async function distance({ name, stats, shape, inputs, predicted }: Json): Promise<number> {
  const { checkpoint } = await importKeras(readFileSync(`${FIXTURES}${name}.keras`), {
    name,
    licence: "MIT",
    stats: stats ? readFileSync(`${FIXTURES}feature_stats_av.json`, "utf8") : undefined,
  });
  const session = await ort.InferenceSession.create(encodeCheckpoint(checkpoint));
  const { affect } = await session.run({ frames: new ort.Tensor("float32", floats(inputs), shape) });
  return most(gaps(affect!.data as Float32Array, floats(predicted)));
}

export const EXCHANGE: Distances = {
  importKeras: async () => most(await Promise.all(golden("exchange/keras-files").cases.map(distance))),
};
