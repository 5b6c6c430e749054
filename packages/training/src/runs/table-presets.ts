/** The two ways to train on a table of songs, and the models that it can be done with. */
import { PATIENCE } from "../fit/callbacks.ts";
import type { FitOptions } from "../fit/fit.ts";
import { LEARNERS, type Task } from "../learners/learner.ts";
import type { PresetName } from "./audio-presets.ts";
import type { Compared } from "./compare-methods.ts";
import type { LabelledSongsOptions } from "./labelled-songs.ts";
import type { ModelMethod } from "./run.ts";
import type { SongPlanOptions } from "./song-plan.ts";
import { bilstmArchitecture, mlpArchitecture, seedTableArchitecture, type TableTask } from "./table-architectures.ts";

/** The models of tables that can become a checkpoint. */
export const TABLE_MODELS = ["mlp", "bilstm", "kernel-ridge", "ridge", "seed"] as const;

/** The name of a model of tables. */
export type TableModel = (typeof TABLE_MODELS)[number];

/** What a preset of tables fixes. */
export interface TablePreset {
  readonly model: TableModel;
  readonly features: LabelledSongsOptions["features"];
  readonly rows: Exclude<SongPlanOptions["rows"], "time">;
  readonly length: number;
  readonly stride: number;
  /** What its scores are worth, in one line, where a person must know. */
  readonly warning?: string;
}

/** The presets by name. */
export const TABLE_PRESETS: Readonly<Record<PresetName, TablePreset>> = {
  seed: {
    model: "seed",
    features: 11,
    rows: "mixed",
    length: 10,
    stride: 1,
    warning:
      "preset seed: the targets are two of its 11 inputs, and neighbouring windows share nine of ten rows across the split; its score says nothing about music",
  },
  default: { model: "mlp", features: 9, rows: "songs", length: 1, stride: 1 },
};

type Recipe = Omit<FitOptions, "seed" | "steps" | "classWeights" | "threads">;

const NETWORK = { epochs: 100, batchSize: 32, learningRate: 2e-3, clip: 1, patience: PATIENCE } as const;

const SEED_FIT = { epochs: 20, batchSize: 32, learningRate: 1e-3, patience: PATIENCE } as const;

/** How model `name` comes from rows of so many features; `recipe` overrides what a descent is told. */
export function tableMethod(
  name: TableModel,
  features: number,
  task: TableTask,
  recipe: Partial<Recipe> = {},
): ModelMethod {
  if (name === "ridge" || name === "kernel-ridge") return { kind: name, task: learnt(task) };
  const goal =
    task === "classify"
      ? ({ loss: "crossEntropy", validateBy: "classes" } as const)
      : ({ loss: "mse", validateBy: "windows" } as const);
  const architecture = { seed: seedTableArchitecture, bilstm: bilstmArchitecture, mlp: mlpArchitecture }[name](
    features,
    task,
  );
  const fit = { ...(name === "seed" ? SEED_FIT : NETWORK), ...goal, ...recipe };
  return { kind: "gradient", architecture, fit, balanced: task === "classify" };
}

/** Everything that a comparison runs over, from the simplest on; `formula` only where something else is learnt. */
export function comparedMethods(
  features: number,
  task: TableTask,
  { recipe = {}, formula = false }: { readonly recipe?: Partial<Recipe>; readonly formula?: boolean } = {},
): Compared[] {
  const names = ["mean", ...(formula ? (["formula"] as const) : []), ...LEARNERS.slice(1)] as const;
  const learners = names.map((name): Compared => ({ name, method: { kind: "learner", name, task: learnt(task) } }));
  const networks = (["mlp", "bilstm"] as const).map((name): Compared => ({
    name,
    method: tableMethod(name, features, task, recipe),
  }));
  return [...learners, ...networks];
}

function learnt(task: TableTask): Task {
  return task === "classify" ? "classes" : "values";
}
