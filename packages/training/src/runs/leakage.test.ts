/**
 * A run whose labels were shuffled among the songs has nothing to learn: where it scores better than chance all the same, it sees
 * the answers. The check must pass for the default preset and fail for the first prototype's.
 */
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import type { AffectEvaluation } from "../fit/metrics/affect-evaluation.ts";
import type { LabelledSongs } from "./labelled-songs.ts";
import { planSongs } from "./song-plan.ts";
import { ratedSongs, withLabelsShuffled } from "./songs.testing.ts";
import { TABLE_PRESETS, tableMethod, type TableModel } from "./table-presets.ts";
import { trainRuns } from "./train-runs.ts";
import { ABOUT, workKeeping } from "./training.testing.ts";

type Recipe = NonNullable<Parameters<typeof tableMethod>[3]>;

/** How preset `name` scores on held-out songs, by its own model unless another is named. */
async function scored(
  name: keyof typeof TABLE_PRESETS,
  songs: LabelledSongs,
  { model = TABLE_PRESETS[name].model, recipe = {} }: { model?: TableModel; recipe?: Recipe } = {},
): Promise<AffectEvaluation> {
  const { rows, length, stride } = TABLE_PRESETS[name];
  const plan = planSongs(songs, { rows, length, stride, task: "regress", seeds: [3] });
  const method = tableMethod(model, songs.columns.length, "regress", recipe);
  return (await trainRuns(ort, plan, { method, about: ABOUT }, workKeeping())).evaluation as AffectEvaluation;
}

/** Whether more than chance is at work: whether the interval of some axis's R² lies above 0. */
function beatsChance({ arousal, valence }: AffectEvaluation): boolean {
  return [arousal, valence].some(({ r2 }) => r2.interval![0] > 0);
}

const size = { rows: 300 };
const nine = ratedSongs({ features: TABLE_PRESETS.default.features }, size);
const eleven = ratedSongs({ features: TABLE_PRESETS.seed.features }, size);

describe("a run with shuffled labels", () => {
  it.each(["mlp", "bilstm", "ridge", "kernel-ridge"] as const)(
    "scores no better than chance: default, %s",
    async (model) => {
      const recipe = { epochs: 15 };
      const { arousal, valence } = await scored("default", nine, { model, recipe });
      expect(Math.min(arousal.r2.value, valence.r2.value)).toBeGreaterThan(0.6); // There is something to learn.
      expect(beatsChance(await scored("default", withLabelsShuffled(nine), { model, recipe }))).toBe(false);
    },
  );

  it("scores far better than chance in preset seed, which sees the answers", async () => {
    const recipe = { learningRate: 1e-2, batchSize: 16 }; // Faster than the preset: 300 rows are few.
    const evaluation = await scored("seed", withLabelsShuffled(eleven), { recipe });
    expect(beatsChance(evaluation)).toBe(true);
    expect(Math.min(evaluation.arousal.r2.value, evaluation.valence.r2.value)).toBeGreaterThan(0.5);
  });

  it("is given away in preset seed by the two inputs that are the targets: a line finds them, and without them nothing", async () => {
    const { arousal, valence } = await scored("seed", withLabelsShuffled(eleven), { model: "ridge" });
    expect(Math.min(arousal.r2.value, valence.r2.value)).toBeGreaterThan(0.99);
    expect(beatsChance(await scored("seed", withLabelsShuffled(nine), { model: "ridge" }))).toBe(false);
  });
});
