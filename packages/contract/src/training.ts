/** Trainings of models on tables of songs, which run in the background on the server's machine. */
import { z } from "@hono/zod-openapi";
import { pointSchema, quadrantSchema } from "./affect.ts";
import { failureSchema } from "./analysis.ts";

/** The models that a table can be learnt by. */
export const TRAINABLE_MODELS = ["mlp", "bilstm", "kernel-ridge", "ridge", "seed"] as const;

const count = z.number().int();
const positive = z.coerce.number().int().positive();
const column = z.string().min(1).max(200);

/** What a training is told; what is left out is as `swar train` has it. */
export const trainingSettingsSchema = z
  .strictObject({
    name: z
      .string()
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Join_Control} ._-]{0,59}$/u,
        "must begin with a letter or digit, and hold 60 signs at most",
      )
      .openapi({ description: "What the model is to be called.", example: "my ratings" }),
    file: z
      .string()
      .max(500)
      .regex(/^\P{Cc}+$/u, "must be a name on one line")
      .openapi({ description: "What the table is called; for people only.", example: "rated.csv" }),
    arousal: column.optional().openapi({ description: "The column of rated arousal; with valence." }),
    valence: column.optional().openapi({ description: "The column of rated valence; with arousal." }),
    classes: column.optional().openapi({ description: "The column of classes 0 to 3, for task classify." }),
    low: z.coerce.number().optional().openapi({ description: "What the ratings call 0; 0 unless given." }),
    high: z.coerce.number().optional().openapi({ description: "What the ratings call 1; 1 unless given." }),
    group: column.optional().openapi({
      description:
        "Rows with one value of this column stay on one side of every split; the artist's column unless given.",
    }),
    preset: z.enum(["default", "seed"]).optional().openapi({ description: "seed: the first prototype's way." }),
    model: z.enum(TRAINABLE_MODELS).optional(),
    task: z.enum(["regress", "classify"]).optional(),
    features: z.enum(["9", "11"]).optional(),
    sequence: column.optional().openapi({ description: "The column that names the song whose stretches rows are." }),
    sequenceLength: positive.max(1000).optional(),
    stride: positive.max(1000).optional(),
    limitSequences: positive.optional(),
    epochs: positive.max(10_000).optional(),
    batchSize: positive.max(65_536).optional(),
    learningRate: z.coerce.number().positive().max(10).optional(),
    seed: z.coerce.number().int().nonnegative().max(0xffff_ffff).optional(),
    repeats: positive.max(100).optional(),
    folds: positive.min(3).max(100).optional(),
    compare: z
      .enum(["yes", "no"])
      .optional()
      .openapi({ description: "yes: measure other methods on the same splits." }),
  })
  .openapi("TrainingSettings");

/** What a training is told, as a value. */
export type TrainingSettings = z.infer<typeof trainingSettingsSchema>;

/** The media types under which a table is sent; the last is what browsers on Windows call a CSV file. None at all is taken, too. */
export const TABLE_TYPES = [
  "text/csv",
  "application/vnd.apache.parquet",
  "application/octet-stream",
  "application/vnd.ms-excel",
] as const;

/** One pass over the training part. */
export const epochSchema = z.object({
  epoch: count,
  loss: z.number(),
  validationLoss: z.number(),
  learningRate: z.number(),
});

/** The course of one fit: a fold, a repeat, or that of the model that is kept. */
export const trainingRunSchema = z.object({
  name: z.string().openapi({ example: "fold 1" }),
  main: z.boolean().openapi({ description: "Whether its model is the one that is kept." }),
  history: z.array(epochSchema).readonly(),
});

/** The course of one fit, as a value. */
export type TrainingRunView = z.infer<typeof trainingRunSchema>;

/** How it stands with a training. */
export const trainingSchema = z
  .object({
    id: z.string(),
    settings: trainingSettingsSchema,
    state: z
      .enum(["running", "stopped", "done", "failed"])
      .openapi({ description: "stopped: by a person or the end of the server; it can go on where it was." }),
    stage: z.string().openapi({ description: "What goes on, in words.", example: "comparing: forest" }),
    progress: z.number().openapi({ description: "How much of this stage is done, from 0 to 1." }),
    messages: z
      .array(z.string())
      .readonly()
      .openapi({ description: "What is odd in the table; what scores are worth." }),
    created: z.iso.datetime(),
    finished: z.iso.datetime().optional(),
    model: z.string().optional().openapi({ description: "The id of the model, as soon as there is one to use." }),
    error: failureSchema.optional(),
  })
  .openapi("Training");

/** How it stands with a training, as a value. */
export type TrainingView = z.infer<typeof trainingSchema>;

