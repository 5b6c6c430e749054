import type { TrainingSettings } from "@swar/server";
import { seedsFrom } from "./seeds-from.ts";
import type { TableOptions } from "./table-experiment.ts";

/** What `swar train` would be told for the table at `csv`, with what it has by default. */
export function tableOptionsOf(settings: TrainingSettings, csv: string): TableOptions {
  const { name, preset = "default", task = "regress", features, low = 0, high = 1, seed = 42, repeats = 1 } = settings;
  const { model, group, sequence, sequenceLength, stride, limitSequences, epochs, batchSize, folds } = settings;
  return {
    csv,
    name,
    licence: "unspecified",
    target: targetOf(settings),
    targetRange: [low, high],
    preset,
    task,
    model,
    features: features === undefined ? undefined : features === "9" ? 9 : 11,
    group,
    sequence,
    sequenceLength,
    stride,
    limitSequences,
    epochs,
    batchSize,
    lr: settings.learningRate,
    seeds: seedsFrom(seed, repeats),
    folds,
    compare: settings.compare === "yes",
  };
}

function targetOf({ arousal, valence, classes }: TrainingSettings): string[] | undefined {
  if (arousal !== undefined && valence !== undefined) return [arousal, valence];
  return classes === undefined ? undefined : [classes];
}
