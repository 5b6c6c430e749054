/** The models that come with swar. */
import { z } from "@hono/zod-openapi";

const facts = z.record(z.string(), z.unknown());

/** What a model says of itself. */
export const modelCardSchema = z
  .object({
    id: z.string().openapi({ description: "The name of its file, without the ending.", example: "audio-default" }),
    kind: z.enum(["audio", "tables"]).openapi({ description: "Whether it hears audio, or reads Spotify's features." }),
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