/** All trainings. */
export const trainingListSchema = z
  .object({ trainings: z.array(trainingSchema).readonly().openapi({ description: "The newest first." }) })
  .openapi("TrainingList");

const interval = z.tuple([z.number(), z.number()]).readonly().nullable().openapi({ description: "Of 95 %." });
const estimate = z.object({ value: z.number(), interval });
const axis = z.object({
  mse: estimate,
  rmse: estimate,
  mae: estimate,
  r2: estimate,
  pearson: estimate,
  ccc: estimate,
});
const confusion = z.array(z.array(count).readonly()).readonly().openapi({
  description: "Counts, shape (4, 4): rows are the true quadrants Q1 to Q4, columns those that were said.",
});
const spread = z.object({ mean: z.number(), sd: z.number().nullable(), interval: interval.optional() });

/** What a training came to, on rows that it did not see. */
export const trainingResultSchema = z
  .object({
    noun: z.string().openapi({ description: "What one row is.", example: "song" }),
    warnings: z.array(z.string()).readonly().openapi({ description: "What makes the scores say less than they seem." }),
    evaluation: z
      .object({
        count,
        arousal: axis,
        valence: axis,
        quadrant: z.object({ accuracy: estimate, macroF1: estimate, confusion }).optional(),
        baseline: z.object({ point: pointSchema, arousal: axis, valence: axis }),
      })
      .optional(),
    classes: z
      .object({
        count,
        accuracy: estimate,
        macroF1: estimate,
        confusion,
        baseline: z.object({ quadrant: quadrantSchema, accuracy: estimate, macroF1: estimate }),
      })
      .optional(),
    points: z
      .array(z.object({ truth: pointSchema, predicted: pointSchema }))
      .readonly()
      .optional()
      .openapi({ description: "Held-out rows; a sample spread over all of them where there are more than 5,000." }),
    folds: z
      .array(
        z.object({
          name: z.string(),
          count,
          arousal: z.object({ r2: z.number() }).optional(),
          valence: z.object({ r2: z.number() }).optional(),
          accuracy: z.number().optional(),
          macroF1: z.number().optional(),
        }),
      )
      .readonly()
      .optional(),
    importance: z
      .array(
        z.object({
          target: z.string(),
          measure: z.string(),
          features: z.array(z.object({ name: z.string(), mean: z.number(), sd: z.number().nullable() })).readonly(),
        }),
      )
      .readonly()
      .optional()
      .openapi({ description: "How much worse is predicted where the values of a feature are shuffled." }),
    comparison: z
      .object({
        measures: z
          .array(z.object({ key: z.string(), label: z.string(), better: z.enum(["higher", "lower"]) }))
          .readonly(),
        rows: z
          .array(z.object({ name: z.string(), scores: z.record(z.string(), spread), chosen: z.string().optional() }))
          .readonly(),
        caption: z.string().optional(),
      })
      .optional(),
    data: z.object({
      rows: count,
      used: count,
      leftOut: z.array(z.object({ reason: z.string(), count })).readonly(),
      groups: z.object({ column: z.string(), count, largest: count }).optional(),
    }),
  })
  .openapi("TrainingResult");

/** What a training came to, as a value. */
export type TrainingResultView = z.infer<typeof trainingResultSchema>;

/** A training with its course, and what it came to. */
export const trainingDetailsSchema = trainingSchema
  .extend({
    runs: z.array(trainingRunSchema).readonly(),
    result: trainingResultSchema.optional(),
  })
  .openapi("TrainingDetails");

/** A training with its course, as a value. */
export type TrainingDetailsView = z.infer<typeof trainingDetailsSchema>;

/** In what form the course of a training is given. */
export const historyQuerySchema = z.strictObject({ format: z.enum(["csv", "json"]).optional() });

/** What becomes of the finished model where a training is removed. */
export const trainingRemovalSchema = z.strictObject({
  model: z.enum(["keep", "forget"]).optional().openapi({ description: "keep unless given." }),
});

/** Which training. */
export const trainingIdSchema = z.object({
  id: z
    .string()
    .regex(/^[\w-]{1,100}$/, "must be the id of a training")
    .openapi({ description: "What POST /api/trainings gave as id.", example: "my-ratings-1" }),
});

/**
 * What happens in a training, as it is told to those who watch: at first `details`, then `training` where its state, stage,
 * progress or messages change, `epoch` for each epoch, and `details` once more at the end, or where it begins anew.
 */
export type TrainingEvent =
  | { readonly event: "details"; readonly data: TrainingDetailsView }
  | { readonly event: "training"; readonly data: TrainingView }
  | {
      readonly event: "epoch";
      readonly data: { readonly run: string; readonly main: boolean } & z.infer<typeof epochSchema>;
    };
