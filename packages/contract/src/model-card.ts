/** Models: those that come with swar, and those that were trained here. */
import { z } from "@hono/zod-openapi";

const facts = z.record(z.string(), z.unknown());

/** What a model says of itself. */
export const modelCardSchema = z
  .object({
    id: z.string().openapi({ description: "The name of its file, without the ending.", example: "audio-default" }),
    kind: z.enum(["audio", "tables"]).openapi({ description: "Whether it hears audio, or reads Spotify's features." }),
    task: z.enum(["regress", "classify"]).openapi({
      description: "Whether it says arousal and valence, or which of the four quadrants.",
    }),
    own: z.boolean().openapi({ description: "Whether it was trained here; the others come with swar." }),
    isDefault: z.boolean(),
    name: z.string(),
    version: z.string(),
    targets: z
      .array(z.string())
      .readonly()
      .openapi({ description: "The columns of labels that it learnt, arousal first." }),
    saysUncertainty: z.boolean(),
    features: facts.openapi({ description: "How audio or a table becomes its inputs." }),
    training: facts.openapi({ description: "Settings and course of the training." }),
    metrics: facts.openapi({ description: "Figures on data that training did not see." }),
    licence: z.string(),
    bytes: z.number().int(),
  })
  .openapi("ModelCard");

/** What a model says of itself, as a value. */
export type ModelCard = z.infer<typeof modelCardSchema>;

/** All models. */
export const modelListSchema = z.object({ models: z.array(modelCardSchema).readonly() }).openapi("ModelList");

/** Which model. */
export const modelIdSchema = z.object({
  id: z
    .string()
    .regex(/^[\w-]{1,100}$/, "must be the id of a model")
    .openapi({ description: "What GET /api/models gives as id.", example: "audio-default" }),
});
