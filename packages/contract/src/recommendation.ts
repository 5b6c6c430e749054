import { z } from "@hono/zod-openapi";
import { pointSchema } from "./affect.ts";
import { choiceSchema, constraintsSchema, notesField, relaxationSchema, sourceFields } from "./constraints.ts";
import { moodSchema } from "./mood.ts";

/** What is asked for: music near a place. */
export const recommendationRequestSchema = z
  .strictObject({
    target: moodSchema.optional(),
    like: z
      .string()
      .regex(/^[1-9]\d{0,8}$/, "must be the number of a track, as text")
      .optional()
      .openapi({ description: "A track, by its id, in place of target: music that lies where it lies, without it." }),
    count: z.number().int().min(1).max(1000).optional().openapi({ description: "How many tracks; 10 unless given." }),
    minutes: z.number().positive().max(1440).optional().openapi({ description: "How long in all." }),
    constraints: constraintsSchema.optional(),
    ...sourceFields,
    diversity: z.number().min(0).max(1).optional().openapi({ description: "0 ranks by nearness alone." }),
    continuity: z.number().min(0).max(10).optional().openapi({ description: "What a clash of key and tempo costs." }),
    preferFamiliar: z.number().min(0).max(10).optional().openapi({ description: "What an unknown track costs." }),
    title: z.string().min(1).max(200).optional().openapi({ description: "What a file of the answer is called." }),
  })
  .refine(({ target, like }) => (target === undefined) !== (like === undefined), "must have one of target and like")
  .openapi("RecommendationRequest", { example: { target: "calm", count: 10, constraints: { tempo: { max: 90 } } } });

/** What is asked for, as a value. */
export type RecommendationRequest = z.infer<typeof recommendationRequestSchema>;

/** The answer: the best first. */
export const recommendationSchema = z
  .object({
    target: pointSchema,
    tracks: z.array(choiceSchema.extend({ cost: z.number() })).readonly(),
    relaxed: z.array(relaxationSchema).readonly(),
    notes: notesField,
  })
  .openapi("Recommendation");
