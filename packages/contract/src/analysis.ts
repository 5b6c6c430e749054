/** What is said of a file that was sent to be heard. */
import { z } from "@hono/zod-openapi";
import { attentionSchema, curveSchema, modelSchema, quadrantSchema, uncertaintySchema } from "./affect.ts";

/** What a model says of one piece of audio. */
export const analysisResultSchema = z
  .object({
    duration: z.number().openapi({ description: "Seconds." }),
    arousal: z.number(),
    valence: z.number(),
    quadrant: quadrantSchema,
    uncertainty: uncertaintySchema,
    curve: curveSchema,
    attention: attentionSchema,
    model: modelSchema,
    warnings: z
      .array(z.string())
      .readonly()
      .optional()
      .openapi({ description: "What was wrong with the file and could be lived with." }),
  })
  .openapi("AnalysisResult");

/** What a model says of one piece of audio, as a value. */
export type AnalysisResult = z.infer<typeof analysisResultSchema>;

/** Why something could not be done. */
export const failureSchema = z.object({ code: z.string(), message: z.string() }).openapi("Failure");

/** The analysis of a file that was sent. */
export const analysisSchema = z
  .object({
    id: z.string(),
    name: z.string().openapi({ description: "What the sender called the file.", example: "song.mp3" }),
    bytes: z.number().int(),
    state: z.enum(["running", "done", "failed"]),
    progress: z.number().openapi({ description: "How much is done, from 0 to 1." }),
    created: z.iso.datetime(),
    finished: z.iso.datetime().optional(),
    result: analysisResultSchema.optional(),
    error: failureSchema.optional(),
  })
  .openapi("Analysis");

/** The analysis of a file that was sent, as a value. */
export type AnalysisView = z.infer<typeof analysisSchema>;

/** Which analysis. */
export const analysisIdSchema = z.object({
  id: z.string().openapi({ description: "What POST /api/analyses gave as id." }),
});

/** How a file that is sent is called. */
export const uploadQuerySchema = z.strictObject({
  name: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: "What the file is called; for people only.", example: "song.mp3" }),
});

/** The media types under which a file is sent; none at all is taken, too. */
export const UPLOAD_TYPES = ["application/octet-stream", "application/ogg", "audio/*", "video/*"] as const;
